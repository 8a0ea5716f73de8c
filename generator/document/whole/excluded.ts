import { isExcluded } from "../../ir/config.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";

/** A document without the operations and properties that bear one of the `exclude:` keywords: they are undocumented on purpose. */
export function withoutExcluded(
  document: JsonObject,
  keywords: readonly string[],
): JsonObject {
  if (keywords.length === 0) return document;
  const isMarked = (value: JsonValue): boolean =>
    isObject(value) && isExcluded(keywords, (keyword) => own(value, keyword));
  return prunedObject(document, isMarked);
}

type IsMarked = (value: JsonValue) => boolean;

/** Fields whose keys are names, which may be those of other fields. */
const maps: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "$defs", "definitions"],
  ...["dependentSchemas", "paths", "webhooks", "callbacks", "pathItems"],
  ...["schemas", "responses", "requestBodies", "headers", "content"],
  ...["encoding", "links", "parameters"],
]);

/** Fields that hold values of the API, which say nothing of it. */
const values: ReadonlySet<string> = new Set([
  ...["example", "examples", "default", "const", "enum"],
]);

function pruned(value: JsonValue, isMarked: IsMarked): JsonValue {
  if (isArray(value)) return value.map((each) => pruned(each, isMarked));
  return isObject(value) ? prunedObject(value, isMarked) : value;
}

function prunedObject(object: JsonObject, isMarked: IsMarked): JsonObject {
  const gone = excludedProperties(object, isMarked);
  return mapped(object, (value, key) => {
    if (values.has(key) || key.startsWith("x-")) return value;
    if (key === "required" && gone.size > 0) return withoutNames(value, gone);
    if (!maps.has(key) || !isObject(value)) return pruned(value, isMarked);
    return mapped(value, (each, name) => {
      if (key === "properties" && gone.has(name)) return undefined;
      return key === "paths"
        ? prunedItem(each, isMarked)
        : pruned(each, isMarked);
    });
  });
}

/** The names of a schema's properties that are left out. */
function excludedProperties(
  schema: JsonObject,
  isMarked: IsMarked,
): ReadonlySet<string> {
  const properties = own(schema, "properties");
  if (!isObject(properties)) return new Set();
  const marked = Object.entries(properties).filter(([, each]) =>
    isMarked(each),
  );
  return new Set(marked.map(([name]) => name));
}

/** A list of required names; an empty one says nothing, and OpenAPI 3.0 has none (JSON Schema Validation, draft 5, 5.15). */
function withoutNames(
  required: JsonValue,
  gone: ReadonlySet<string>,
): JsonValue | undefined {
  if (!isArray(required)) return required;
  const left = required.filter(
    (name) => typeof name !== "string" || !gone.has(name),
  );
  return left.length === 0 ? undefined : left;
}

/** A path of which no operation is left is no path of the API. */
function prunedItem(
  item: JsonValue,
  isMarked: IsMarked,
): JsonValue | undefined {
  if (!isObject(item)) return item;
  const operations = Object.entries(item).filter(([key]) =>
    isOperationMethod(key),
  );
  const isGone =
    operations.length > 0 && operations.every(([, each]) => isMarked(each));
  if (isGone) return undefined;
  const kept = mapped(item, (each, key) =>
    isOperationMethod(key) && isMarked(each) ? undefined : each,
  );
  return pruned(kept, isMarked);
}

/** @param change what each value becomes; `undefined`: it is left out */
function mapped(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue | undefined,
): JsonObject {
  const entries = Object.entries(object).flatMap(([key, value]) => {
    const changed = change(value, key);
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Object.fromEntries(entries);
}
