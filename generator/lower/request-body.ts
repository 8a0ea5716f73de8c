import type { RequestBody } from "../ir/api.js";
import { lowerContent, type LowerSchema } from "./media-type.js";
import type { ObjectNode, Reader } from "./reader.js";

/** The `requestBody` of an operation (OpenAPI 3.1, 4.8.13). */
export function lowerRequestBody(
  reader: Reader,
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): RequestBody | undefined {
  const written = reader.object(operation, "requestBody");
  const node = written === undefined ? undefined : reader.follow(written);
  if (node === undefined) return undefined;
  const description = reader.string(node, "description");
  return {
    at: node.at,
    ...(description !== undefined && { description }),
    required: reader.boolean(node, "required") ?? false,
    content: lowerContent(reader, node, lowerSchema),
  };
}
