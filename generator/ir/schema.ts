import type { JsonValue, Location } from "./json.js";
import type { Limits } from "./limits.js";

/**
 * What a JSON Schema means, with the dialects told apart no longer: OpenAPI 3.0's `nullable` and boolean bounds,
 * draft 4's `id`, `items` arrays and `dependencies` are all lowered to the terms of JSON Schema 2020-12.
 * A schema node is a conjunction: every keyword that is present must hold.
 */
export interface Schema extends Limits {
  /** Survives reordering: the location as `document#pointer`. */
  readonly id: SchemaId;
  readonly at: Location;
  /** Present on what nobody wrote, but was made of a schema that stands at this place. */
  readonly derived?: Derived;

  /** Present on the boolean schema `false`: nothing is valid. (`true` is a schema without keywords.) */
  readonly never?: true;

  /** `$ref`: the schema of `SchemaRegistry` that must hold as well. Identity is kept: never inlined. */
  readonly ref?: SchemaId;
  readonly dynamicRef?: DynamicReference;
  /** The `$dynamicAnchor` that this schema declares. */
  readonly dynamicAnchor?: string;
  /** Base URI of the schema resource that this node belongs to (`$id`); the dynamic scope is made of these. */
  readonly resource?: string;

  readonly types?: readonly JsonType[];
  readonly enum?: readonly JsonValue[];
  readonly const?: { readonly value: JsonValue };
  /** More texts may come back than the `enum` lists (passes/marks/open-enums.ts). */
  readonly openEnum?: true;
  /** Properties by which other branches of a union are known, and which this object doesn't have (passes/marks/absent-tags.ts). */
  readonly absent?: readonly string[];

  /** Stands where bytes are sent as they are, and means such: callers give them, or a text where it is one (passes/bodies/bytes.ts). */
  readonly bytes?: BytesGiven;
  /** Stands where an urlencoded form is sent of which nothing is said: callers give it in any way that forms are made in (passes/bodies/form-kinds.ts). */
  readonly anyForm?: true;

  /** The schema's own dialect asserts formats (JSON Schema 2020-12, vocabulary `format-assertion`). */
  readonly formatAsserted?: true;

  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly unevaluatedItems?: Schema;

  /** In the author's order. */
  readonly properties?: readonly Property[];
  readonly required?: readonly string[];
  readonly patternProperties?: readonly PatternProperty[];
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly dependentRequired?: readonly DependentRequired[];
  readonly dependentSchemas?: readonly Property[];
  readonly unevaluatedProperties?: Schema;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;

  // Annotations
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: true;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly default?: { readonly value: JsonValue };
  readonly examples?: readonly JsonValue[];
  readonly externalDocs?: ExternalDocs;
  /** `x-…` keywords, as written. */
  readonly extensions?: ReadonlyMap<string, JsonValue>;
}

/** Where more is said of an API, a tag, an operation or a schema (OpenAPI 3.1, 4.8.11). */
export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** What callers give where bytes are sent. */
export type BytesGiven = "bytes" | "bytes or text";

/** What a schema that nobody wrote is, in terms of the one that it was made of. */
export type Derived =
  /** What a nullable schema says of other values than null. */
  | "value"
  /** The null that a nullable schema accepts besides. */
  | "null"
  /** What a `$dynamicRef` beside a `$ref` refers to. */
  | "dynamicRef"
  /** A schema without the branches that extend it: what they take over. */
  | "base"
  /** The tags that a schema has because it extends one with a discriminator. */
  | "discriminator"
  /** What those tags say of the discriminator's property. */
  | "tag"
  /** A reference to a schema that a discriminator leads to and no branch does. */
  | "reference"
  /** A property of another schema, of which only the side is known: read-only or write-only. */
  | "mark"
  /** A property that a schema asks for without declaring it: it may be anything. */
  | "undeclared"
  /** A schema as it is sent as a form: bytes in it are sent as they are. */
  | "form"
  /** A branch of a union where its tag is known, and the tag in it. */
  | "settled"
  /** The parameters of an operation as one object. */
  | "params"
  /** The body of whichever success a response is. */
  | "statuses";

/** A Schema while it is being put together. */
export type SchemaDraft = {
  -readonly [Keyword in keyof Schema]: Schema[Keyword];
};

/** `document#pointer` of a schema. */
export type SchemaId = string;

export type JsonType =
  "null" | "boolean" | "object" | "array" | "number" | "string" | "integer";

export interface Property {
  readonly name: string;
  readonly schema: Schema;
}

export interface PatternProperty {
  /** ECMA-262 regular expression, not anchored. */
  readonly pattern: string;
  readonly schema: Schema;
}

export interface DependentRequired {
  readonly name: string;
  readonly required: readonly string[];
}

/** JSON Schema 2020-12, 8.2.3.2: the outermost resource in the dynamic scope that has the anchor wins over `target`. */
export interface DynamicReference {
  readonly anchor: string;
  readonly target: SchemaId;
}

/** OpenAPI 3.x, Discriminator Object. */
export interface Discriminator {
  readonly propertyName: string;
  /** Explicit entries first, in the author's order, then the implicit ones. */
  readonly mapping: readonly DiscriminatorEntry[];
  /** OpenAPI 3.2: the schema for a value that is missing or not mapped. */
  readonly defaultMapping?: SchemaId;
}

export interface DiscriminatorEntry {
  readonly value: string;
  readonly schema: SchemaId;
}

/** Every schema that something refers to, by id: components and the targets of other references, in the order they were met. */
export type SchemaRegistry = ReadonlyMap<SchemaId, Schema>;
