import { describe, expect, it } from "vitest";
import {
  type Dialect,
  languageOf,
} from "../../../generator/lower/schema/dialect.js";
import {
  keywordsOf,
  readers,
} from "../../../generator/lower/schema/keywords/index.js";

describe("the keywords of a dialect", () => {
  const has = (dialect: Dialect, keyword: string): boolean =>
    keywordsOf(languageOf(dialect)).has(keyword);

  it.each<readonly [string, readonly Dialect[]]>([
    ["properties", ["oas30", "oas31", "draft4", "2020-12"]],
    ["const", ["oas31", "2020-12"]],
    ["discriminator", ["oas30", "oas31"]],
    ["readOnly", ["oas30", "oas31", "2020-12"]],
    ["patternProperties", ["oas31", "draft4", "2020-12"]],
    ["unevaluatedItems", ["oas31", "2020-12"]],
  ])("%s belongs to %s", (keyword, dialects) => {
    const all: readonly Dialect[] = ["oas30", "oas31", "draft4", "2020-12"];
    expect(all.filter((dialect) => has(dialect, keyword))).toEqual(dialects);
  });
});

describe("the keywords of vocabularies", () => {
  it("are those of each, and no others", () => {
    const keywords = keywordsOf({
      dialect: "2020-12",
      vocabularies: ["unevaluated"],
    });
    expect([...keywords.keys()]).toEqual([
      "unevaluatedItems",
      "unevaluatedProperties",
    ]);
  });

  it("assert formats where `format-assertion` is among them", () => {
    const asserting = keywordsOf({
      dialect: "2020-12",
      vocabularies: ["format", "format-assertion"],
    });
    const annotating = keywordsOf(languageOf("2020-12"));
    expect(asserting.get("format")).not.toBe(annotating.get("format"));
  });

  it("are looked up once for a language", () => {
    const language = languageOf("oas31");
    expect(keywordsOf(language)).toBe(keywordsOf(language));
  });
});

it("no keyword stands twice in one vocabulary", () => {
  const all = readers.flatMap(({ keyword, vocabularies }) =>
    vocabularies.map((vocabulary) => `${vocabulary} ${keyword}`),
  );
  expect(all.filter((each, index) => all.indexOf(each) < index)).toEqual([]);
});
