import { asOwnType } from "./bodies.js";
import { isBytes } from "./bytes.js";
import { asNamedJson } from "./json-body.js";
import type { BodyWriter } from "./operation.js";

/** A body of a range of media types of which nothing else is said: bytes are sent as what they are, anything else as JSON. */
export const asJsonOrBytes: BodyWriter = (value, operation, headers) => {
  if (!isBytes(value)) return asNamedJson(value, operation, headers);
  const { body = {} } = operation;
  // Without a type that the call's options name, any within the range.
  const { within = "*/*", mediaType = within } = body;
  return asOwnType(
    value,
    { ...operation, body: { ...body, mediaType } },
    headers,
  );
};
