import { misspelt } from "../../diagnostics/did-you-mean.js";
import { own } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type { ObjectName } from "../fields/objects.js";
import { reportUnknownFieldsIn } from "../fields/unknown-fields.js";
import type { Keywords, Reading } from "./keyword.js";
import { isKeyword } from "./keywords/index.js";
import { shortened } from "./shortened.js";

/**
 * Tells of a word that looks like a misspelt keyword. Unknown words are legal in a schema and mean nothing (2020-12 Core, 6.5), so that only
 * those are told of that are next to a known one.
 */
export function reportUnknownKeyword(
  name: string,
  keywords: Keywords,
  { at, report, isDescription }: Reading,
): void {
  const meant = isDescription ? meantKeyword(name, keywords) : undefined;
  if (meant === undefined) return;
  report.gather(
    "keyword-unknown",
    `\`${shortened(name)}\` is no keyword: it means nothing. Did you mean "${meant}"?`,
    { kind: "location", location: below(at, name), key: true },
  );
}

const answers = new WeakMap<Keywords, Map<string, string | undefined>>();

function meantKeyword(name: string, keywords: Keywords): string | undefined {
  const known = answers.get(keywords) ?? new Map<string, string | undefined>();
  answers.set(keywords, known);
  if (!known.has(name)) known.set(name, search(name, keywords));
  return known.get(name);
}

function search(name: string, keywords: Keywords): string | undefined {
  if (isKeyword(name) || unread.has(name) || ordinary.has(name))
    return undefined;
  const foreign = foreignNames.get(name.toLowerCase());
  if (foreign !== undefined && keywords.has(foreign)) return foreign;
  return misspelt(name, [...keywords.keys()].filter(isDistinct));
}

/** Keywords that no reader is needed for. */
const unread: ReadonlySet<string> = new Set([
  "$id",
  "$schema",
  "$anchor",
  "$comment",
  "$vocabulary",
  "$defs",
  "$recursiveAnchor",
  "id",
  "definitions",
  "contentSchema",
  "xml",
]);

/** English words that are next to a longer keyword. */
const ordinary: ReadonlySet<string> = new Set(["cost", "formal", "tile"]);

/** Most short keywords are next to English words: `then` to `when`, `not` to `note`. */
function isDistinct(keyword: string): boolean {
  return keyword.length > 4 || ["type", "enum", "$ref"].includes(keyword);
}

/** What other languages call them. */
const foreignNames: ReadonlyMap<string, string> = new Map([
  ["gte", "minimum"],
  ["ge", "minimum"],
  ["min", "minimum"],
  ["lte", "maximum"],
  ["le", "maximum"],
  ["max", "maximum"],
  ["gt", "exclusiveMinimum"],
  ["lt", "exclusiveMaximum"],
  ["minlen", "minLength"],
  ["maxlen", "maxLength"],
  ["regex", "pattern"],
  ["regexp", "pattern"],
  ["ref", "$ref"],
]);

/** The objects of OpenAPI that a schema holds. */
const held: ReadonlyMap<string, ObjectName> = new Map([
  ["discriminator", "Discriminator"],
  ["xml", "XML"],
  ["externalDocs", "External Documentation"],
]);

/** Tells of fields that such an object doesn't have. */
export function reportUnknownFieldsOf(
  keyword: string,
  { object, at, dialect, isDescription, report }: Reading,
): void {
  const name = held.get(keyword);
  if (!isDescription || name === undefined) return;
  const version = dialect === "oas30" ? "3.0" : "3.1";
  const value = own(object, keyword);
  reportUnknownFieldsIn(name, value, below(at, keyword), version, report);
}
