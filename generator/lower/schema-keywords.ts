import type { KeywordReader } from "./schema-keyword.js";
import { annotationKeywords } from "./schema-keywords-annotation.js";
import { applicatorKeywords } from "./schema-keywords-applicator.js";
import { arrayKeywords } from "./schema-keywords-array.js";
import { coreKeywords } from "./schema-keywords-core.js";
import { objectKeywords } from "./schema-keywords-object.js";
import { scalarKeywords } from "./schema-keywords-scalar.js";

export type { KeywordReader, Vocabulary } from "./schema-keyword.js";

/** Every keyword of every dialect. */
export const readers: readonly KeywordReader[] = [
  ...coreKeywords,
  ...scalarKeywords,
  ...arrayKeywords,
  ...objectKeywords,
  ...applicatorKeywords,
  ...annotationKeywords,
];
