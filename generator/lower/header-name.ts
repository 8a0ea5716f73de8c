import type { DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/report.js";
import type { Location } from "../ir/json.js";

/** Whether a header can have this name: a token (RFC 9110, 5.1 and 5.6.2). */
export function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

/** Tells of a name that no header can have, or that is not a caller's to send. What is missing altogether is told of elsewhere. */
export function reportUnsendable(
  name: string,
  at: Location,
  report: Report,
): void {
  const [code, what] = reasonOf(name) ?? [];
  if (code !== undefined && what !== undefined) report.add(code, what, at);
}

function reasonOf(name: string): readonly [DiagnosticCode, string] | undefined {
  if (name === "") return undefined;
  if (!isHeaderName(name))
    return [
      "header-not-sendable",
      `No header can be called \`${name}\`: a call that gives it is refused.`,
    ];
  if (ofConnection.test(name))
    return [
      "header-not-sendable",
      `The header \`${name}\` is the connection's own: what a call gives is not sent, or fails the call.`,
    ];
  return ofBrowser.test(name)
    ? [
        "header-not-in-browsers",
        `Browsers don't send what a call gives for the header \`${name}\`.`,
      ]
    : undefined;
}

/** Of the forbidden request-headers of the Fetch Standard, 2.2.2, those that no platform lets a call set. */
const ofConnection =
  /^(?:connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$/i;

/** The others. */
const ofBrowser =
  /^(?:accept-(?:charset|encoding)|access-control-request-(?:headers|method)|cookie2?|date|dnt|origin|referer|set-cookie|te|trailer|via|proxy-.*|sec-.*)$/i;
