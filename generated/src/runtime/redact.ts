import type { HeaderFields } from "./headers.js";

const hidden = "[redacted]";

/** What headers say that must not be told to anyone, with and without the scheme before it. */
export function secretsOf(headers: HeaderFields): readonly string[] {
  return [...headers].flatMap(([name, value]) =>
    /auth|cookie|key|secret|token/.test(name)
      ? [value, value.slice(value.lastIndexOf(" ") + 1)]
      : [],
  );
}

/** Takes secrets out of a text, as they are and as they look in a URL. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (rest, secret) =>
      secret.length < 3
        ? rest
        : rest
            .replaceAll(secret, hidden)
            .replaceAll(encodeURIComponent(secret), hidden),
    text,
  );
}

/** An error to be shown as a cause: itself, or a copy without the secrets that it tells. */
export function redactError(
  error: unknown,
  secrets: readonly string[],
  depth = 0,
): unknown {
  if (typeof error === "string") return redact(error, secrets);
  if (!(error instanceof Error) || depth > 4) return undefined;
  const cause = redactError(error.cause, secrets, depth + 1);
  const texts = [error.message, error.stack ?? "", ...ownTexts(error)];
  const clean =
    cause === error.cause &&
    texts.every((text) => redact(text, secrets) === text);
  if (clean) return error;
  const copy = new Error(redact(error.message, secrets), { cause });
  copy.name = error.name;
  copy.stack = redact(error.stack ?? "", secrets);
  return copy;
}

function ownTexts(error: Error): readonly string[] {
  return Object.values(error).filter((value) => typeof value === "string");
}
