import { sampleKeywords } from "../ir/code-samples.js";
import {
  isArray,
  isObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { extensions, type ObjectNode } from "./node.js";

/** The `x-` fields; code samples may be references, as long lists of them stand in files of their own. */
export function operationExtensions(
  node: ObjectNode,
): ReadonlyMap<string, JsonValue> {
  const given = [...extensions(node)].map(
    ([key, value]) =>
      [
        key,
        sampleKeywords.includes(key) && isArray(value)
          ? value.map((each, index) =>
              referred(each, below(node.at, key, String(index)), node),
            )
          : value,
      ] as const,
  );
  return new Map(given);
}

/** What a value refers to, if that is there. */
function referred(
  value: JsonValue,
  at: Location,
  { description }: ObjectNode,
): JsonValue {
  const reference = isObject(value) ? own(value, "$ref") : undefined;
  if (typeof reference !== "string") return value;
  const target = description.silently.resolve(at, reference);
  return (target && description.get(target)) ?? value;
}
