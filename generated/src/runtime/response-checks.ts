import { type Check, issuesOf } from "./check.js";
import type { ResponseCheck } from "./client.js";
import { ValidationError } from "./errors.js";
import { requestIdOf } from "./status-error.js";

/** The response checks of an API by module, each loaded when it is first asked for. */
export type ResponseChecks = Readonly<
  Record<string, () => Promise<Readonly<Record<string, Check>>>>
>;

/** What a client checks responses with. */
export function responseCheck(modules: ResponseChecks): ResponseCheck {
  return async (operation, response, body) => {
    const [module = "", name = ""] = operation.response ?? [];
    const check = (await modules[module]?.())?.[name];
    const issues = check === undefined ? [] : issuesOf(check, body);
    if (issues.length > 0)
      throw new ValidationError(issues, "response", {
        operation,
        status: response.status,
        requestId: requestIdOf(response.headers),
      });
  };
}
