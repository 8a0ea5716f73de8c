import { type Called, NetworkError } from "./errors.js";
import type { Redact } from "./operation.js";
import { causesOf, redactError } from "./redact.js";
import { requestIdOf } from "./status-error.js";

/**
 * The error of a request that got no response, with the reason for it.
 *
 * @param response if there was one, whose body broke off, or is nested too deep
 */
export function noResponse(
  error: unknown,
  operation: Called,
  redact: Redact,
  response?: Response,
): NetworkError {
  const { status, headers } = response ?? {};
  const what = status ? `${status}, but the body is unreadable` : "no response";
  const reason = redact(reasonOf(error));
  return new NetworkError(what + (reason && `: ${reason}`), {
    operation,
    status,
    requestId: headers && requestIdOf(headers),
    cause: redactError(error, redact),
  });
}

/**
 * What lies at the bottom of a platform's error: of `fetch failed`, `connect ECONNREFUSED 127.0.0.1:1`; of several addresses that were
 * tried, the reason of each.
 */
function reasonOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return typeof error === "string" ? error : "";
  const below = depth > 4 ? [] : causesOf(error);
  const reasons = below.map((each) => reasonOf(each, depth + 1));
  const told = [...new Set(reasons)].filter(Boolean);
  return told.join(", ") || error.message || error.name;
}
