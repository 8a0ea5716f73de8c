/**
 * Every keyword that limits a value beyond its type and says so by a value of its own (JSON Schema 2020-12 Validation, 6.2 to 6.5, 7 and 8),
 * with what that is, in the order in which the comments of types have them. A row makes a keyword a field of `Schema`, a tag in the comments
 * of types and a rule in the docs.
 */
export const limits = [
  { keyword: "format", value: "string" },
  { keyword: "pattern", value: "string" },
  { keyword: "minLength", value: "number" },
  { keyword: "maxLength", value: "number" },
  { keyword: "minimum", value: "number" },
  { keyword: "exclusiveMinimum", value: "number" },
  { keyword: "maximum", value: "number" },
  { keyword: "exclusiveMaximum", value: "number" },
  { keyword: "multipleOf", value: "number" },
  { keyword: "minItems", value: "number" },
  { keyword: "maxItems", value: "number" },
  { keyword: "uniqueItems", value: "true" },
  { keyword: "minContains", value: "number" },
  { keyword: "maxContains", value: "number" },
  { keyword: "minProperties", value: "number" },
  { keyword: "maxProperties", value: "number" },
  { keyword: "contentEncoding", value: "string" },
  { keyword: "contentMediaType", value: "string" },
] as const;

/** The limits that a schema sets. */
export type Limits = {
  readonly [
    Row in (typeof limits)[number] as Row["keyword"]
  ]?: Values[Row["value"]];
};

/** The keywords of the table whose value is of a kind. */
export type LimitKeyword<Kind extends keyof Values = keyof Values> = Extract<
  (typeof limits)[number],
  { readonly value: Kind }
>["keyword"];

interface Values {
  readonly string: string;
  readonly number: number;
  readonly true: true;
}
