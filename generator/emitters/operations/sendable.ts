import type { Report } from "../../diagnostics/report.js";
import type { Method } from "../../ir/sdk.js";

/** Reports what an operation describes and no fetch can send (Fetch, 2.2.1 and 5.4). */
export function reportUnsendable(method: Method, report: Report): void {
  const { id, method: verb, at } = method.operation;
  if (verb === "TRACE" || verb === "CONNECT")
    report.add("method-not-sendable", `\`${id}\` can't be sent.`, at);
}
