import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type { Dialect } from "./dialect.js";
import { readers } from "./keywords/index.js";

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
export function reportForeignKeyword(
  name: string,
  dialect: Dialect,
  at: Location,
  report: Report,
): void {
  const isOpenApi = dialect === "oas30" || dialect === "oas31";
  if (!isOpenApi || !assertions.has(name)) return;
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
