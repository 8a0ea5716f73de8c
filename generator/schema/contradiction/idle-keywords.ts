import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds, type Group } from "../kinds.js";

type Keyword = Exclude<keyof Schema, "id" | "at">;

/** The keywords that speak about one kind of value, and say nothing of others (JSON Schema 2020-12 Core, 7.6.1). */
const keywordsAbout: Readonly<Record<Group, readonly Keyword[]>> = {
  string: ["pattern", "minLength", "maxLength"],
  number: [
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
  ],
  array: [
    "prefixItems",
    "items",
    "unevaluatedItems",
    "contains",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minContains",
    "maxContains",
  ],
  object: [
    "properties",
    "required",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedProperties",
    "minProperties",
    "maxProperties",
  ],
};

const groups: readonly Group[] = ["string", "number", "array", "object"];

/** A keyword, and the kind of value that it speaks about. */
export interface SpeakingKeyword {
  readonly keyword: Keyword;
  readonly about: Group;
}

const speaking: ReadonlyMap<string, SpeakingKeyword> = new Map(
  groups.flatMap((about) =>
    keywordsAbout[about].map(
      (keyword) => [keyword, { keyword, about }] as const,
    ),
  ),
);

/** The kind of value that a keyword speaks about; `undefined` for one that speaks about values of several. */
export function groupOf(keyword: string): Group | undefined {
  return speaking.get(keyword)?.about;
}

/** The keywords of a schema that say nothing, as they speak about values of other kinds; none where it can't have any. */
export function idleKeywords(
  schema: Schema,
  registry: SchemaRegistry,
): readonly SpeakingKeyword[] {
  const spoken = Object.keys(schema).flatMap(
    (each) => speaking.get(each) ?? [],
  );
  if (spoken.length === 0) return [];
  const kinds = acceptedKinds(schema, registry);
  return kinds === undefined || kinds.size === 0
    ? []
    : spoken.filter(({ about }) => !kinds.has(about));
}
