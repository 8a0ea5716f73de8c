import { namesType } from "./bodies.js";
import { isBytes } from "./bytes.js";
import { isObject } from "./check.js";
import type { BodyWriter } from "./operation.js";
import { refuse } from "./params.js";

/** JSON in which something may be anything: bytes there, of which JSON would make `{}`, are refused. */
export const asJson: BodyWriter = (value, operation) => {
  const path = pathToBytes(value);
  if (path === undefined) return { content: JSON.stringify(value) };
  const { key } = operation.body ?? {};
  const expected = "something that JSON has, which bytes are not";
  const place = key === undefined ? path : [key, ...path];
  throw refuse(operation, place, "type", expected);
};

/** JSON under a range of media types beside others: which it is only the call can say. */
export const asNamedJson: BodyWriter = (value, operation, headers = []) => {
  const { mediaType = "" } = operation.body ?? {};
  if (!mediaType.includes("*") || namesType(headers))
    return asJson(value, operation, headers);
  const place = ["options", "contentType"];
  throw refuse(operation, place, "type", `a type within ${mediaType}`);
};

/** Where bytes stand in a value that is to be JSON; what says itself what it is as JSON is not looked into. */
function pathToBytes(value: unknown): (string | number)[] | undefined {
  if (isBytes(value)) return [];
  if (typeof value !== "object" || value === null || "toJSON" in value)
    return undefined;
  for (const [key, each] of Object.entries(value)) {
    const path = pathToBytes(each);
    if (path !== undefined) return [isObject(value) ? key : +key, ...path];
  }
  return undefined;
}
