import { isAmong, namesType, ofOtherType } from "./bodies.js";
import { isBytes } from "./bytes.js";
import type { Check, Issue } from "./check.js";
import { isObject, issuesOf, own } from "./check.js";
import { type Called, ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";
import { checkBodyOptions } from "./options.js";
import type { Operation, OperationBody } from "./operation.js";

/**
 * An operation with the body that a call is sent as, of several: the one that its options name; else bytes among the properties ask for a
 * multipart body; else one that accepts what is given, of several whole ones that of its kind, else the first, of which JSON stands first.
 */
export function byContent<Params, Result, Failure>(
  operation: Operation<Params, Result, Failure>,
  params: unknown,
  options: object = {},
): Operation<Params, Result, Failure> {
  const { body: usual = {}, otherBodies = [] } = operation;
  const bodies = [usual, ...otherBodies];
  const contentType = own(Object(options), "contentType");
  const body =
    typeof contentType === "string"
      ? named(bodies, contentType, operation)
      : (fitting(bodies, params, operation.checkParams) ?? usual);
  const { checkParams = operation.checkParams } = body;
  const chosen = { ...operation, body, checkOptions: checkBodyOptions };
  return checkParams === undefined ? chosen : { ...chosen, checkParams };
}

/** One that no operation has is told when the request is made, as all errors are. */
function named(
  bodies: readonly OperationBody[],
  contentType: string,
  operation: Called,
): OperationBody {
  const found =
    ofType(contentType, bodies) ??
    bodies.find(({ within = "" }) => isAmong(contentType, within));
  if (found !== undefined) return { ...found, mediaType: contentType };
  const known = bodies.map((each) => each.within ?? mediaTypeOf(each));
  const refuse = (): never => {
    const meant = nearest(contentType, known);
    const help = meant === undefined ? "" : `: did you mean ${meant}?`;
    const message = `${contentType} is none of ${known.join(", ")}${help}`;
    throw new ConfigurationError(message, { operation });
  };
  return { sendEmpty: true, write: refuse, checkParams: refuse };
}

function fitting(
  bodies: readonly OperationBody[],
  given: unknown,
  usualCheck: Check | undefined,
): OperationBody | undefined {
  const params = isObject(given) ? given : {};
  const issuesIn = ({ checkParams = usualCheck }: OperationBody): Issue[] =>
    checkParams === undefined ? [] : issuesOf(checkParams, given);
  const whole = bodies.filter(({ key, onlyNull }) => {
    const value = key === undefined ? undefined : own(params, key);
    return onlyNull === true ? value === null : value !== undefined;
  });
  if (whole.length > 0) {
    const [{ key = "" } = {}] = whole;
    return wholeBody(nearestTo(key, whole, issuesIn), own(params, key), whole);
  }
  const flat = bodies.filter(({ key }) => key === undefined);
  const hasBytes = Object.values(params).some((value) =>
    [value].flat().some(isBytes),
  );
  const multipart = flat.filter((each) => isOf(each, /^multipart\//));
  const fit = hasBytes && multipart.length > 0 ? multipart : flat;
  return fit.find((each) => issuesIn(each).length === 0) ?? fit[0];
}

/** The bodies that accept what is given under their key; where none does, those that take its kind of value, for they tell what is wrong with it. */
function nearestTo(
  key: string,
  bodies: readonly OperationBody[],
  issuesIn: (body: OperationBody) => readonly Issue[],
): readonly OperationBody[] {
  const ranks = bodies.map((each) => {
    const issues = issuesIn(each).filter(({ path }) => path[0] === key);
    const isOfOtherKind = issues.some(
      ({ path, code }) => path.length === 1 && code === "type",
    );
    return isOfOtherKind ? 2 : Math.min(issues.length, 1);
  });
  const least = Math.min(...ranks);
  return bodies.filter((_, index) => ranks[index] === least);
}

/**
 * By the type that bytes have themselves, or what takes bytes of any; without one what is no text for bytes, and a text for a string.
 *
 * @param all those that are left in question, and the others
 */
function wholeBody(
  bodies: readonly OperationBody[],
  value: unknown,
  all: readonly OperationBody[],
): OperationBody | undefined {
  const type = value instanceof Blob ? value.type : "";
  const kind = isBytes(value)
    ? bytesKind
    : typeof value === "string"
      ? /^text\/(?!json)|[/+](?:xml|yaml)/
      : /[/+]json/;
  const isOfKind = (each: OperationBody): boolean => isOf(each, kind);
  const own = type === "" ? undefined : ofType(type, bodies);
  const ofKind = bodies.filter(isOfKind);
  if (own !== undefined) return own;
  return type !== "" && ofKind.length > 0 && all.filter(isOfKind).length > 1
    ? (ofKind.find(isOfAnyBytes) ?? refusing(ofKind))
    : (ofKind[0] ?? bodies[0]);
}

/** What is no text. */
const bytesKind = /^(?!text\/|.*[/+](?:json|xml|yaml))/;

/** RFC 2046, 4.5.1: what says no more than that it is bytes. */
function isOfAnyBytes(body: OperationBody): boolean {
  return isOf(body, /^application\/octet-stream/);
}

/** Of several media types that say which bytes they mean, none says it of a Blob of another type. Who names the type in a header knows. */
function refusing(bodies: readonly OperationBody[]): OperationBody {
  const [body = {}] = bodies;
  const { key = "", write } = body;
  return {
    ...body,
    write(value, operation, headers = []) {
      if (!namesType(headers))
        throw ofOtherType(operation, key, bodies.map(mediaTypeOf).join(", "));
      return write?.(value, operation, headers);
    },
  };
}

function mediaTypeOf({
  mediaType = "application/json",
}: OperationBody): string {
  return mediaType.toLowerCase();
}

function isOf(body: OperationBody, kind: RegExp): boolean {
  return kind.test(mediaTypeOf(body));
}

/** The body of a media type: with the same parameters, for these may be all that tells two apart; else the first that has it, or a range that it is in. */
function ofType(
  mediaType: string,
  bodies: readonly OperationBody[],
): OperationBody | undefined {
  const type = mediaType.toLowerCase();
  return (
    bodies.find((each) => mediaTypeOf(each) === type) ??
    bodies.find((each) => isAmong(type, mediaTypeOf(each)))
  );
}

/** What one of several checks accepts; where none does, the first tells what is wrong. */
export function either(...checks: readonly [Check, ...Check[]]): Check {
  return (value, at) => {
    if (checks.every((check) => issuesOf(check, value).length > 0))
      checks[0](value, at);
  };
}
