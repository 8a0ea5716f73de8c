import type { Language } from "../dialect.js";
import type { KeywordReader, Keywords } from "../keyword.js";
import { annotationKeywords } from "./annotation.js";
import { applicatorKeywords } from "./applicator.js";
import { arrayKeywords } from "./array.js";
import { coreKeywords } from "./core.js";
import { objectKeywords } from "./object.js";
import { openApiKeywords } from "./openapi.js";
import { scalarKeywords } from "./scalar.js";

/** Every keyword of every dialect. One that is new is an entry in the table of its kind. */
export const readers: readonly KeywordReader[] = [
  ...coreKeywords,
  ...scalarKeywords,
  ...arrayKeywords,
  ...objectKeywords,
  ...applicatorKeywords,
  ...annotationKeywords,
  ...openApiKeywords,
];

const known = new WeakMap<Language, Keywords>();

/** The keywords that mean something in a language: those of its vocabularies. */
export function keywordsOf(language: Language): Keywords {
  const already = known.get(language);
  if (already !== undefined) return already;
  const found = readers.filter(({ vocabularies }) =>
    vocabularies.some((each) => language.vocabularies.includes(each)),
  );
  const keywords = new Map(found.map((reader) => [reader.keyword, reader]));
  known.set(language, keywords);
  return keywords;
}

const byName = new Map(readers.map((reader) => [reader.keyword, reader]));

/** Whether any dialect has that keyword. */
export function isKeyword(name: string): boolean {
  return byName.has(name);
}

/** Whether it is one by which a value is valid or not. */
export function isRule(name: string): boolean {
  const { vocabularies = [] } = byName.get(name) ?? {};
  return (
    vocabularies.length > 0 &&
    !vocabularies.includes("annotation") &&
    !vocabularies.includes("openapi")
  );
}
