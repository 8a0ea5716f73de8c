import { describe, expect, it } from "vitest";
import { createReport } from "../../../generator/diagnostics/report.js";
import type { JsonValue } from "../../../generator/ir/json.js";
import { declaredLanguage } from "../../../generator/lower/schema/declared-language.js";
import {
  type Dialect,
  type Language,
  languageOf,
} from "../../../generator/lower/schema/dialect.js";

const draft202012 = "https://json-schema.org/draft/2020-12/schema";
const vocabulary = "https://json-schema.org/draft/2020-12/vocab/";

describe("a published dialect", () => {
  it.each<readonly [string, Dialect, Dialect]>([
    [draft202012, "2020-12", "2020-12"],
    [`${draft202012}#`, "2020-12", "2020-12"],
    ["http://json-schema.org/draft-04/schema#", "2020-12", "draft4"],
    ["https://spec.openapis.org/oas/3.1/dialect/base", "2020-12", "oas31"],
    // OpenAPI's own keywords stay.
    [draft202012, "oas31", "oas31"],
  ])("%s within %s is %s", (uri, current, dialect) => {
    const { language, codes } = declared(uri, current);
    expect(language).toBe(languageOf(dialect));
    expect(codes).toEqual([]);
  });
});

describe("a dialect by its meta-schema", () => {
  it("has the keywords of the vocabularies that this names", () => {
    const { language, codes } = declared("https://x.test/meta", "2020-12", {
      $vocabulary: {
        [`${vocabulary}core`]: true,
        [`${vocabulary}format-assertion`]: true,
      },
    });
    expect(language.vocabularies).toEqual(["core", "format-assertion"]);
    expect(codes).toEqual([]);
  });

  it("is reported for each vocabulary that it requires and that is not known", () => {
    const { codes } = declared("https://x.test/meta", "2020-12", {
      $vocabulary: { "https://x.test/a": true, "https://x.test/b": false },
    });
    expect(codes).toEqual(["schema-dialect-unsupported"]);
  });

  it("is 2020-12 where the meta-schema is written in that and names none", () => {
    const metaSchema = { $schema: draft202012 };
    const { language } = declared("https://x.test/meta", "draft4", metaSchema);
    expect(language).toBe(languageOf("2020-12"));
  });
});

it("a dialect that is not known is reported and taken for 2020-12", () => {
  const { language, codes } = declared("https://x.test/meta", "draft4");
  expect(language).toBe(languageOf("2020-12"));
  expect(codes).toEqual(["schema-dialect-unsupported"]);
});

function declared(
  uri: string,
  current: Dialect,
  metaSchema?: JsonValue,
): { readonly language: Language; readonly codes: readonly string[] } {
  const report = createReport();
  const at = { document: "test", pointer: "" };
  const language = declaredLanguage(uri, at, current, report, {
    get: () => metaSchema,
    locate: () => (metaSchema === undefined ? undefined : at),
    resolve: () => undefined,
  });
  return { language, codes: report.diagnostics.map(({ code }) => code) };
}
