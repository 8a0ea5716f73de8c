import type { Conditions, Keyword } from "../keyword.js";
import { allOf } from "./all-of.js";
import { anyOf } from "./any-of.js";
import { conditional } from "./conditional.js";
import { constant } from "./constant.js";
import { contains } from "./contains.js";
import { dependentRequired } from "./dependent-required.js";
import { dependentSchemas } from "./dependent-schemas.js";
import { dynamicRef } from "./dynamic-ref.js";
import { enumeration } from "./enumeration.js";
import { numberFormat, stringFormat } from "./format.js";
import { items } from "./items.js";
import { length } from "./length.js";
import { multipleOf } from "./multiple-of.js";
import { not } from "./not.js";
import { oneOf } from "./one-of.js";
import { otherProperties } from "./other-properties.js";
import { pattern } from "./pattern.js";
import { properties } from "./properties.js";
import { propertyNames } from "./property-names.js";
import { range } from "./range.js";
import { ref } from "./ref.js";
import { size } from "./size.js";
import { unevaluatedItems } from "./unevaluated-items.js";
import { unevaluatedProperties } from "./unevaluated-properties.js";
import { uniqueItems } from "./unique-items.js";

/** Every validation keyword, in the order in which checks look at a value. `type` comes before all (see schema-statements.ts). */
const keywords: readonly Keyword[] = [
  length,
  pattern,
  stringFormat,
  range,
  multipleOf,
  numberFormat,
  size.items,
  uniqueItems,
  items,
  contains,
  size.properties,
  properties,
  otherProperties,
  propertyNames,
  dependentRequired,
  constant,
  enumeration,
  ref,
  dynamicRef,
  allOf,
  anyOf,
  oneOf,
  not,
  conditional,
  dependentSchemas,
  unevaluatedItems,
  unevaluatedProperties,
];

/** The keywords by the kind of value that they speak about. */
export const keywordsOf: Readonly<
  Record<Keyword["applies"], readonly Keyword[]>
> = {
  string: keywords.filter((each) => each.applies === "string"),
  number: keywords.filter((each) => each.applies === "number"),
  array: keywords.filter((each) => each.applies === "array"),
  object: keywords.filter((each) => each.applies === "object"),
  any: keywords.filter((each) => each.applies === "any"),
};

type FieldCondition = NonNullable<Conditions[keyof Conditions]>;

/** What is put into a condition, by field of a schema. */
export const conditions: ReadonlyMap<string, FieldCondition> = new Map(
  keywords.flatMap((each) => Object.entries(each.conditions ?? {})),
);
