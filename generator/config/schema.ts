import { readFileSync } from "node:fs";
import { ownFile } from "../home/index.js";
import { isObject, type JsonObject, type JsonValue, own } from "../ir/json.js";
import { valueAt } from "../ir/pointer.js";

let read: JsonObject | undefined;

/** `spec/sdk.schema.json`, which says what sdk.yaml may hold: the one place where that is written. */
export function configSchema(): JsonObject {
  read ??= parsed(ownFile("spec/sdk.schema.json"));
  return read;
}

/** The schema of what lies at a path of sdk.yaml; one without keywords where the schema says nothing of it. */
export function schemaAt(path: readonly (string | number)[]): JsonObject {
  return path.reduce(memberSchema, configSchema());
}

function memberSchema(schema: JsonObject, key: string | number): JsonObject {
  return resolved(
    typeof key === "number"
      ? own(schema, "items")
      : (own(objectIn(schema, "properties"), key) ??
          patternSchema(schema, key) ??
          own(schema, "additionalProperties")),
  );
}

function patternSchema(schema: JsonObject, key: string): JsonValue | undefined {
  const patterns = Object.entries(objectIn(schema, "patternProperties"));
  return patterns.find(([pattern]) => RegExp(pattern, "u").test(key))?.[1];
}

/** A reference together with what stands beside it, which says more of this one place. */
function resolved(schema: JsonValue | undefined): JsonObject {
  if (!isObject(schema)) return {};
  const { $ref, ...beside } = schema;
  if (typeof $ref !== "string") return schema;
  return { ...resolved(valueAt(configSchema(), $ref.slice(1))), ...beside };
}

/** The schema under a keyword of another. */
export function schemaIn(schema: JsonObject, keyword: string): JsonObject {
  return resolved(own(schema, keyword));
}

/** The object under a keyword; one without members where there is none. */
export function objectIn(schema: JsonObject, keyword: string): JsonObject {
  const value = own(schema, keyword);
  return isObject(value) ? value : {};
}

function parsed(file: URL): JsonObject {
  const value: JsonValue = JSON.parse(readFileSync(file, "utf8"));
  if (!isObject(value)) throw new TypeError(`${file.href} is no object.`);
  return value;
}
