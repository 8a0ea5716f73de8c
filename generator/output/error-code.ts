/** `ENOENT` and the like, of an error of the file system. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : undefined;
}

/** Which file or folder it was, where the file system says so. */
export function errorPath(error: unknown): string | undefined {
  return error instanceof Error &&
    "path" in error &&
    typeof error.path === "string"
    ? error.path
    : undefined;
}
