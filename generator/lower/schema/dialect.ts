import {
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";

/** The languages that schemas are written in; all are lowered to the terms of 2020-12. */
export type Dialect = "oas30" | "oas31" | "draft4" | "2020-12";

/** Dialects without vocabularies: each counts as one. */
export type OlderDialect = "oas30" | "draft4";

/** Sets of keywords: the vocabularies of 2020-12, the annotating ones as one, OpenAPI's, and the older dialects. */
export type Vocabulary =
  | "core"
  | "applicator"
  | "unevaluated"
  | "validation"
  | "annotation"
  | "format"
  | "format-assertion"
  | "openapi"
  | OlderDialect;

/** What a schema is written in: a dialect, and the vocabularies whose keywords mean something. */
export interface Language {
  readonly dialect: Dialect;
  readonly vocabularies: readonly Vocabulary[];
}

const standard: readonly Vocabulary[] = [
  "core",
  "applicator",
  "unevaluated",
  "validation",
  "annotation",
  "format",
];

const languages: Readonly<Record<Dialect, Language>> = {
  oas30: { dialect: "oas30", vocabularies: ["oas30"] },
  draft4: { dialect: "draft4", vocabularies: ["draft4"] },
  "2020-12": { dialect: "2020-12", vocabularies: standard },
  oas31: { dialect: "oas31", vocabularies: [...standard, "openapi"] },
};

/** A dialect as it is published. */
export function languageOf(dialect: Dialect): Language {
  return languages[dialect];
}

/** Whether a schema is a reference and nothing else, whatever stands beside its `$ref` (OpenAPI 3.0, 4.7.23; draft 4). */
export function isReferenceAlone(
  schema: JsonObject,
  dialect: Dialect,
): boolean {
  return (
    (dialect === "draft4" || dialect === "oas30") &&
    typeof own(schema, "$ref") === "string"
  );
}

/** Whether the root of a document is that of an OpenAPI description. */
export function isOpenApi(root: JsonValue | undefined): boolean {
  return isObject(root) && Object.hasOwn(root, "openapi");
}
