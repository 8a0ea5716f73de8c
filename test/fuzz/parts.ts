import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Choices } from "./choices.js";
import type { SchemaDocument } from "./document.js";
import { isObject, listOf, own } from "./json.js";

/**
 * Schema objects that may all be meant to hold for one value: the schema itself, and of what it applies to the same value
 * one way through.
 */
export function partsOf(
  schema: JsonValue | undefined,
  document: SchemaDocument,
  choices: Choices,
  depth: number,
): readonly JsonObject[] {
  if (!isObject(schema) || depth === 0) return [];
  const { chance } = choices;
  const reference = own(schema, "$ref");
  const conditional = chance(0.5) ? ["if", "then"] : ["else"];
  const inner = [
    typeof reference === "string" ? document.resolve(reference) : undefined,
    own(schema, "$dynamicRef") === undefined
      ? undefined
      : document.resolve("#/$defs/node"),
    ...listOf(schema["allOf"]),
    ...one(listOf(schema["anyOf"]), choices),
    ...one(listOf(schema["oneOf"]), choices),
    ...conditional.map((keyword) => own(schema, keyword)),
  ];
  return [
    schema,
    ...inner.flatMap((each) => partsOf(each, document, choices, depth - 1)),
  ];
}

function one(
  branches: readonly JsonValue[],
  { below }: Choices,
): readonly JsonValue[] {
  const index = below(branches.length);
  return branches.slice(index, index + 1);
}
