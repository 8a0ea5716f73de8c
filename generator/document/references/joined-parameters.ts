import {
  child,
  isArray,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";
import { valueAt } from "../../ir/pointer.js";
import type { Description } from "../description.js";

/** The parameters of two Path Items, as long as they are not the same. */
export function joinedParameters(
  farther: JsonObject,
  nearer: JsonObject,
  description: Description,
): JsonObject {
  const [some, more] = [farther["parameters"], nearer["parameters"]];
  if (!isArray(some) || !isArray(more)) return {};
  const keys = new Set(more.map((each) => parameterKey(each, description)));
  const others = some.filter(
    (each) => !keys.has(parameterKey(each, description)),
  );
  return { parameters: [...others, ...more] };
}

function parameterKey(written: JsonValue, { value }: Description): string {
  const reference = child(written, "$ref");
  const parameter =
    typeof reference === "string"
      ? valueAt(value, reference.slice(1))
      : written;
  return JSON.stringify([child(parameter, "in"), child(parameter, "name")]);
}
