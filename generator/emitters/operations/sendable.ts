import type { Report } from "../../diagnostics/report.js";
import type { Method } from "../../ir/sdk.js";

/** Reports what an operation describes and no fetch can send (Fetch, 2.2.1 and 5.4). */
export function reportUnsendable(method: Method, report: Report): void {
  const { operation, params } = method;
  const { id, requestBody } = operation;
  const verb = operation.method;
  if (verb === "TRACE" || verb === "CONNECT")
    report.add("method-not-sendable", `\`${id}\` can't be sent.`, operation.at);
  if (requestBody === undefined || params.body === undefined) return;
  if (verb === "GET" || verb === "HEAD")
    report.add(
      "body-not-sent",
      `The body of \`${id}\` is not sent: a ${verb} request has none.`,
      requestBody.at,
    );
}
