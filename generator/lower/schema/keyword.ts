import type { DiagnosticCode } from "../../diagnostics/catalogue.js";
import type { Report } from "../../diagnostics/report.js";
import type { JsonObject, JsonValue, Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type {
  Property,
  Schema,
  SchemaDraft,
  SchemaId,
} from "../../ir/schema.js";
import type { Dialect, OlderDialect, Vocabulary } from "./dialect.js";

/** One keyword: which vocabularies have it, and how its value is read into the node. */
export interface KeywordReader {
  readonly keyword: string;
  readonly vocabularies: readonly Vocabulary[];
  read(value: JsonValue, schema: Reading): void;
}

/** The keywords that mean something, by name. */
export type Keywords = ReadonlyMap<string, KeywordReader>;

/** A schema object that is being read. */
export interface Reading {
  readonly object: JsonObject;
  readonly at: Location;
  readonly dialect: Dialect;
  /** Whether what belongs to another version of OpenAPI is read as it is meant. */
  readonly isLenient: boolean;
  /** Whether it belongs to a description, whose author is told of what was probably meant; a schema that is compiled by itself is as it is. */
  readonly isDescription: boolean;
  /** What it means, as far as it was read. */
  readonly node: SchemaDraft;
  readonly report: Report;
  /** Lowers the subschema below. */
  lower(...tokens: readonly (string | number)[]): Schema;
  /** Lowers the schemas of the map below that refers to others. */
  lowerReferredMap(keyword: string, map: JsonObject): readonly Property[];
  /** The text in which a keyword's value was written, where that is known. */
  textOf(keyword: string): string | undefined;
  /** The text that a reference leads to which stands as a keyword's value; reported when it leads to none. */
  referredText(keyword: string): string | undefined;
  /** A description with its relative links made absolute. */
  withAbsoluteLinks(description: string): string;
  /** The schema that a reference leads to; reported when it leads to none. */
  reference(keyword: string, reference: string): SchemaId | undefined;
  /** Like `reference`, with the dynamic anchor that it names, if it does. */
  dynamicReference(
    keyword: string,
    reference: string,
  ): { readonly target: SchemaId; readonly anchor?: string } | undefined;
  /** As `reference`, for what stands somewhere below; one that leads to none is not reported. */
  referenceIfAny(
    reference: string,
    ...tokens: readonly string[]
  ): SchemaId | undefined;
  /** The component schema of that name in this document. */
  componentNamed(name: string): SchemaId | undefined;
  /** The names of the component schemas in this document. */
  componentNames(): readonly string[];
  /** The pattern that is meant; one that is none, or can't be used, is reported. */
  pattern(
    written: string,
    ...tokens: readonly (string | number)[]
  ): string | undefined;
}

/**
 * A keyword as the tables in `keywords/` have it.
 *
 * @param vocabulary of 2020-12 or OpenAPI
 * @param older the dialects before vocabularies that have it as well
 */
export function keyword(
  name: string,
  vocabulary: Vocabulary,
  older: readonly OlderDialect[] | "everywhere",
  read: KeywordReader["read"],
): KeywordReader {
  const others = older === "everywhere" ? everywhere : older;
  return { keyword: name, vocabularies: [vocabulary, ...others], read };
}

const everywhere: readonly OlderDialect[] = ["oas30", "draft4"];

/** Tells, once for all places, that a keyword is read as it is meant or has no effect. */
export function tell(
  { at, report }: Reading,
  code: DiagnosticCode,
  name: string,
  message: string,
): void {
  const location = below(at, name);
  report.gather(code, message, { kind: "location", location, key: true });
}

/** Reports that a keyword's value is not what it must be. */
export function wrong(
  { at, report }: Reading,
  name: string,
  expected: string,
): void {
  report.add(
    "schema-keyword-invalid",
    `\`${name}\` must be ${expected}.`,
    below(at, name),
  );
}
