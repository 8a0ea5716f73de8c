/** What every emitted package exports of its runtime, by module. */
export const runtimeValues: Readonly<Record<string, readonly string[]>> = {
  "runtime/errors": [
    "ValidationError",
    "ConfigurationError",
    "NetworkError",
    "TimeoutError",
    "AbortedError",
    "UnreadableBodyError",
  ],
  "runtime/status-error": [
    "StatusError",
    "BadRequestError",
    "UnauthorizedError",
    "ForbiddenError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableContentError",
    "TooManyRequestsError",
    "ServerError",
  ],
  "runtime/bytes": ["file"],
  "runtime/failure": ["isFailureOf"],
  "runtime/format-issues": ["formatIssues"],
};

/** Types, by module: all that a signature mentions, or else nobody could declare what a call of it gives. */
export const runtimeTypes: Readonly<Record<string, readonly string[]>> = {
  "runtime/api-request": ["ApiRequest", "WithResponse"],
  "runtime/auth": ["BasicCredential", "Credential"],
  "runtime/client": ["BodyOptions", "Client", "RequestOptions"],
  "runtime/operation": ["Operation"],
  "runtime/reading": ["ByteStream"],
};

/** Types that the runtime itself calls otherwise, by that name. */
export const renamedTypes: Readonly<
  Record<string, { readonly module: string; readonly name: string }>
> = {
  Core: { module: "runtime/client", name: "ClientCore" },
  EnumSchema: { module: "runtime/schema", name: "ValidationEnumSchema" },
  Issue: { module: "runtime/check", name: "ValidationIssue" },
  Reading: { module: "runtime/reading", name: "ResponseReading" },
  Schema: { module: "runtime/schema", name: "ValidationSchema" },
};

/** Every name that the package exports of its runtime. */
export const runtimeNames: ReadonlySet<string> = new Set([
  ...Object.values(runtimeValues).flat(),
  ...Object.values(runtimeTypes).flat(),
  ...Object.values(renamedTypes).map(({ name }) => name),
]);

/** Whether a client of this name, or what is named after it, would stand in the way of what the package exports anyway. */
export function clashesWithRuntime(clientName: string): boolean {
  return ["", "Core", "Options", "Error"].some((suffix) =>
    runtimeNames.has(clientName + suffix),
  );
}
