import { isRange } from "../ir/media-type.js";
import type { Method, ResultBody, ResultCase } from "../ir/sdk.js";
import { createShapes } from "../schema/shape.js";
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

/** The statuses, and ranges of them, that the error of a method may have, so that the runtime tests what the type says; undefined where that is any. */
export function failureStatuses({
  result: { errors, flag },
}: Method): readonly string[] | undefined {
  const statuses = errors.map(({ status }) => status);
  if (statuses.length === 0) return undefined;
  if (!statuses.includes("default")) return statuses;
  // Of a success whose flag says that it failed, `default` tells nothing.
  return flag === undefined ? undefined : ["3XX", "4XX", "5XX"];
}

/** What is told of a status. */
interface Told {
  readonly status: string;
  readonly body?: Type;
}

/** All that is described, since an error comes as its server has it: which of it was asked for decides nothing. */
function toldBy({ status, bodies }: ResultCase, view: View): Told {
  const types = withoutOtherForms(bodies).map((body) => typeOfBody(body, view));
  const known = types.filter((type): type is Type => type !== undefined);
  return known.length > 0 && known.length === types.length
    ? { status, body: union(known) }
    : { status };
}

/** Without what JSON is described as as well: that is the same in another form, as XML, and JSON is asked for first. */
function withoutOtherForms(
  bodies: readonly ResultBody[],
): readonly ResultBody[] {
  const shapes = createShapes();
  const json = bodies.filter(isJson);
  const ofJson = new Set(
    json.flatMap(({ schema }) => (schema ? [shapes.of(schema)] : [])),
  );
  return bodies.filter(
    (each) =>
      isJson(each) ||
      each.schema === undefined ||
      !ofJson.has(shapes.of(each.schema)),
  );
}

function isJson({ reads }: ResultBody): boolean {
  return reads === "json";
}

/** As the runtime reads it: JSON, texts and bytes. Undefined where it may be anything; what comes of a range such as `image/*` may be a text. */
function typeOfBody(
  { reads, schema, mediaType }: ResultBody,
  view: View,
): Type | undefined {
  switch (reads) {
    case "json":
      return schema && withHeirs(view.typeOf(schema), view, false);
    case "text":
    case "stream":
      return stringType;
    case "blob":
      return isRange(mediaType) ? undefined : bytesType;
    case "any":
      return undefined;
  }
}

const bytesType: Type = { kind: "keyword", name: "bytes" };

/** Without ranges that say just what `default` says. */
function withoutRepeated(all: readonly Told[]): readonly Told[] {
  const rest = all.find(({ status }) => status === "default");
  return all.filter(
    (each) =>
      each === rest ||
      !isOfRange(each) ||
      rest === undefined ||
      !alike(each, rest),
  );
}

function isOfRange({ status }: Told): boolean {
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
