import type { MediaType, MediaTypeKind } from "../ir/api.js";
import { isObject, type JsonValue } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { Schema } from "../ir/schema.js";
import { lowerEncoding } from "./encoding.js";
import type { ObjectNode, Reader } from "./reader.js";

/** Lowers the Schema Object at a place. */
export type LowerSchema = (node: ObjectNode, key: string) => Schema | undefined;

/** A `content` map (OpenAPI 3.1, 4.8.14). */
export function lowerContent(
  reader: Reader,
  owner: ObjectNode,
  lowerSchema: LowerSchema,
): readonly MediaType[] {
  return reader.objects(owner, "content").map((node) => {
    const schema = lowerSchema(node, "schema");
    const kind = mediaTypeKind(node.key, schema);
    const encoding = lowerEncoding(reader, node, kind);
    return {
      at: node.at,
      mediaType: node.key,
      kind,
      ...(schema !== undefined && { schema }),
      examples: lowerExamples(reader, node),
      ...(encoding.length > 0 && { encoding }),
    };
  });
}

/** How a payload of this media type is read and written (RFC 6838, RFC 6839 structured suffixes). */
export function mediaTypeKind(
  mediaType: string,
  schema: Schema | undefined,
): MediaTypeKind {
  const essence = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  if (essence === "text/event-stream") return "event-stream";
  if (/^(application|text)\/json$|\+json$/.test(essence)) return "json";
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
export function lowerExamples(
  reader: Reader,
  node: ObjectNode,
): readonly JsonValue[] {
  const single = reader.value(node, "example");
  const several = reader.value(node, "examples");
  const named =
    several !== undefined && isObject(several.value)
      ? reader
          .objects(node, "examples")
          .flatMap((example) => reader.value(example, "value")?.value ?? [])
      : [];
  return [...(single === undefined ? [] : [single.value]), ...named];
}

/** Lowers the schema under `key`, wherever it stands. */
export function schemaAt(lower: (at: ObjectNode["at"]) => Schema): LowerSchema {
  return (node, key) =>
    Object.hasOwn(node.value, key) ? lower(below(node.at, key)) : undefined;
}
