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

/**
 * Sets of keywords: the vocabularies of 2020-12, the annotating ones as one, OpenAPI's, those of another version that are read as they are
 * meant, and the older dialects.
 */
export type Vocabulary =
  | "core"
  | "applicator"
  | "unevaluated"
  | "validation"
  | "annotation"
  | "format"
  | "format-assertion"
  | "openapi"
  | "mixed"
  | OlderDialect;

/** What a schema is written in: a dialect, and the vocabularies whose keywords mean something. */
export interface Language {
  readonly dialect: Dialect;
  readonly vocabularies: readonly Vocabulary[];
  /** Whether what belongs to another version of OpenAPI is read as it is meant, and told. */
  readonly lenient?: true;
}

/** Exactly the dialect, or with what authors of descriptions mix into it. */
export type Strictness = "exact" | "lenient";

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

const lenient: Readonly<Record<"oas30" | "oas31", Language>> = {
  // All but what changes where references lead (`$id`, anchors): that is read by the version's own rules.
  oas30: {
    dialect: "oas30",
    vocabularies: [
      "oas30",
      "mixed",
      "applicator",
      "unevaluated",
      "validation",
      "annotation",
    ],
    lenient: true,
  },
  oas31: {
    dialect: "oas31",
    vocabularies: [...standard, "openapi", "mixed"],
    lenient: true,
  },
};

/** A dialect as it is published, or as authors mix it who name none. */
export function languageOf(
  dialect: Dialect,
  strictness: Strictness = "exact",
): Language {
  const isMixed = strictness === "lenient";
  return isMixed && (dialect === "oas30" || dialect === "oas31")
    ? lenient[dialect]
    : languages[dialect];
}

/** The dialect of the documents of a version of OpenAPI. */
export function dialectOfVersion(version: "3.0" | "3.1"): Dialect {
  return version === "3.0" ? "oas30" : "oas31";
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
