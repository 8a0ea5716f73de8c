/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Why the file system refuses, for people. */
export function reasonOf(error: unknown): string {
  if (codeOf(error) === "EISDIR") return "it is a folder";
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
