import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

/** `import()` would first search the compiler's nine megabytes for what they export, which takes a third of the time to load it. */
const require: (name: "ts-morph") => typeof TsMorph = createRequire(
  import.meta.url,
);

/**
 * What the parser has against the TypeScript among many files, by path; files without problems are left out.
 * Any entry is our bug. Only parses, as a program of thousands of files would cost seconds; ts-morph is loaded on first use.
 */
export function unparsable(
  files: readonly { readonly path: string; readonly text: string }[],
): ReadonlyMap<string, readonly string[]> {
  const problems = new Map<string, readonly string[]>();
  const modules = files.filter(({ path }) => path.endsWith(".ts"));
  if (modules.length === 0) return problems;
  const { ts } = require("ts-morph");
  for (const { path, text } of modules) {
    const parsed = ts.createSourceFile(path, text, {
      languageVersion: ts.ScriptTarget.Latest,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    });
    const found: unknown = Reflect.get(parsed, "parseDiagnostics");
    if (Array.isArray(found) && found.length > 0)
      problems.set(path, found.map(messageOf));
  }
  return problems;
}

/** Whether a text is TypeScript that declares interfaces and types and does nothing else. */
export function declaresOnlyTypes(text: string): boolean {
  const { ts } = require("ts-morph");
  const parsed = ts.createSourceFile("types.ts", text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const problems: unknown = Reflect.get(parsed, "parseDiagnostics");
  return (
    Array.isArray(problems) &&
    problems.length === 0 &&
    parsed.statements.every(
      (each) =>
        ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each),
    )
  );
}

function messageOf(problem: unknown): string {
  return typeof problem === "object" &&
    problem !== null &&
    "messageText" in problem
    ? String(problem.messageText)
    : "does not parse";
}
