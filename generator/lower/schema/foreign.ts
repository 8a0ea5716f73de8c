import type { Report } from "../../diagnostics/report.js";
import {
  annotationFormats,
  numberFormats,
  stringFormats,
} from "../../ir/formats.js";
import type { Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type { Schema } from "../../ir/schema.js";
import type { Dialect } from "./dialect.js";
import { readers } from "./keywords/index.js";
import { shortened } from "./resources.js";

/** Keywords that assert something in one dialect or another: in a dialect that lacks them they are silently nothing. */
const assertions: ReadonlySet<string> = new Set([
  ...readers
    .filter(
      (reader) =>
        !reader.vocabularies.includes("annotation") &&
        !reader.vocabularies.includes("openapi"),
    )
    .map((reader) => reader.keyword),
  "$recursiveRef",
]);

/** Says so when a keyword looks like a rule but is none in this dialect. Other unknown keywords are annotations (2020-12, 6.5). */
export function reportForeignKeywords(
  name: string,
  dialect: Dialect,
  at: Location,
  report: Report,
): void {
  const isOpenApi = dialect === "oas30" || dialect === "oas31";
  const isNullable = name === "nullable" && dialect === "oas31";
  if (!isOpenApi || (!assertions.has(name) && !isNullable)) return;
  const language = dialect === "oas30" ? "OpenAPI 3.0" : "OpenAPI 3.1";
  report.add(
    "schema-keyword-ignored",
    `\`${name}\` is not a keyword of ${language}'s schemas: it is not enforced.`,
    {
      kind: "location",
      location: below(at, name),
      key: true,
    },
  );
}

const formats: ReadonlySet<string> = new Set([
  ...stringFormats,
  ...numberFormats,
  ...annotationFormats,
]);

/** Formats that are met and not known, each with its first place and how often it stands. */
export type UnknownFormats = Map<
  string,
  { readonly at: Location; count: number }
>;

export function countUnknownFormat(
  schema: Schema,
  found: UnknownFormats,
): void {
  if (schema.format === undefined || formats.has(schema.format)) return;
  const known = found.get(schema.format);
  if (known === undefined)
    found.set(schema.format, { at: below(schema.at, "format"), count: 1 });
  else known.count += 1;
}

export function reportUnknownFormats(
  found: UnknownFormats,
  report: Report,
): void {
  for (const [format, { at, count }] of found) {
    const times = count === 1 ? "" : ` It stands in ${count} places.`;
    report.add(
      "format-unknown",
      `The format \`${shortened(format)}\` is not known: it is not enforced.${times}`,
      at,
    );
  }
}
