import type { Report } from "../../diagnostics/report.js";
import {
  isObject,
  type JsonObject,
  type Location,
  own,
} from "../../ir/json.js";
import {
  type Dialect,
  type Language,
  languageOf,
  type Vocabulary,
} from "./dialect.js";
import type { SchemaSource } from "./source.js";

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

const dialectUris: ReadonlyMap<string, Dialect> = new Map([
  ["https://json-schema.org/draft/2020-12/schema", "2020-12"],
  ["http://json-schema.org/draft-04/schema", "draft4"],
  ["https://spec.openapis.org/oas/3.1/dialect/base", "oas31"],
  ["https://spec.openapis.org/oas/3.1/dialect/2022-10-31", "oas31"],
  ["https://spec.openapis.org/oas/3.1/dialect/2024-11-10", "oas31"],
]);

/**
 * The language that `$schema` or `jsonSchemaDialect` names; reported when it can't be honoured.
 *
 * @param at the schema or the field that names it
 * @param current the dialect around it
 * @param source where the meta-schema of a dialect that is not published may be found
 */
export function declaredLanguage(
  declared: string,
  at: Location,
  current: Dialect,
  report: Report,
  source?: SchemaSource,
): Language {
  const uri = declared.replace(/#$/, "");
  const published = dialectUris.get(uri);
  // OpenAPI's own keywords stay where a schema of an OpenAPI document only says that it is 2020-12.
  if (published === "2020-12" && current === "oas31")
    return languageOf("oas31");
  if (published !== undefined) return languageOf(published);
  const metaSchema = source && metaSchemaOf(uri, source);
  const described = metaSchema && describedLanguage(metaSchema, at, report);
  if (described === undefined)
    report.add(
      "schema-dialect-unsupported",
      `The dialect \`${declared.slice(0, 80)}\` is not supported.`,
      at,
    );
  return described ?? languageOf("2020-12");
}

/** Whether a dialect by its URI is the one that holds anyway. */
export function isDialect(declared: string, current: Dialect): boolean {
  const published = dialectUris.get(declared.replace(/#$/, ""));
  return (
    published === current || (published === "2020-12" && current === "oas31")
  );
}

function metaSchemaOf(
  uri: string,
  source: SchemaSource,
): JsonObject | undefined {
  const location = source.locate?.(uri);
  const found = location && source.get(location);
  return isObject(found) ? found : undefined;
}

/** What a meta-schema says by its `$vocabulary`, or by its own `$schema` where it has none. */
function describedLanguage(
  metaSchema: JsonObject,
  at: Location,
  report: Report,
): Language | undefined {
  const declared = own(metaSchema, "$vocabulary");
  if (declared === undefined)
    return dialectUris.get(String(own(metaSchema, "$schema"))) === "2020-12"
      ? languageOf("2020-12")
      : undefined;
  if (!isObject(declared)) return undefined;
  reportUnknownVocabularies(declared, at, report);
  const active = Object.keys(declared).flatMap(
    (name) => vocabularies.get(name) ?? [],
  );
  return { dialect: "2020-12", vocabularies: active };
}

function reportUnknownVocabularies(
  declared: JsonObject,
  at: Location,
  report: Report,
): void {
  for (const [name, isRequired] of Object.entries(declared))
    if (isRequired === true && !vocabularies.has(name))
      report.add(
        "schema-dialect-unsupported",
        `The vocabulary \`${name.slice(0, 80)}\` is not supported.`,
        at,
      );
}
