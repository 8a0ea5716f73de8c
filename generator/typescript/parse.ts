/**
 * What a compiler's parser has against an emitted file: any entry is our bug. Syntax only, no types.
 * ts-morph is loaded on first use.
 */
export async function parseProblems(
  path: string,
  text: string,
): Promise<readonly string[]> {
  const { Project } = await import("ts-morph");
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
  });
  const file = project.createSourceFile(path, text);
  return project
    .getProgram()
    .getSyntacticDiagnostics(file)
    .map(
      (problem) =>
        `${path}:${problem.getLineNumber() ?? 1}: ${String(problem.getMessageText())}`,
    );
}
