import { isArray, isObject, type JsonValue, own } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { alternativesOf } from "./in-place.js";

/** The only values that `const` or `enum` lets through (2020-12 Validation, 6.1.2 and 6.1.3); `undefined` where neither speaks. */
export function valuesOf(schema: Schema): readonly JsonValue[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const.value];
}

/** The keyword that lets only these values through. */
export function oneOfValues(
  values: readonly JsonValue[],
): Pick<Schema, "const" | "enum"> {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0
    ? { const: { value: only } }
    : { enum: values };
}

/**
 * The values of an enum that is written as branches, so that its members have titles or descriptions of their own: each is a `const`.
 * `undefined` for any other schema.
 */
export function branchValuesOf(
  schema: Schema,
): readonly JsonValue[] | undefined {
  const branches = alternativesOf(schema);
  const values = branches.flatMap((branch) =>
    branch.const === undefined ? [] : [branch.const.value],
  );
  return values.length > 0 && values.length === branches.length
    ? values
    : undefined;
}

/** A value of an enum with what its author says of it. */
export interface DescribedValue {
  readonly value: JsonValue;
  readonly name?: string;
  readonly description?: string;
}

/**
 * The values of an enum of which something is said: by the titles and descriptions of branches that are constants (OpenAPI 3.1's way), or by
 * the extensions that others use, `x-enum-varnames` and `x-enum-descriptions`, which list texts in the order of the values or by value.
 */
export function describedValuesOf(schema: Schema): readonly DescribedValue[] {
  const said =
    branchValuesOf(schema) === undefined
      ? extendedValues(schema)
      : alternativesOf(schema).map(describedConstant);
  return said.filter(
    ({ name, description }) => (name ?? description) !== undefined,
  );
}

function describedConstant(branch: Schema): DescribedValue {
  const { title, description } = branch;
  return {
    value: branch.const?.value ?? null,
    ...(!isBlank(title) && { name: title }),
    ...(!isBlank(description) && { description }),
  };
}

function isBlank(text = ""): boolean {
  return text.trim() === "";
}

function extendedValues(schema: Schema): readonly DescribedValue[] {
  const { extensions, enum: values = [] } = schema;
  if (extensions === undefined) return [];
  return values.map((value, index) => {
    const name = textOf(extensions, nameKeys, value, index);
    const description = textOf(extensions, descriptionKeys, value, index);
    return {
      value,
      // A name that is the value again says nothing.
      ...(name !== undefined && name !== value && { name }),
      ...(description !== undefined && { description }),
    };
  });
}

const nameKeys = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
const descriptionKeys = ["x-enum-descriptions", "x-enumDescriptions"];

function textOf(
  extensions: ReadonlyMap<string, JsonValue>,
  keys: readonly string[],
  value: JsonValue,
  index: number,
): string | undefined {
  for (const key of keys) {
    const texts = extensions.get(key);
    if (texts === undefined) continue;
    const text = isArray(texts)
      ? texts[index]
      : isObject(texts)
        ? own(texts, String(value))
        : undefined;
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return undefined;
}
