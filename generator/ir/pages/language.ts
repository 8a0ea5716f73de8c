/** Languages whose code prettier would format inside of Markdown. */
const formatted: ReadonlySet<string> = new Set([
  ..."js javascript mjs cjs jsx es6 ts typescript mts cts tsx flow".split(" "),
  ..."json json5 jsonc geojson jsonl topojson webmanifest har avsc".split(" "),
  ..."yaml yml css scss less sass postcss pcss graphql gql graphqls".split(" "),
  ..."html htm vue angular hbs handlebars glimmer mdx markdown md".split(" "),
  ..."xhtml pandoc wxss wxml wxs importmap code-workspace".split(" "),
]);

/**
 * The language of a block of code that prettier is not to format, which its author laid out: prettier knows languages in small letters only, while
 * what shows pages takes them in any. A comment would say the same, but pages are MDX as well, which has none of HTML's.
 */
export function asLaidOut(language: string): string {
  if (!formatted.has(language)) return language;
  return names.get(language) ?? language.toUpperCase();
}

const names: ReadonlyMap<string, string> = new Map(
  ["JavaScript", "TypeScript"].map((name) => [name.toLowerCase(), name]),
);
