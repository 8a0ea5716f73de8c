import type { SchemaId } from "../../ir/schema.js";
import type { Doc } from "../../typescript/jsdoc.js";

/** A TypeScript type before it is printed: small enough to be compared, united and intersected. */
export type Type =
  | KeywordType
  | LiteralType
  | ReferenceType
  | ArrayType
  | TupleType
  | ObjectType
  | ApplicableType
  | ErrorType
  | UnionType
  | IntersectionType;

export interface KeywordType {
  readonly kind: "keyword";
  /**
   * `open-string` is `string & {}`: any string, beside literals that an editor shall still offer. `present` is `{}`: any value, beside a
   * type that says which.
   */
  readonly name:
    | "string"
    | "open-string"
    | "number"
    | "boolean"
    | "null"
    | "unknown"
    | "never"
    | "binary"
    | "form"
    | "present"
    // What comes back that is no JSON: nothing, no body, bytes, a stream.
    | "void"
    | "undefined"
    | "bytes"
    | "stream";
}

export interface LiteralType {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

/** A model by its identity: never its expansion. */
export interface ReferenceType {
  readonly kind: "reference";
  readonly id: SchemaId;
}

export interface ArrayType {
  readonly kind: "array";
  readonly element: Type;
}

export interface TupleType {
  readonly kind: "tuple";
  readonly elements: readonly TupleElement[];
  /** Absent: the tuple is closed. */
  readonly rest?: Type;
}

export interface TupleElement {
  readonly type: Type;
  readonly optional: boolean;
}

export interface ObjectType {
  readonly kind: "object";
  /** By name, in the author's order. */
  readonly members: ReadonlyMap<string, Member>;
  /** What properties without a member of their own may be; absent: nothing is said of them. */
  readonly index?: Type;
}

export interface Member {
  readonly name: string;
  /** `never` in an optional member: the property must be absent. */
  readonly type: Type;
  readonly optional: boolean;
  readonly doc?: Doc;
}

/**
 * What a schema without `type` says: its keywords for objects bind objects only, those for arrays arrays only (JSON Schema 2020-12
 * Validation, 6), any other value is free. `settle` gives it up where nothing has narrowed it down.
 */
export interface ApplicableType {
  readonly kind: "applicable";
  readonly object?: Type;
  readonly array?: Type;
}

/** What a call fails with. */
export interface ErrorType {
  readonly kind: "error";
  /** Absent: any. */
  readonly status?: number | StatusRange;
  /** Absent: not known. */
  readonly body?: Type;
}

/** The statuses of `4XX`, `5XX` or `default` that are not told otherwise: by their codes, or as a range. */
export interface StatusRange {
  readonly range: string;
  readonly except: readonly string[];
}

export interface UnionType {
  readonly kind: "union";
  readonly members: readonly Type[];
}

export interface IntersectionType {
  readonly kind: "intersection";
  readonly members: readonly Type[];
}

export const unknownType: Type = { kind: "keyword", name: "unknown" };
export const neverType: Type = { kind: "keyword", name: "never" };
export const nullType: Type = { kind: "keyword", name: "null" };
export const stringType: Type = { kind: "keyword", name: "string" };
export const openStringType: Type = { kind: "keyword", name: "open-string" };
export const numberType: Type = { kind: "keyword", name: "number" };
export const booleanType: Type = { kind: "keyword", name: "boolean" };
export const presentType: Type = { kind: "keyword", name: "present" };
export const binaryType: Type = { kind: "keyword", name: "binary" };
export const formType: Type = { kind: "keyword", name: "form" };

export function isKeyword(type: Type, name: KeywordType["name"]): boolean {
  return type.kind === "keyword" && type.name === name;
}

/** An object with these members; of two of the same name the last one counts. */
export function objectWith(
  members: Iterable<Member>,
  index?: Type,
): ObjectType {
  const byName = new Map<string, Member>();
  for (const member of members) byName.set(member.name, member);
  return index === undefined
    ? { kind: "object", members: byName }
    : { kind: "object", members: byName, index };
}

/** An object of which nothing more is known. */
export const anyObjectType: ObjectType = objectWith([]);

/** An array of which nothing more is known. */
export const anyListType: Type = { kind: "array", element: unknownType };
