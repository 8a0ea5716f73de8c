import {
  isObject,
  type JsonObject,
  type JsonValue,
  setOwn,
} from "../../ir/json.js";
import { operationMethods } from "../../ir/operation-methods.js";
import { joinPointer } from "../../ir/pointer.js";
import { type Origins, originsFrom, setOrigin } from "../text/origins.js";
import { type Part, sharedFields } from "./parts.js";

const rootOrder = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "security",
  "tags",
  "externalDocs",
  "paths",
  "webhooks",
  "components",
];

const pathItemOrder = [
  "$ref",
  "summary",
  "description",
  "servers",
  "parameters",
  ...operationMethods,
];

const componentOrder = [
  "schemas",
  "responses",
  "parameters",
  "examples",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
];

export interface Assembled {
  readonly value: JsonObject;
  /** Where its parts were written. */
  readonly origins: Origins;
}

/**
 * Puts parts together in the one order that they have: the fields of the root, of Path Items and of components as the specification
 * lists them; paths and components by name, tags as they are listed. Inside of a part everything stays as its author ordered it.
 *
 * @param document what locations call the result
 * @param tags the names of all tags
 */
export function putTogether(
  parts: Iterable<Part>,
  document: string,
  tags: readonly string[],
): Assembled {
  const sorted = [...parts]
    .filter(({ implied }) => implied !== true)
    .flatMap(spreadShared)
    .sort((left, right) => byPlace(left, right, tags));
  const origins = originsFrom({ document, pointer: "" });
  let index = 0;
  for (const { path, at } of sorted) {
    const tokens = path[0] === "tags" ? ["tags", String(index++)] : path;
    setOrigin(origins, tokens, at);
  }
  return { value: withPaths(assemble(sorted, 0)), origins };
}

function spreadShared(part: Part): readonly Part[] {
  const { path, value, at } = part;
  if (path.at(-1) !== sharedFields || !isObject(value)) return [part];
  return Object.keys(value).map((key) => ({
    path: [...path.slice(0, -1), key],
    value: value[key] ?? null,
    at: { document: at.document, pointer: joinPointer(at.pointer, key) },
  }));
}

/** OpenAPI 3.0 asks for `paths` even where there are none. */
function withPaths(root: JsonObject): JsonObject {
  return ["paths", "webhooks", "components"].some((key) => key in root)
    ? root
    : { ...root, paths: {} };
}

function assemble(parts: readonly Part[], depth: number): JsonObject {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = part.path[depth] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  const object: Record<string, JsonValue> = {};
  for (const [key, group] of groups)
    setOwn(object, key, assembleMember(key, group, depth));
  return object;
}

function assembleMember(
  key: string,
  group: readonly Part[],
  depth: number,
): JsonValue {
  if (depth === 0 && key === "tags") return group.map((tag) => tag.value);
  const [whole] = group;
  return whole?.path.length === depth + 1
    ? whole.value
    : assemble(group, depth + 1);
}

function byPlace(left: Part, right: Part, tags: readonly string[]): number {
  const depth = Math.min(left.path.length, right.path.length);
  for (let index = 0; index < depth; index++) {
    const one = left.path[index] ?? "";
    const other = right.path[index] ?? "";
    if (one !== other)
      return compare(one, other, orderAt(left.path, index, tags));
  }
  return left.path.length - right.path.length;
}

function orderAt(
  path: readonly string[],
  index: number,
  tags: readonly string[],
): readonly string[] {
  if (index === 0) return rootOrder;
  if (index === 1 && path[0] === "tags") return tags;
  if (index === 1 && path[0] === "components") return componentOrder;
  return index === 2 && path[0] === "paths" ? pathItemOrder : [];
}

/** Keys that have a place come first, extensions last, all others by code unit: no locale has a say. */
function compare(one: string, other: string, order: readonly string[]): number {
  return rank(one, order) - rank(other, order) || (one < other ? -1 : 1);
}

function rank(key: string, order: readonly string[]): number {
  const index = order.indexOf(key);
  if (index !== -1) return index;
  return order.length + (key.startsWith("x-") ? 1 : 0);
}
