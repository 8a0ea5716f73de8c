import type { Method, ResultBody, ResultCase } from "../ir/sdk.js";
import type { Code } from "../typescript/code.js";
import { withHeirs } from "./heirs.js";
import { declaration } from "./print/declaration.js";
import type { SdkTypes } from "./sdk-types.js";
import { keyOf } from "./type/key.js";
import { type ErrorType, stringType, type Type } from "./type/type.js";
import { union } from "./type/union.js";
import type { View } from "./view.js";

/** Declares what a call of a method is described to fail with: an error for each status. */
export function declareErrors(
  { errorType, result: { errors } }: Method,
  { response: view }: SdkTypes,
): Code {
  const told = withoutRepeated(errors.map((each) => toldBy(each, view)));
  const types = told.map((each) => typeOfError(each, told));
  const type = types.length === 0 ? anyError : union(types);
  return declaration(errorType, type, { view, lenient: false });
}

const anyError: ErrorType = { kind: "error" };

/** What is told of a status. */
interface Told {
  readonly status: string;
  readonly body?: Type;
}

/** JSON where JSON is described, since it is asked for first; else a text or bytes, if that is all there is. */
function toldBy({ status, bodies }: ResultCase, view: View): Told {
  const json = bodies.filter(({ reads }) => reads === "json");
  if (json.length === 0 && bodies.length > 0 && bodies.every(isText))
    return { status, body: stringType };
  if (bodies.length > 0 && bodies.every(isBytes))
    return { status, body: bytesType };
  const types = json.map(
    ({ schema }) => schema && withHeirs(view.typeOf(schema), view, false),
  );
  const known = types.filter((type): type is Type => type !== undefined);
  return known.length > 0 && known.length === types.length
    ? { status, body: union(known) }
    : { status };
}

function isText({ reads }: ResultBody): boolean {
  return reads === "text";
}

const bytesType: Type = { kind: "keyword", name: "bytes" };

/** What comes of a range such as `image/*` may be a text. */
function isBytes({ reads, mediaType }: ResultBody): boolean {
  return reads === "blob" && !mediaType.includes("*");
}

/** Without ranges that say just what `default` says. */
function withoutRepeated(all: readonly Told[]): readonly Told[] {
  const rest = all.find(({ status }) => status === "default");
  return all.filter(
    (each) =>
      each === rest ||
      !isRange(each) ||
      rest === undefined ||
      !alike(each, rest),
  );
}

function isRange({ status }: Told): boolean {
  return status.endsWith("XX");
}

function alike({ body: one }: Told, { body: other }: Told): boolean {
  return one === undefined || other === undefined
    ? one === other
    : keyOf(one) === keyOf(other);
}

/** A code stands before a range, a range before `default` (OpenAPI 3.1, 4.8.16): none has what another one tells better. */
function typeOfError({ status, body }: Told, all: readonly Told[]): ErrorType {
  const others = all
    .map((each) => each.status)
    .filter((each) => each !== status);
  const isRest = status === "default";
  const except = isRest
    ? others
    : others.filter((each) => /^\d+$/.test(each) && each[0] === status[0]);
  const ofStatus = /^\d+$/.test(status)
    ? { status: Number(status) }
    : isRest && except.length === 0
      ? {}
      : { status: { range: status, except } };
  return { kind: "error", ...ofStatus, ...(body !== undefined && { body }) };
}
