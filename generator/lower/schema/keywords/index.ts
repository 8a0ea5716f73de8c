import type { KeywordReader } from "../keyword.js";
import { annotationKeywords } from "./annotation.js";
import { applicatorKeywords } from "./applicator.js";
import { arrayKeywords } from "./array.js";
import { coreKeywords } from "./core.js";
import { objectKeywords } from "./object.js";
import { scalarKeywords } from "./scalar.js";

export type { KeywordReader, Vocabulary } from "../keyword.js";

/** Every keyword of every dialect. */
export const readers: readonly KeywordReader[] = [
  ...coreKeywords,
  ...scalarKeywords,
  ...arrayKeywords,
  ...objectKeywords,
  ...applicatorKeywords,
  ...annotationKeywords,
];
