import type { MediaType, MediaTypeKind, NamedExample } from "../ir/api.js";
import { schemaIdAt } from "../ir/derived-schema.js";
import {
  isArray,
  isEmptyObject,
  isObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { essenceOf, isJsonType } from "../ir/media-type.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaId } from "../ir/schema.js";
import { tellOfIntent } from "./by-intent.js";
import { lowerEncoding } from "./encoding.js";
import {
  field,
  givenTexts,
  type NamedNode,
  type ObjectNode,
  objects,
} from "./node.js";

/** Lowers the Schema Object under a key, if there is one. */
export type LowerSchema = (node: ObjectNode, key: string) => Schema | undefined;

/** Lowers the schema under `key`, wherever it stands: once, however many operations refer to the parameter or response that has it. */
export function schemaAt(lower: (at: Location) => Schema): LowerSchema {
  const known = new Map<SchemaId, Schema>();
  return (node, key) => {
    if (!Object.hasOwn(node.value, key)) return undefined;
    const at = below(node.at, key);
    const id = schemaIdAt(at);
    const schema = known.get(id) ?? lower(at);
    known.set(id, schema);
    return schema;
  };
}

/** A `content` map (OpenAPI 3.1, 4.8.14). */
export function lowerContent(
  owner: ObjectNode,
  lowerSchema: LowerSchema,
  side: "request" | "response",
): readonly MediaType[] {
  return objects(owner, "content").map((node) => {
    const mediaType = mediaTypeOf(node);
    const schema = lowerSchema(node, "schema");
    const kind = mediaTypeKind(mediaType, schema);
    const encoding = side === "request" ? lowerEncoding(node, kind) : [];
    reportIdleEncoding(node, side, kind);
    const named = lowerNamedExamples(node);
    return {
      at: node.at,
      mediaType,
      kind,
      ...(schema !== undefined && { schema }),
      examples: lowerExamples(node),
      ...(named.length > 0 && { named }),
      ...(encoding.length > 0 && { encoding }),
    };
  });
}

/** OpenAPI 3.1, 4.8.14.1: of forms in request bodies. */
function reportIdleEncoding(
  node: NamedNode,
  side: "request" | "response",
  kind: MediaTypeKind,
): void {
  const encoding = field(node, "encoding");
  if (encoding === undefined || isEmptyObject(encoding.value)) return;
  const isOfForm = kind === "form" || kind === "multipart";
  if (side === "request" && isOfForm) return;
  const where = side === "response" ? "in a response" : `of \`${node.key}\``;
  node.report.gather(
    "field-without-effect",
    `\`encoding\` says nothing ${where}: it tells how forms of request bodies are written.`,
    { kind: "location", location: encoding.at, key: true },
  );
}

/** What people write for media types, and mean. */
const meant: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["xml", "application/xml"],
  ["text", "text/plain"],
  ["*", "*/*"],
]);

/** What has no subtype is no media type. */
function mediaTypeOf({ key, at, report }: NamedNode): string {
  if (key.includes("/")) return key;
  const mediaType = meant.get(key.toLowerCase()) ?? key;
  const reading = mediaType === key ? "" : `: it is read as \`${mediaType}\``;
  const place = { kind: "location", location: at, key: true } as const;
  report.gather(
    "media-type-malformed",
    `\`${key}\` is no media type${reading}.`,
    place,
  );
  return mediaType;
}

/** How a payload of this media type is read and written (RFC 6838, RFC 6839 structured suffixes). */
export function mediaTypeKind(
  mediaType: string,
  schema: Schema | undefined,
): MediaTypeKind {
  const essence = essenceOf(mediaType);
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  if (essence === "text/event-stream") return "event-stream";
  if (isJsonType(essence)) return "json";
  if (essence.startsWith("text/") || /[/+](xml|yaml)$/.test(essence))
    return "text";
  if (essence === "*/*" || essence === "application/*")
    return isBinary(schema) ? "binary" : "json";
  return "binary";
}

function isBinary(schema: Schema | undefined): boolean {
  return (
    schema?.format === "binary" ||
    (schema?.types?.length === 1 && schema.types[0] === "string")
  );
}

/** `example` and `examples` of a Media Type or Parameter Object (OpenAPI 3.1, 4.8.14.1). */
export function lowerExamples(node: ObjectNode): readonly JsonValue[] {
  const single = field(node, "example");
  const named = lowerNamedExamples(node).flatMap(({ value }) =>
    value === undefined ? [] : [value],
  );
  return [
    ...(single === undefined ? [] : [single.value]),
    ...listedExamples(node),
    ...named,
  ];
}

/** The examples of a map. */
export function lowerNamedExamples(node: ObjectNode): readonly NamedExample[] {
  if (!isObject(field(node, "examples")?.value)) return [];
  return objects(node, "examples").map((example) => {
    const value = field(example, "value")?.value;
    const url = field(example, "externalValue")?.value;
    return {
      name: example.key,
      ...givenTexts(example, "summary"),
      ...(value !== undefined && { value }),
      ...(typeof url === "string" && value === undefined && { url }),
    };
  });
}

/** The values of a list, as schemas have them: a map of Example Objects is asked for. */
function listedExamples(node: ObjectNode): readonly JsonValue[] {
  const list = field(node, "examples");
  if (list === undefined || !isArray(list.value)) return [];
  tellOfIntent(
    "examples",
    list.value,
    "as a list of values",
    list.at,
    node.report,
  );
  return list.value.map((each) =>
    isObject(each) && Object.keys(each).every((key) => ofExample.has(key))
      ? (own(each, "value") ?? each)
      : each,
  );
}

const ofExample: ReadonlySet<string> = new Set([
  "summary",
  "description",
  "value",
]);
