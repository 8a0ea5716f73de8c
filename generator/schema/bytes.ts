import { isTextType, mediaTypesIn } from "../ir/media-type.js";
import type { BytesGiven, Schema, SchemaRegistry } from "../ir/schema.js";
import { references, walk } from "../ir/visit.js";
import { allParts, alternativesOf, conjuncts } from "./in-place.js";
import { acceptedKinds } from "./kinds.js";
import { valuesOf } from "./values.js";

/** What a schema says of bytes, with all that it refers to. */
export interface BytesMeant {
  readonly given: BytesGiven;
  readonly nullable: boolean;
}

/**
 * What callers give for a schema that stands where bytes are sent as they are; `undefined` where it means something else (OpenAPI 3.0, 4.7.14.2;
 * OpenAPI 3.1, 4.8.24.4: a text that is encoded as base64 is a text).
 *
 * @param listed the media types that an encoding names, which stand before the schema's own
 */
export function bytesOf(
  schema: Schema,
  registry: SchemaRegistry,
  listed?: string,
): BytesMeant | undefined {
  const parts = conjuncts(schema, registry);
  if (!parts.every(isTextAtMost)) return undefined;
  const types = parts.flatMap((part) => part.contentMediaType ?? []);
  const saysBytes = types.length > 0 || parts.some(saysBinary);
  const named = mediaTypesIn(listed ?? types[0] ?? "");
  const areTexts = named.every(isTextType);
  if (!saysBytes && areTexts) return undefined;
  // A string whose media type only the encoding names, such as `application/sdp`.
  const isString = !saysBytes && parts.some(namesTypes);
  return {
    given:
      isString || (areTexts && named.length > 0) ? "bytes or text" : "bytes",
    nullable: parts.every(allowsNull) && parts.some(namesTypes),
  };
}

/** Whether a schema says of itself that it is bytes, not only that these have a media type: a text in JSON may be one of that. */
export function isFile(schema: Schema, registry: SchemaRegistry): boolean {
  return (
    bytesOf(schema, registry) !== undefined &&
    conjuncts(schema, registry).some(saysBinary)
  );
}

/** How a text is encoded that stands for bytes (OpenAPI 3.0, 4.7.14.2; JSON Schema 2020-12 Validation, 8.3); nothing where no schema says so. */
export function encodingOf(
  schema: Schema,
  registry: SchemaRegistry,
): Pick<Schema, "format" | "contentEncoding"> {
  const parts = conjuncts(schema, registry);
  const format = parts.find((part) => isEncoding(part.format))?.format;
  const named = parts.find((part) => isEncoding(part.contentEncoding));
  return {
    ...(format !== undefined && { format }),
    ...(named?.contentEncoding !== undefined && {
      contentEncoding: named.contentEncoding,
    }),
  };
}

/** Whether a text stands for bytes, however it is encoded. */
export function isEncoded(schema: Schema, registry: SchemaRegistry): boolean {
  return conjuncts(schema, registry).some(
    ({ format, contentEncoding = "binary" }) =>
      format === "byte" || contentEncoding !== "binary",
  );
}

/** The formats and the encodings of RFC 4648. */
function isEncoding(name = ""): boolean {
  return /^(?:byte|base(?:16|32|64)(?:url|hex)?)$/i.test(name);
}

/** Whether a schema that was placed where bytes are sent as they are takes such bytes and `null`: itself, as items of a list, or for the list. */
export function takesBytesOrNull(
  schema: Schema,
  registry: SchemaRegistry,
): boolean {
  const parts = allParts(schema, registry);
  const items = parts.flatMap((part) => part.items ?? []);
  return [[], ...items.map((each) => allParts(each, registry))].some((each) => {
    const all = [...parts, ...each];
    return (
      all.some(({ bytes }) => bytes !== undefined) &&
      all.some(({ types }) => types?.includes("null") === true)
    );
  });
}

/** Whether a schema that was placed where bytes are sent as they are is bytes, or a list of them. */
export function bytesPlaced(
  schema: Schema,
  registry: SchemaRegistry,
): "bytes" | "list of bytes" | undefined {
  const isPlaced = (each: Schema): boolean =>
    allParts(each, registry).some(({ bytes }) => bytes !== undefined);
  if (isPlaced(schema)) return "bytes";
  const items = allParts(schema, registry).flatMap((part) => part.items ?? []);
  return items.some(isPlaced) ? "list of bytes" : undefined;
}

/** Whether a part of a schema says nothing but of texts, and null: not which, nor how they are encoded. */
function isTextAtMost(part: Schema): boolean {
  const { types = [], contentEncoding = "binary" } = part;
  return (
    types.every((type) => type === "string" || type === "null") &&
    contentEncoding === "binary" &&
    part.never !== true &&
    part.properties === undefined &&
    part.items === undefined &&
    alternativesOf(part).length === 0 &&
    valuesOf(part) === undefined
  );
}

/** Whether a schema says itself that its text is bytes: where these are sent as they are, no text fits it. */
export function saysBinary({ format, contentEncoding }: Schema): boolean {
  return (
    contentEncoding === "binary" ||
    (format === "binary" && contentEncoding === undefined)
  );
}

function allowsNull({ types }: Schema): boolean {
  return types === undefined || types.includes("null");
}

function namesTypes({ types }: Schema): boolean {
  return types !== undefined;
}

/** What is the strictest of the limits on the length of bytes. */
export function sizeLimits(
  schema: Schema,
  registry: SchemaRegistry,
): Pick<Schema, "minLength" | "maxLength"> {
  const parts = conjuncts(schema, registry);
  const least = parts.flatMap(({ minLength }) => minLength ?? []);
  const most = parts.flatMap(({ maxLength }) => maxLength ?? []);
  return {
    ...(least.length > 0 && { minLength: Math.max(...least) }),
    ...(most.length > 0 && { maxLength: Math.min(...most) }),
  };
}

/**
 * Whether a value of one of these schemas, or something in it, may be an object or anything at all: what a check can't tell from bytes, which
 * are objects in JavaScript.
 */
export function takeObjects(
  schemas: readonly Schema[],
  registry: SchemaRegistry,
): boolean {
  const reached = new Set<string>();
  const open = [...schemas];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (walk(each).some((part) => takesObject(part, registry))) return true;
    for (const id of references(each)) {
      const target = registry.get(id);
      if (target !== undefined && !reached.has(id)) open.push(target);
      reached.add(id);
    }
  }
  return false;
}

function takesObject(schema: Schema, registry: SchemaRegistry): boolean {
  const kinds = acceptedKinds(schema, registry);
  return kinds === undefined || kinds.has("object");
}
