import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import { child as valueOf, isArray, isObject, type JsonValue, type Location } from "../ir/json.js";
import { joinPointer } from "../ir/pointer.js";
import type { TextRule } from "./keys.js";

/** A place of sdk.yaml on the way through its reader. `value` is absent where the file leaves the key out. */
export interface ConfigNode {
  readonly value: JsonValue | undefined;
  readonly at: Location;
  /** Dotted, for messages: `package.name`. Empty for the whole file. */
  readonly name: string;
  readonly report: Report;
}

/** The value under a key; absent where the node is no object or does not own the key. */
export function child(node: ConfigNode, key: string): ConfigNode {
  return {
    value: isObject(node.value) ? valueOf(node.value, key) : undefined,
    at: inside(node.at, key),
    name: node.name === "" ? key : `${node.name}.${key}`,
    report: node.report,
  };
}

/** The object's entries in the author's order; none, and a diagnostic, where it is no object. */
export function entries(node: ConfigNode): readonly [string, ConfigNode][] {
  if (node.value === undefined) return [];
  if (!isObject(node.value)) {
    reject(node, "an object");
    return [];
  }
  return Object.keys(node.value).map((key) => [key, child(node, key)]);
}

/** Reports the keys that sdk.yaml does not have at this place. */
export function checkKeys(node: ConfigNode, known: readonly string[]): void {
  for (const [key, entry] of entries(node)) {
    if (known.includes(key)) continue;
    const where = node.name === "" ? "sdk.yaml" : `"${node.name}"`;
    node.report.add(
      "config-unknown-key",
      `${where} has no option "${key}".${didYouMean(key, known)}`,
      { kind: "location", location: entry.at, key: true },
    );
  }
}

/** The node's text, or nothing and a diagnostic where it is none or breaks the rule. */
export function text(node: ConfigNode, rule: TextRule): string | undefined {
  if (node.value === undefined) return undefined;
  if (typeof node.value === "string" && rule.pattern.test(node.value))
    return node.value;
  return reject(node, rule.says);
}

/** As `text`, for what cannot be left out. */
export function requiredText(
  node: ConfigNode,
  rule: TextRule,
): string | undefined {
  return node.value === undefined
    ? reject(node, `given: ${rule.says}`)
    : text(node, rule);
}

export function boolean(node: ConfigNode): boolean | undefined {
  if (node.value === undefined) return undefined;
  if (typeof node.value === "boolean") return node.value;
  return reject(node, "true or false");
}

/** One of a few words. */
export function choice<Word extends string>(
  node: ConfigNode,
  words: readonly Word[],
): Word | undefined {
  if (node.value === undefined) return undefined;
  const found = words.find((word) => word === node.value);
  if (found !== undefined) return found;
  const guess =
    typeof node.value === "string" ? didYouMean(node.value, words) : "";
  return reject(node, `one of ${words.join(", ")}`, guess);
}

/** A list without repetitions; an item that `read` refuses is left out. */
export function list<Item>(
  node: ConfigNode,
  read: (item: ConfigNode) => Item | undefined,
): Item[] {
  if (node.value === undefined) return [];
  if (!isArray(node.value)) {
    reject(node, "a list");
    return [];
  }
  const items: Item[] = [];
  for (const index of node.value.keys()) {
    const item = readItem(node, node.value, index, read);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function readItem<Item>(
  node: ConfigNode,
  values: readonly JsonValue[],
  index: number,
  read: (item: ConfigNode) => Item | undefined,
): Item | undefined {
  const value = values[index] ?? null;
  const item: ConfigNode = {
    value,
    at: inside(node.at, String(index)),
    name: `${node.name}[${index}]`,
    report: node.report,
  };
  const first = values.indexOf(value);
  if (first === index) return read(item);
  node.report.add(
    "config-invalid",
    `"${item.name}" repeats "${node.name}[${first}]".`,
    item.at,
  );
  return undefined;
}

/** Reports a value that sdk.yaml cannot have. Gives nothing, so that a reader can return it. */
export function reject(node: ConfigNode, must: string, hint = ""): undefined {
  const name = node.name === "" ? "sdk.yaml" : `"${node.name}"`;
  node.report.add("config-invalid", `${name} must be ${must}.${hint}`, node.at);
  return undefined;
}

function inside(at: Location, key: string): Location {
  return { document: at.document, pointer: joinPointer(at.pointer, key) };
}
