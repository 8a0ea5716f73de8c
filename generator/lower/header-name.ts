import type { Report } from "../diagnostics/report.js";
import type { Location } from "../ir/json.js";

/** Whether a header can have this name: a token (RFC 9110, 5.1 and 5.6.2). */
export function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

/** Tells of a name that no header can have. What is missing altogether is told of elsewhere. */
export function reportUnsendable(
  name: string,
  at: Location,
  report: Report,
): void {
  if (name === "" || isHeaderName(name)) return;
  report.add(
    "header-not-sendable",
    `No header can be called \`${name}\`: a call that gives it is refused.`,
    at,
  );
}
