import { type Check, type Issue, issuesOfAny, own } from "./check.js";
import type { ResponseCheck } from "./client.js";
import { ValidationError } from "./errors.js";
import type { Redact } from "./operation.js";
import { requestIdOf } from "./status-error.js";

/** The response checks of an API by module, each loaded when it is first asked for. */
export type ResponseChecks = Readonly<
  Record<string, () => Promise<Readonly<Record<string, Check>>>>
>;

/** What a client checks responses with. */
export function responseCheck(modules: ResponseChecks): ResponseCheck {
  return async (operation, response, body, redact) => {
    const [module = "", name = ""] = operation.response ?? [];
    const check = (await modules[module]?.())?.[name];
    const issues = check === undefined ? [] : issuesOfAny(check, body);
    if (issues.length > 0)
      throw new ValidationError(
        issues.map((issue) => withoutSecrets(issue, body, redact)),
        "response",
        {
          operation,
          status: response.status,
          requestId: requestIdOf(response.headers),
        },
      );
  };
}

/** A value that tells a secret is not shown: cut short, it would still tell a part. */
function withoutSecrets(issue: Issue, body: unknown, redact: Redact): Issue {
  const { path, code, message, expected } = issue;
  const value = path.reduce<unknown>(
    (within, key) => own(Object(within), String(key)),
    body,
  );
  const tells = typeof value === "string" && redact(value) !== value;
  return tells ? { path, code, message, expected } : issue;
}
