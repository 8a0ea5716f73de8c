import type { Schema } from "../ir/schema.js";
import type { Method, ResultBody, ResultCase } from "../ir/sdk.js";
import { essenceOf } from "../ir/media-type.js";
import { isOfTexts } from "../schema/kinds.js";
import type { Code } from "../typescript/code.js";
import { declaration } from "./print/declaration.js";
import { printType } from "./print/type.js";
import { withHeirs } from "./heirs.js";
import type { SdkTypes } from "./sdk-types.js";
import { keyOf } from "./type/key.js";
import { memberOf } from "./type/lookup.js";
import { stringType, type Type, unknownType } from "./type/type.js";
import { union } from "./type/union.js";
import type { View } from "./view.js";

/** Declares what a call of a method resolves to. */
export function declareResult(
  method: Method,
  { response: view }: SdkTypes,
): Code {
  const style = { view, lenient: false };
  return declaration(method.responseType, typeOfResult(method, view), style);
}

/** What a call of a method resolves to, where models' names say it: `Issue[]`; `undefined` where it takes a declaration to say it. */
export function namedResult(
  method: Method,
  { response: view }: SdkTypes,
): Code | undefined {
  const type = typeOfResult(method, view);
  return isNamed(type)
    ? printType(type, { view, lenient: false }, "assigned")
    : undefined;
}

function isNamed(type: Type): boolean {
  switch (type.kind) {
    case "keyword":
    case "reference":
      return true;
    case "array":
      return isNamed(type.element);
    case "union":
      return type.members.length <= 4 && type.members.every(isNamed);
    default:
      return false;
  }
}

/** Whether a call resolves to nothing: so it is described, or a response to HEAD, which has no body. */
export function isVoid({ operation, result }: Method): boolean {
  return result.unwrap.kind === "none" || operation.method === "HEAD";
}

/** Declares the whole body, for a method that resolves to a part of it. */
export function declareEnvelope(
  name: string,
  { result: { success } }: Method,
  { response: view }: SdkTypes,
): Code {
  const type = union(success.map((each) => typeOfBodies(each.bodies, view)));
  return declaration(name, type, { view, lenient: false });
}

/** What a call resolves to that asks for one of these media types. */
export interface Alternative {
  readonly mediaTypes: readonly string[];
  readonly type: Code;
}

/** What else calls of a method can resolve to, by the media type that they ask for. */
export function alternativesOf(
  method: Method,
  { response: view }: SdkTypes,
): readonly Alternative[] {
  const { success } = method.result;
  if (isVoid(method) || success.every(({ bodies }) => bodies.length < 2))
    return [];
  const byType = new Map<string, { type: Type; mediaTypes: string[] }>();
  for (const mediaType of otherMediaTypes(success)) {
    const isAsked = (body: ResultBody): boolean => body.mediaType === mediaType;
    const type = typeOfAsked(success, isAsked, view);
    const known = byType.get(keyOf(type));
    if (known === undefined)
      byType.set(keyOf(type), { type, mediaTypes: [mediaType] });
    else known.mediaTypes.push(mediaType);
  }
  return [...byType.values()].map(({ type, mediaTypes }) => ({
    mediaTypes,
    type: printType(type, { view, lenient: false }, "assigned"),
  }));
}

/** A range can be asked for in a way that tells what comes only where all that is in it is read alike. */
function otherMediaTypes(success: readonly ResultCase[]): ReadonlySet<string> {
  const others = success.flatMap(({ bodies }) =>
    bodies[0]?.reads === "json" ? bodies.slice(1) : bodies,
  );
  return new Set(others.filter(isTold).map(({ mediaType }) => mediaType));
}

/** What comes where some bodies are asked for; a status that has none of them gives what it is described with, be that nothing. */
function typeOfAsked(
  success: readonly ResultCase[],
  isAsked: (body: ResultBody) => boolean,
  view: View,
): Type {
  return union(
    success.flatMap(({ bodies }) => {
      const asked = bodies.filter(isAsked);
      return asked.length === 0
        ? [typeOfBodies(bodies, view)]
        : asked.map((body) => typeOfBody(body, view));
    }),
  );
}

/** What a call resolves to where a flag of the request asks for a stream: that, or other bytes that come piece by piece. */
export function streamedType(
  { result: { success } }: Method,
  { response: view }: SdkTypes,
): Code {
  const isStreamed = ({ reads }: ResultBody): boolean =>
    reads === "stream" || reads === "blob";
  const type = typeOfAsked(success, isStreamed, view);
  return printType(type, { view, lenient: false }, "assigned");
}

function isTold({ mediaType }: ResultBody): boolean {
  return /^[^*]*$|^(audio|image|text|video)\/\*$/.test(essenceOf(mediaType));
}

function typeOfResult(method: Method, view: View): Type {
  const known = view.results.get(method) ?? madeResult(method, view);
  view.results.set(method, known);
  return known;
}

function madeResult(method: Method, view: View): Type {
  if (isVoid(method)) return { kind: "keyword", name: "void" };
  const { success, unwrap, streamFlag } = method.result;
  const isToldByFlag = streamFlag !== undefined;
  return union(
    success.map((each) =>
      unwrap.kind === "property"
        ? typeOfProperty(unwrap, each, view)
        : typeOfBodies(each.bodies, view, isToldByFlag),
    ),
  );
}

type UnwrappedProperty = Extract<
  Method["result"]["unwrap"],
  { readonly kind: "property" }
>;

const undefinedType: Type = { kind: "keyword", name: "undefined" };

/** The type of a body's property; of the whole body where that has no schema, and so no properties. */
function typeOfProperty(
  { name, optional }: UnwrappedProperty,
  { bodies }: ResultCase,
  view: View,
): Type {
  const [first] = bodies;
  const schema = first?.reads === "json" ? first.schema : undefined;
  if (schema === undefined) return typeOfBodies(bodies, view);
  const member = memberOf(view.conjunction(schema), name, view.expand);
  const type = withHeirs(member?.type ?? unknownType, view, false);
  return optional === true ? union([type, undefinedType]) : type;
}

/**
 * JSON's type where JSON is described, since it is asked for first; with it a stream, which comes where the request asks for events.
 *
 * @param isToldByFlag whether a flag of the request tells the stream from JSON
 */
function typeOfBodies(
  bodies: readonly ResultBody[],
  view: View,
  isToldByFlag = false,
): Type {
  const [first] = bodies;
  if (first === undefined) return undefinedType;
  const read =
    first.reads === "json"
      ? bodies.filter(
          (body) =>
            body === first || (body.reads === "stream" && !isToldByFlag),
        )
      : bodies;
  return union(read.map((body) => typeOfBody(body, view)));
}

function typeOfBody({ reads, schema }: ResultBody, view: View): Type {
  switch (reads) {
    case "json":
    case "any":
      return schema === undefined
        ? unknownType
        : withHeirs(view.typeOf(schema), view, false);
    case "text":
      return typeOfText(schema, view);
    case "stream":
      return { kind: "keyword", name: "stream" };
    case "blob":
      return { kind: "keyword", name: "bytes" };
  }
}

/** A text is what its schema says, as far as that speaks of texts. */
function typeOfText(schema: Schema | undefined, view: View): Type {
  return schema !== undefined && isOfTexts(schema, view.sdk.api.schemas)
    ? view.typeOf(schema)
    : stringType;
}
