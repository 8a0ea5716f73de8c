import type { RequestBody } from "../ir/api.js";
import { lowerContent, type LowerSchema } from "./media-type.js";
import {
  boolean,
  follow,
  givenTexts,
  object,
  type ObjectNode,
} from "./node.js";

/** The `requestBody` of an operation (OpenAPI 3.1, 4.8.13). */
export function lowerRequestBody(
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): RequestBody | undefined {
  const written = object(operation, "requestBody");
  const node = written && follow(written);
  if (node === undefined) return undefined;
  return {
    at: node.at,
    ...givenTexts(node, "description"),
    required: boolean(node, "required") ?? false,
    content: lowerContent(node, lowerSchema),
  };
}
