import type { Report } from "../../diagnostics/report.js";
import { isObject, type Location, own } from "../../ir/json.js";
import {
  type KeywordReader,
  readers,
  type Vocabulary,
} from "./keywords/index.js";
import type { SchemaSource } from "./resources.js";

/** The languages that schemas are written in; all are lowered to the terms of 2020-12. */
export type Dialect = "oas30" | "oas31" | "draft4" | "2020-12";

/** The keywords that mean something, by name. */
export type Keywords = ReadonlyMap<string, KeywordReader>;

const vocabularyUri = "https://json-schema.org/draft/2020-12/vocab/";

/** JSON Schema 2020-12 Core 8.1.2 and Validation; OpenAPI 3.1, 4.8.24.1. */
const vocabularies: ReadonlyMap<string, Vocabulary> = new Map([
  [`${vocabularyUri}core`, "core"],
  [`${vocabularyUri}applicator`, "applicator"],
  [`${vocabularyUri}unevaluated`, "unevaluated"],
  [`${vocabularyUri}validation`, "validation"],
  [`${vocabularyUri}meta-data`, "annotation"],
  [`${vocabularyUri}format-annotation`, "format"],
  [`${vocabularyUri}format-assertion`, "format-assertion"],
  [`${vocabularyUri}content`, "annotation"],
  ["https://spec.openapis.org/oas/3.1/vocab/base", "openapi"],
]);

const standard: readonly Vocabulary[] = [
  "core",
  "applicator",
  "unevaluated",
  "validation",
  "annotation",
  "format",
];

const dialectUris: ReadonlyMap<string, Dialect> = new Map([
  ["https://json-schema.org/draft/2020-12/schema", "2020-12"],
  ["http://json-schema.org/draft-04/schema", "draft4"],
  ["https://spec.openapis.org/oas/3.1/dialect/base", "oas31"],
  ["https://spec.openapis.org/oas/3.1/dialect/2022-10-31", "oas31"],
  ["https://spec.openapis.org/oas/3.1/dialect/2024-11-10", "oas31"],
]);

const standardKeywords: Readonly<Record<Dialect, Keywords>> = {
  oas30: readersOf("oas30", []),
  draft4: readersOf("draft4", []),
  "2020-12": readersOf("2020-12", standard),
  oas31: readersOf("2020-12", [...standard, "openapi"]),
};

export function keywordsOf(dialect: Dialect): Keywords {
  return standardKeywords[dialect];
}

function readersOf(
  family: "oas30" | "draft4" | "2020-12",
  active: readonly Vocabulary[],
): Keywords {
  const chosen = readers.filter((reader) =>
    family === "2020-12"
      ? active.some((name) => reader.vocabularies.includes(name))
      : reader.families.includes(family),
  );
  return new Map(chosen.map((reader) => [reader.keyword, reader]));
}

/** The dialect that `$schema` or `jsonSchemaDialect` names, by its meta-schema's `$vocabulary` when it is not a published one; reported when it can't be honoured. */
export function dialectOf(
  declared: string,
  source: SchemaSource | undefined,
  at: Location,
  current: Dialect,
  report: Report,
): { readonly dialect: Dialect; readonly keywords: Keywords } {
  const uri = declared.replace(/#$/, "");
  const known = dialectUris.get(uri);
  // OpenAPI's own keywords stay where a schema of an OpenAPI document only says that it is 2020-12.
  const dialect = known === "2020-12" && current === "oas31" ? "oas31" : known;
  if (dialect !== undefined) return { dialect, keywords: keywordsOf(dialect) };
  const keywords =
    source === undefined ? undefined : customKeywords(uri, source, at, report);
  if (keywords === undefined) {
    report.add(
      "schema-dialect-unsupported",
      `The dialect \`${declared.slice(0, 80)}\` is not supported.`,
      at,
    );
  }
  return { dialect: "2020-12", keywords: keywords ?? keywordsOf("2020-12") };
}

function customKeywords(
  uri: string,
  source: SchemaSource,
  at: Location,
  report: Report,
): Keywords | undefined {
  const location = source.locate?.(uri);
  const metaSchema = location === undefined ? undefined : source.get(location);
  if (!isObject(metaSchema)) return undefined;
  const declared = own(metaSchema, "$vocabulary");
  if (declared === undefined)
    return dialectUris.get(String(own(metaSchema, "$schema"))) === "2020-12"
      ? keywordsOf("2020-12")
      : undefined;
  if (!isObject(declared)) return undefined;
  const active = Object.keys(declared).flatMap(
    (name) => vocabularies.get(name) ?? [],
  );
  const unknown = Object.keys(declared).filter(
    (name) => !vocabularies.has(name) && declared[name] === true,
  );
  for (const name of unknown)
    report.add(
      "schema-dialect-unsupported",
      `The vocabulary \`${name.slice(0, 80)}\` is not supported.`,
      at,
    );
  return readersOf("2020-12", active);
}
