import { exampleOf, type ExampleSource } from "../../../examples/example.js";
import type { MediaType } from "../../../ir/api.js";
import { isArray, isObject, type JsonValue } from "../../../ir/json.js";
import type { Schema, SchemaRegistry } from "../../../ir/schema.js";
import { codeBlock } from "../../../markdown/code.js";
import { conjuncts } from "../../../schema/in-place.js";
import { propertiesOf } from "../../../schema/properties.js";
import { namedExamples } from "../named-examples.js";
import { printJson } from "../json.js";

/**
 * An example of a body, with what leads to it; empty where none is short enough to be read at a glance.
 *
 * @param isMadeUp whether one is made up where the description gives none
 */
export type ExampleOfBody = (body: MediaType, isMadeUp: boolean) => string;

/** Examples of what is answered. One of a model is made up on the page of that. */
export function examplesFrom(source: ExampleSource): ExampleOfBody {
  const known = new Map<MediaType, string>();
  const textOf = (
    body: MediaType,
    schema: Schema,
    given: readonly JsonValue[],
  ): string => {
    const answered = source.answered();
    const value = exampleOf(schema, answered, given);
    const text = exampleText(value, given);
    return [
      text,
      text === ""
        ? namedExamples("Examples:", body, answered)
        : namedExamples("Other examples:", body, answered, value),
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  };
  return (body, isMadeUp) => {
    const { kind, schema, examples } = body;
    if (kind !== "json" || schema === undefined) return "";
    const given = examples.filter(isShort);
    const isKnown = given.length > 0;
    const isInline = examples.length === 0 && !isOfModel(schema);
    if (!isKnown && !(isMadeUp && isInline && isSmall(schema, source)))
      return "";
    const text = known.get(body) ?? textOf(body, schema, given);
    known.set(body, text);
    return text;
  };
}

/** Whether a body, or each item of it, is a model. */
function isOfModel({ ref, items }: Schema): boolean {
  return (ref ?? items?.ref) !== undefined;
}

/** An example of a model, which is made up where the description gives none. */
export function exampleOfModel(schema: Schema, source: ExampleSource): string {
  const given = (schema.examples ?? []).filter(isShort);
  return given.length > 0 || isSmall(schema, source)
    ? exampleText(exampleOf(schema, source, given), given)
    : "";
}

function exampleText(
  value: JsonValue | undefined,
  given: readonly JsonValue[],
): string {
  // What is made up of one property says no more than its type.
  const least = given.length > 0 ? 1 : 2;
  if (value === undefined || !hasMembers(value, least)) return "";
  const lines = printJson(value).trimEnd().split("\n");
  return lines.length > mostLines ? "" : `Example:\n\n${block(lines)}`;
}

/** As prettier has it, though what contains it is indented: shorter lines are not broken. */
function block(lines: readonly string[]): string {
  const text = lines.join("\n");
  const isPlain =
    lines.every((line) => line.length <= 72) && !text.includes("```");
  return isPlain ? `\`\`\`json\n${text}\n\`\`\`` : codeBlock(text, "json");
}

const mostLines = 14;
const longest = 400;
const mostProperties = 8;

function isShort(value: JsonValue): boolean {
  return JSON.stringify(value).length <= longest;
}

/** Whether a body, or an item of it, has few properties and no objects in these: else an example would be long, and take long to make. */
function isSmall(schema: Schema, { registry }: ExampleSource): boolean {
  const items = conjuncts(schema, registry).flatMap((each) => each.items ?? []);
  return [schema, ...items].some((each) => {
    const properties = propertiesOf(each, registry);
    return (
      properties.size > 0 &&
      properties.size <= mostProperties &&
      [...properties.values()].every((one) => isScalar(one.schema, registry))
    );
  });
}

function isScalar(schema: Schema, registry: SchemaRegistry): boolean {
  const parts = conjuncts(schema, registry);
  return parts.some(({ types = [] }) =>
    types.some((type) => type !== "object" && type !== "array"),
  );
}

/** Whether a value, or an item of it, is an object of some members. */
function hasMembers(value: JsonValue, least: number): boolean {
  if (isArray(value)) return value.some((each) => hasMembers(each, least));
  return isObject(value) && Object.keys(value).length >= least;
}
