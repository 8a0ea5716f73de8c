import { isBytes } from "./bytes.js";
import { isObject } from "./check.js";
import type { Spread } from "./operation.js";
import { entriesOf, partsOf } from "./serialize.js";

// OpenAPI 3.1, 4.8.15: the styles of a form's parts, of which nothing is percent-encoded. One function a style.

/** RFC 7578, 4.3: the items of a list are parts of one name. */
export const repeated: Spread = (name, value) =>
  [value].flat().map((each) => [name, each] as const);

/** Style `form`, exploded: the properties of an object are parts of their own names. */
export const formFields: Spread = (name, value) =>
  isObject(value) && !isBytes(value)
    ? entriesOf(value).flatMap(([key, each]) => repeated(key, each))
    : repeated(name, value);

/** `blue,black`, `R,100,G,200` */
export const commaField: Spread = (name, value) => joined(name, value, ",");

/** `blue black` */
export const spaceField: Spread = (name, value) => joined(name, value, " ");

/** `blue|black` */
export const pipeField: Spread = (name, value) => joined(name, value, "|");

/** Bytes can't be joined. */
function joined(
  name: string,
  value: unknown,
  delimiter: string,
): ReturnType<Spread> {
  const isJoined =
    typeof value === "object" &&
    value !== null &&
    ![value].flat().some(isBytes);
  if (!isJoined) return repeated(name, value);
  const parts = partsOf(value, false, String);
  return parts.length === 0 ? [] : [[name, parts.join(delimiter)]];
}
