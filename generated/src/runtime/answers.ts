import { type Check, issuesOf, mustBe } from "./check.js";
import { ValidationError } from "./errors.js";
import type { Answer, Operation, Settle, Unwrapper } from "./operation.js";
import { validates } from "./params.js";
import type { Reading } from "./reading.js";
import { readingOf, unreadable } from "./readers.js";
import { requestIdOf } from "./status-error.js";

/** An operation with what it says of the success that came: by its status, then by its content type. */
export const byAnswer: Settle = (call, response, { headers }) => {
  const { operation } = call;
  const { accept = "application/json" } = operation;
  const settled = byStatus(operation, response.status);
  const { readings = {} } = settled;
  const described = readingIn(readings, mediaTypeOf(response));
  const { accept: asked = accept } = headers;
  const isUsual = asked === accept;
  const wanted = isUsual ? undefined : readingAsked(readings, asked);
  // The type of such a call tells of what it asks for, which servers may disregard (RFC 9110, 12.5.1).
  if (wanted !== undefined && wanted !== "any")
    return [undefined, "any", wanted].includes(described)
      ? as(wanted, settled)
      : { ...as("text", settled), accept: asked, unwrap: unasked };
  if (described !== undefined) {
    const reads = described === "any" ? readingOf(response) : described;
    const isRefused =
      isUsual && !isTyped(reads, readings) && validates("response", call);
    return { ...as(reads, settled), ...(isRefused && { unwrap: noJson }) };
  }
  // Who asks for other media types than those that are described gets what comes, but for a status that has no body.
  if (!accept.includes(asked) && settled.reads !== "nothing")
    return as(readingOf(response), settled);
  if (settled.readings === undefined) return settled;
  const { reads, unwrap } = ofOtherType(readings, response);
  return { ...as(reads, settled), ...(unwrap && { unwrap }) };
};

/** An operation that reads what came in one way: of that which it reads otherwise nothing is promised, nor is there a check. */
function as(reads: NonNullable<Reading>, operation: Operation): Operation {
  const { reads: described = "json" } = operation;
  return { ...operation, ...(reads !== described && saidOfBody), reads };
}

const saidOfBody = {
  promises: undefined,
  flag: undefined,
  response: undefined,
} satisfies Partial<Answer>;

/** Beside JSON, the type of a call that asks for nothing else tells of a stream, but of no text and no bytes. */
function isTyped(
  reads: NonNullable<Reading>,
  readings: NonNullable<Answer["readings"]>,
): boolean {
  return (
    reads === "json" ||
    reads === "stream" ||
    !Object.values(readings).includes("json")
  );
}

const noJson: Unwrapper = (_, { status, headers }, { operation }) => {
  const type = headers.get("content-type") ?? "";
  const check: Check = (_, at) => mustBe("type", "JSON", type, at);
  throw new ValidationError(issuesOf(check, type), "response", {
    operation,
    status,
    requestId: requestIdOf(headers),
  });
};

/** What is said of all successes gives way to what is said of one status. */
function byStatus(operation: Operation, status: number): Operation {
  const { answers = {} } = operation;
  const answer = answers[status];
  return answer === undefined
    ? operation
    : { ...operation, ...saidOfNone, ...answer };
}

const saidOfNone: Record<keyof Answer, undefined> = {
  reads: undefined,
  readings: undefined,
  promises: undefined,
  unwrap: undefined,
  flag: undefined,
  response: undefined,
};

/** How that is read which a call asks for by a media type that types tell of: a described one, or one in a range that is all read alike. */
function readingAsked(
  readings: NonNullable<Answer["readings"]>,
  accept: string,
): NonNullable<Reading> | "any" | undefined {
  const asked = essenceOf(accept);
  const range = asked.replace(/^(audio|image|text|video)\/[^,]*$/, "$1/*");
  const found = [asked, range].find((each) => Object.hasOwn(readings, each));
  return found === undefined || /^(?:\*|application)\/\*/.test(found)
    ? undefined
    : readings[found];
}

/** By the media type itself, or the range that it is in. */
function readingIn(
  readings: NonNullable<Answer["readings"]>,
  mediaType: string,
): NonNullable<Reading> | "any" | undefined {
  const [type = ""] = mediaType.split("/");
  const found = [mediaType, `${type}/*`, "*/*"].find((each) =>
    Object.hasOwn(readings, each),
  );
  return mediaType === "" || found === undefined ? undefined : readings[found];
}

/**
 * What comes as none of the media types that are described: JSON where that is promised, under whatever name; else bytes of any kind, or what
 * is read in one of the ways that are described. JSON that nobody promised is none of them.
 */
function ofOtherType(
  readings: NonNullable<Answer["readings"]>,
  response: Response,
): { readonly reads: NonNullable<Reading>; readonly unwrap?: Unwrapper } {
  const known = Object.values(readings);
  const reading = readingOf(response);
  if (known.includes("json")) return { reads: "json" };
  if (Object.hasOwn(readings, "application/octet-stream"))
    return { reads: "blob" };
  const [first = "any"] = known;
  if (known.includes(reading) || first === "any") return { reads: reading };
  return reading === "json" && mediaTypeOf(response) !== ""
    ? { reads: "text", unwrap: undescribed }
    : { reads: first };
}

const unasked: Unwrapper = (body, response, request) => {
  const reason = `no ${request.headers["accept"]}`;
  throw unreadable(reason, String(body), response, request);
};

const undescribed: Unwrapper = (body, response, request) => {
  const { status } = response;
  const { readings = {} } = byStatus(request.operation, status);
  const reason = `none of ${Object.keys(readings).join(", ")}`;
  throw unreadable(reason, String(body), response, request);
};

/** Without parameters, in lower case; empty where there is none. */
function essenceOf(mediaType: string): string {
  const [given = ""] = mediaType.split(";");
  return given.trim().toLowerCase();
}

function mediaTypeOf({ headers }: Response): string {
  return essenceOf(headers.get("content-type") ?? "");
}
