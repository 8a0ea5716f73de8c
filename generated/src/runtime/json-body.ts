import { namesType } from "./bodies.js";
import { bodyPlace, refuseOthers } from "./data.js";
import type { BodyWriter } from "./operation.js";
import { refuse } from "./params.js";

/** JSON in which something may be anything: what JSON does not have, and would leave out or make `{}` of, is refused. */
export const asJson: BodyWriter = (value, operation) => {
  refuseOthers(value, operation, bodyPlace(operation));
  return { content: JSON.stringify(value) };
};

/** JSON under a range of media types beside others: which it is only the call can say. */
export const asNamedJson: BodyWriter = (value, operation, headers = []) => {
  const { mediaType = "" } = operation.body ?? {};
  if (!mediaType.includes("*") || namesType(headers))
    return asJson(value, operation, headers);
  const place = ["options", "contentType"];
  throw refuse(operation, place, "type", `a type within ${mediaType}`);
};
