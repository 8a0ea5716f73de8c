import type { MediaType } from "../../ir/api.js";
import { essenceOf, jsonFirst } from "../../ir/media-type.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type { ResultBody, ResultReading } from "../../ir/sdk.js";
import { bytesOf } from "../../schema/bytes.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { createShapes } from "../../schema/shape.js";

/** What a response can be, from its `content`: JSON before the others, and `application/json` before other JSON, else in the author's order. */
export function responseBodies(
  content: readonly MediaType[],
  registry: SchemaRegistry,
): readonly ResultBody[] {
  const bodies = content
    .map((each) => ({
      mediaType: each.mediaType,
      reads: readingOf(each, registry),
      ...(each.schema !== undefined && { schema: each.schema }),
    }))
    .sort(jsonFirst);
  const isOther = otherThan(bodies[0]);
  return bodies.map((each) =>
    isOther(each) ? { ...each, isOther: true } : each,
  );
}

/** Whether a body is JSON of another schema than the first. */
function otherThan(
  first: ResultBody | undefined,
): (body: ResultBody) => boolean {
  const shapes = createShapes();
  const shapeOf = ({ schema }: ResultBody): number | undefined =>
    schema && shapes.of(schema);
  return (body) =>
    first?.reads === "json" &&
    body.reads === "json" &&
    shapeOf(body) !== shapeOf(first);
}

/** How a response of a media type is read. */
export function readingOf(
  content: MediaType,
  registry: SchemaRegistry,
): ResultReading {
  const essence = essenceOf(content.mediaType);
  if (essence === "*/*" || essence === "application/*")
    return readingOfRange(content, registry);
  switch (content.kind) {
    case "json":
    case "text":
      return content.kind;
    case "event-stream":
      return "stream";
    default:
      return "blob";
  }
}

/** What a range says nothing of, the schema does: objects and lists come as JSON. */
function readingOfRange(
  { schema }: MediaType,
  registry: SchemaRegistry,
): ResultReading {
  if (schema === undefined) return "any";
  if (bytesOf(schema, registry) !== undefined) return "blob";
  const kinds = acceptedKinds(schema, registry);
  if (kinds === undefined) return "any";
  return kinds.has("string") ? "any" : "json";
}
