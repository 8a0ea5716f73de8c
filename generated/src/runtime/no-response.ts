import { NetworkError } from "./errors.js";
import type { PreparedRequest } from "./operation.js";
import { causesOf, redact, redactError } from "./redact.js";

/** The error of a request that got no response, with the reason for it. */
export function noResponse(
  error: unknown,
  request: PreparedRequest,
): NetworkError {
  const reason = redact(reasonOf(error), request);
  return new NetworkError(`no response${reason && `: ${reason}`}`, {
    operation: request.operation,
    cause: redactError(error, request),
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
  const told = [...new Set(reasons)].filter((reason) => reason !== "");
  return told.join(", ") || error.message || error.name;
}
