import { isExcluded } from "../../ir/config.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import { valueAt } from "../../ir/pointer.js";
import { isMapField, isValueField } from "../../ir/written/fields.js";
import { withoutOrphans } from "./orphans.js";

/**
 * A document without the operations, properties and parameters that bear one of the `exclude:` keywords, which are undocumented on purpose, and without
 * the components that nothing but these refers to.
 */
export function withoutExcluded(
  document: JsonObject,
  keywords: readonly string[],
): JsonObject {
  if (keywords.length === 0) return document;
  const bears = (value: JsonValue | undefined): boolean =>
    isObject(value) && isExcluded(keywords, (keyword) => own(value, keyword));
  const marks: Marks = {
    bears,
    bearsParameter: (parameter) =>
      [parameter, parameterAt(parameter, document)].some(
        (each) => isOptional(each) && (bears(each) || bears(schemaOf(each))),
      ),
  };
  return withoutOrphans(prunedObject(document, marks), document);
}

interface Marks {
  /** Whether a value itself is marked. */
  bears(value: JsonValue): boolean;
  /** Whether a parameter is, or what it refers to. */
  bearsParameter(parameter: JsonValue): boolean;
}

/** A path is nothing without its parameters. */
function isOptional(parameter: JsonValue | undefined): boolean {
  return isObject(parameter) && own(parameter, "in") !== "path";
}

function schemaOf(parameter: JsonValue | undefined): JsonValue | undefined {
  return isObject(parameter) ? own(parameter, "schema") : undefined;
}

/** The component that a parameter is a reference to. */
function parameterAt(
  parameter: JsonValue,
  document: JsonObject,
): JsonValue | undefined {
  const reference = isObject(parameter) ? own(parameter, "$ref") : undefined;
  return typeof reference === "string" && reference.startsWith("#/")
    ? valueAt(document, reference.slice(1))
    : undefined;
}

/** Fields of path items. */
const items: ReadonlySet<string> = new Set(["paths", "webhooks", "pathItems"]);

function pruned(value: JsonValue, marks: Marks): JsonValue {
  if (isArray(value)) return value.map((each) => pruned(each, marks));
  return isObject(value) ? prunedObject(value, marks) : value;
}

function prunedObject(object: JsonObject, marks: Marks): JsonObject {
  const gone = excludedProperties(object, marks);
  return mapped(object, (value, key) => {
    if (isValueField(key)) return value;
    if (key === "required" && gone.size > 0) return withoutNames(value, gone);
    if (key === "parameters" && isArray(value))
      return value
        .filter((each) => !marks.bearsParameter(each))
        .map((each) => pruned(each, marks));
    if (!isMapField(key) || !isObject(value)) return pruned(value, marks);
    return mapped(value, (each, name) => {
      if (key === "properties" && gone.has(name)) return undefined;
      return items.has(key) ? prunedItem(each, marks) : pruned(each, marks);
    });
  });
}

/** The names of a schema's properties that are left out. */
function excludedProperties(
  schema: JsonObject,
  marks: Marks,
): ReadonlySet<string> {
  const properties = own(schema, "properties");
  if (!isObject(properties)) return new Set();
  const marked = Object.entries(properties).filter(([, each]) =>
    marks.bears(each),
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
function prunedItem(item: JsonValue, marks: Marks): JsonValue | undefined {
  if (!isObject(item)) return item;
  const operations = Object.entries(item).filter(([key]) =>
    isOperationMethod(key),
  );
  const isGone =
    operations.length > 0 && operations.every(([, each]) => marks.bears(each));
  if (isGone) return undefined;
  const kept = mapped(item, (each, key) =>
    isOperationMethod(key) && marks.bears(each) ? undefined : each,
  );
  return pruned(kept, marks);
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
