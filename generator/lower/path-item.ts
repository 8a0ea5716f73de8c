import { isObject, own } from "../ir/json.js";
import { below, placeKey } from "../ir/pointer.js";
import { type NamedNode, objectOnly, type ObjectNode } from "./node.js";

/**
 * What a Path Item is made of: its own fields, then those of what its `$ref` leads to, and so on. What stands beside the reference is added
 * (OpenAPI 3.0.4, 4.7.9.1); where two have the same field, the first one counts, which is reported.
 */
export function pathItemParts(item: NamedNode): readonly ObjectNode[] {
  const parts: ObjectNode[] = [];
  const passed = new Set<string>();
  for (let part: ObjectNode | undefined = item; part !== undefined;) {
    if (passed.has(placeKey(part.at))) {
      item.description.follow(item.at);
      break;
    }
    passed.add(placeKey(part.at));
    for (const nearer of parts) reportShared(nearer, part);
    parts.push(part);
    part = referredPart(part);
  }
  return parts;
}

function referredPart(part: ObjectNode): ObjectNode | undefined {
  const { value, at, description } = part;
  const reference = own(value, "$ref");
  if (typeof reference !== "string") return undefined;
  const target = description.resolve(at, reference);
  const found = target && description.get(target);
  if (target === undefined || isObject(found))
    return target && isObject(found)
      ? { ...part, value: found, at: target }
      : undefined;
  part.report.add(
    "wrong-type",
    "The `$ref` of a path must lead to an object.",
    below(at, "$ref"),
  );
  return undefined;
}

/** Parameters of both are joined, as those of an operation are with its path's; other fields say either the one or the other. */
function reportShared(nearer: ObjectNode, farther: ObjectNode): void {
  for (const key of Object.keys(nearer.value)) {
    if (key === "$ref" || key === "parameters" || key.startsWith("x-"))
      continue;
    if (!Object.hasOwn(farther.value, key)) continue;
    nearer.report.add(
      "path-item-field-shared",
      `\`${key}\` stands beside the \`$ref\` and in what that leads to: this one counts.`,
      { kind: "location", location: below(nearer.at, key), key: true },
      { kind: "location", location: below(farther.at, key), key: true },
    );
  }
}

/** The first part that has a field which holds an object. */
export function partWith(
  parts: readonly ObjectNode[],
  key: string,
): ObjectNode | undefined {
  const part = parts.find(({ value }) => Object.hasOwn(value, key));
  return part && objectOnly(part, key);
}
