import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../../ir/json.js";
import { isOpenApi } from "../dialect.js";
import { shortened } from "../shortened.js";
import { isSchemaPlace } from "./places.js";
import { type Reference, resolveReference } from "./resolve.js";
import type { ResourceIndex } from "./resource-index.js";

/** Where the schema stands that a reference leads to; reported when it leads nowhere, or to what is no schema. */
export function schemaTarget(
  reference: Reference,
  index: ResourceIndex,
): Location | undefined {
  const target = resolveReference(reference, index);
  if (target === undefined) return undefined;
  const value = index.source.get(target);
  if (isSchema(value, target, reference, index)) return target;
  index.report.add(
    "schema-reference-not-a-schema",
    `\`${shortened(reference.text)}\` leads to something that is no schema.`,
    reference.from,
    { kind: "location", location: target, note: "this is no schema" },
  );
  return undefined;
}

function isSchema(
  value: JsonValue | undefined,
  at: Location,
  { resource }: Reference,
  index: ResourceIndex,
): boolean {
  if (!isObject(value)) return typeof value === "boolean";
  const { dialect } = resource.language;
  if (dialect === "2020-12" || dialect === "draft4") return true;
  const root = index.source.get({ document: at.document, pointer: "" });
  if (isObject(root) && !isOpenApi(root)) return true;
  return isSchemaPlace(at.pointer, dialect) || looksLikeSchema(value);
}

/** A reference into an OpenAPI document may lead to where schemas stand; elsewhere only to what has one of these. */
function looksLikeSchema(value: JsonObject): boolean {
  return telling.some((keyword) => Object.hasOwn(value, keyword));
}

const telling = [
  "type",
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "enum",
  "const",
  "properties",
  "items",
  "additionalProperties",
  "format",
  "pattern",
];
