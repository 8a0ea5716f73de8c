import type { PreparedRequest } from "./operation.js";

/** The request with more that must not be told. */
export function withSecrets(
  request: PreparedRequest,
  ...secrets: readonly string[]
): PreparedRequest {
  return { ...request, secrets: [...request.secrets, ...secrets] };
}

/** Takes a request's secrets out of a text, as they are and as they look in a URL. */
export function redact(text: string, request: PreparedRequest): string {
  return secretsOf(request)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret.length > 2)
    .reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}

/** Credentials, and headers that look as if they had some, with and without the scheme before it. */
function secretsOf({ headers, secrets }: PreparedRequest): readonly string[] {
  const told = Object.entries(headers)
    .filter(([name]) => /auth|cookie|key|secret|token/.test(name))
    .flatMap(([, value]) => [value, value.replace(/^.* /, "")]);
  return [...secrets, ...told];
}

/** What lies right below an error. */
export function causesOf(error: Error): readonly unknown[] {
  return [
    error.cause,
    error instanceof AggregateError ? error.errors : [],
  ].flat();
}

/** An error to be shown as a cause: itself, or a copy without the secrets that it tells. */
export function redactError(
  error: unknown,
  request: PreparedRequest,
  depth = 0,
): unknown {
  if (typeof error === "string") return redact(error, request);
  if (!(error instanceof Error) || depth > 4) return undefined;
  const below = causesOf(error);
  const shown = below.map((each) => redactError(each, request, depth + 1));
  const { name, message, stack = "" } = error;
  const told = [message, stack, ...Object.values(error)]
    .filter((value) => typeof value === "string")
    .join();
  const tells =
    redact(told, request) !== told ||
    shown.some((each, index) => each !== below[index]);
  if (!tells) return error;
  const [cause] = shown;
  const copy = new Error(redact(message, request), { cause });
  return Object.assign(copy, { name, stack: redact(stack, request) });
}
