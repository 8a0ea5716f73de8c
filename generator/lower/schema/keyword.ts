import type { JsonObject, JsonValue, Location } from "../../ir/json.js";
import type { Schema, SchemaDraft, SchemaId } from "../../ir/schema.js";
import type { Resource } from "./resources.js";

/** Vocabularies of 2020-12, the annotating ones as one, and OpenAPI's. */
export type Vocabulary =
  | "core"
  | "applicator"
  | "unevaluated"
  | "validation"
  | "annotation"
  | "format"
  | "format-assertion"
  | "openapi";

/** The dialects that know a keyword: `2020-12` through its vocabulary. */
export type Family = "oas30" | "draft4" | "2020-12";

/** One keyword of one or more dialects: how its value is read into the node. */
export interface KeywordReader {
  readonly keyword: string;
  readonly families: readonly Family[];
  readonly vocabularies: readonly Vocabulary[];
  read(value: JsonValue, schema: Reading): void;
}

/** A schema object that is being read. */
export interface Reading {
  readonly object: JsonObject;
  readonly at: Location;
  readonly node: SchemaDraft;
  readonly resource: Resource;
  /** Lowers the subschema below. */
  lower(...tokens: readonly (string | number)[]): Schema;
  /** The schema that a reference leads to; reported when it leads to none. */
  reference(keyword: string, reference: string): SchemaId | undefined;
  /** Like `reference`, with the dynamic anchor that it names, if it does. */
  dynamicReference(
    reference: string,
  ): { readonly target: SchemaId; readonly anchor?: string } | undefined;
  /** The component schema of that name in this document. */
  componentNamed(name: string): SchemaId | undefined;
  /** The keyword's value is not what it must be. */
  wrong(keyword: string, expected: string): void;
  warn(
    code:
      | "discriminator-mapping-unknown"
      | "pattern-unsafe"
      | "exclusive-bound-boolean",
    message: string,
    ...tokens: readonly (string | number)[]
  ): void;
  /** Reports a pattern that is no regular expression or can blow up. */
  checkPattern(
    pattern: string,
    ...tokens: readonly (string | number)[]
  ): boolean;
}

const everywhere: readonly Family[] = ["oas30", "draft4", "2020-12"];

export function keyword(
  name: string,
  vocabularies: Vocabulary | readonly Vocabulary[],
  families: readonly Family[] | "everywhere",
  read: KeywordReader["read"],
): KeywordReader {
  return {
    keyword: name,
    vocabularies:
      typeof vocabularies === "string" ? [vocabularies] : vocabularies,
    families: families === "everywhere" ? everywhere : families,
    read,
  };
}
