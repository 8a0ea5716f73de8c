import { type KeywordReader, type Reading, tell } from "./keyword.js";
import { isRule } from "./keywords/index.js";

/** Whether a keyword asserts something in one dialect or another: in a dialect that lacks it, it is silently nothing. */
function isAssertion(name: string): boolean {
  return isRule(name) || name === "$recursiveRef";
}

/** Says so when a keyword looks like a rule but is none in this dialect. Other unknown keywords are annotations (2020-12, 6.5). */
export function reportForeignKeyword(name: string, reading: Reading): void {
  const { dialect } = reading;
  const isOpenApi = dialect === "oas30" || dialect === "oas31";
  if (!isOpenApi || !isAssertion(name)) return;
  const language = dialect === "oas30" ? "OpenAPI 3.0" : "OpenAPI 3.1";
  const now = dialect === "oas31" ? successors.get(name) : undefined;
  const instead = now === undefined ? "" : `, where \`${now}\` took its place`;
  tell(
    reading,
    "schema-keyword-ignored",
    name,
    `\`${name}\` is not a keyword of ${language}'s schemas${instead}: it is not enforced.`,
  );
}

/** What has taken the place of keywords of earlier drafts (JSON Schema 2020-12, 8.2 and appendix G of the core). */
const successors: ReadonlyMap<string, string> = new Map([
  ["$recursiveRef", "$dynamicRef"],
  ["dependencies", "dependentSchemas` or `dependentRequired"],
  ["additionalItems", "items` beside `prefixItems"],
]);

/** Whether a keyword is of JSON Schema, but not of OpenAPI 3.0, where it is read all the same. */
export function isLaterKeyword(
  { vocabularies }: KeywordReader,
  { dialect, isLenient }: Reading,
): boolean {
  return (
    isLenient &&
    dialect === "oas30" &&
    !vocabularies.includes("oas30") &&
    !vocabularies.includes("mixed")
  );
}

/** Tells, once for all places, that such a keyword is read as it is meant. */
export function tellOfLaterKeyword(name: string, reading: Reading): void {
  tell(
    reading,
    "keyword-of-31",
    name,
    `\`${name}\` is no keyword of OpenAPI 3.0: it is read as JSON Schema has it, as it is meant.`,
  );
}
