import type { RequestBody } from "../ir/api.js";
import { below } from "../ir/pointer.js";
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
  const content = lowerContent(node, lowerSchema, "request");
  if (content.length === 0 && object(node, "content") !== undefined)
    node.report.gather(
      "body-of-no-type",
      "A body is described without a media type: no call can give one.",
      { kind: "location", location: below(node.at, "content"), key: true },
    );
  return {
    at: node.at,
    ...givenTexts(node, "description"),
    required: boolean(node, "required") ?? false,
    content,
  };
}
