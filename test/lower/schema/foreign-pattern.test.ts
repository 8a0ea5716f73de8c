import { describe, expect, it } from "vitest";
import { compileSchema } from "../../../generator/compile-schema.js";
import {
  inEcmaScript,
  ofLiteral,
} from "../../../generator/lower/schema/foreign-pattern.js";
import { lowered } from "../../sdk.js";

const raw = String.raw;

describe("a pattern of another language", () => {
  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    [raw`\A[a-z]{2}\z`, "^[a-z]{2}$", ["ab"], ["AabZ", "abc"]],
    [raw`\A\d+\Z`, raw`^\d+$`, ["12"], ["a1"]],
    [
      "^(?P<y>[0-9]{2})-(?P=y)$",
      raw`^(?<y>[0-9]{2})-\k<y>$`,
      ["12-12"],
      ["12-13"],
    ],
    ["^[[:alpha:]_]+$", "^[A-Za-z_]+$", ["a_B"], ["a1", "[", ":"]],
    ["^[^[:space:]]+$", raw`^[^\s]+$`, ["ab"], ["a b"]],
    ["(?s)^a.b$", "^a[^]b$", ["a\nb"], ["ab"]],
    [raw`^\d{4}+x*+$`, raw`^\d{4}x*$`, ["1234xx"], ["123"]],
    ["^(?>a|ab)c$", "^(?:a|ab)c$", ["ac"], ["c"]],
    ["^a(?#one of them)$", "^a$", ["a"], ["b"]],
    ["^[]a]+$", raw`^[\]a]+$`, ["]a"], ["b"]],
    ["^[^]a]+$", raw`^[^\]a]+$`, ["b"], ["]"]],
  ])("%s is %s", (pattern, translated, fitting, others) => {
    expect(() => new RegExp(pattern, "u")).toThrow(SyntaxError);
    expect(inEcmaScript(pattern)).toBe(translated);
    const matches = (text: string): boolean =>
      new RegExp(translated, "u").test(text);
    expect(fitting.filter((each) => !matches(each))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it.each([
    "^a+$",
    raw`^\\A$`,
    "^[[]$",
    raw`[\]a]`,
    "a?",
    raw`\++`,
    "a{2}?",
    "(?<n>a)",
  ])("is none of these: %s", (pattern) => {
    expect(inEcmaScript(pattern)).toBeUndefined();
  });

  it("is read so in a description, which is told, and refused in a schema by itself", async () => {
    const schema = { type: "string", pattern: raw`\A(?P<n>a)\z` };
    const { api, diagnostics } = await lowered({
      components: { schemas: { Name: schema } },
    });
    const [name] = api.schemas.values();
    expect(name?.pattern).toBe("^(?<n>a)$");
    expect(diagnostics.map(({ code }) => code)).toEqual(["pattern-foreign"]);
    const compiled = await compileSchema(schema, { dialect: "2020-12" });
    expect(compiled.diagnostics.map(({ code }) => code)).toEqual([
      "pattern-invalid",
    ]);
  });
});

describe("a literal in place of its pattern", () => {
  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ["/^[a-z0-9_+-]+$/", "^[a-z0-9_+-]+$", ["a_b"], ["A", "/a/"]],
    ["/^[a-z0-9-]+$/i", "^[a-zA-Z0-9-]+$", ["a-B"], ["_"]],
    ["/^a.b$/s", "^a[^]b$", ["a\nb"], ["ab"]],
    ["/^a.b$/si", "^[aA][^][bB]$", ["A\nb"], ["ab"]],
    [raw`/^\d+$/gm`, raw`^\d+$`, ["12"], ["a"]],
    [
      raw`/^https?:\/\/[a-z/]+$/u`,
      raw`^https?:\/\/[a-z/]+$`,
      ["http://a/b"],
      ["a"],
    ],
    ["/^a|b$/", "^a|b$", ["ax", "xb"], ["xay"]],
    ["/^a/", "^a", ["ab"], ["ba"]],
    [raw`/\\$/`, raw`\\$`, [raw`a\\`], ["a"]],
    ["/[a-z]$/i", "[a-zA-Z]$", ["1a"], ["a1"]],
  ])("%s is %s", (pattern, meant, fitting, others) => {
    const matches = (by: string, text: string): boolean =>
      new RegExp(by, "u").test(text);
    expect(fitting.filter((each) => matches(pattern, each))).toEqual([]);
    expect(ofLiteral(pattern)).toBe(meant);
    expect(fitting.filter((each) => !matches(meant, each))).toEqual([]);
    expect(others.filter((each) => matches(meant, each))).toEqual([]);
  });

  it.each([
    "^/a/$",
    "/[a-z]+/",
    "/^a",
    "a$/",
    "/^a|b/",
    raw`/a\$/`,
    "/^a b$/x",
    "//",
  ])("is none of these: %s", (pattern) => {
    expect(ofLiteral(pattern)).toBeUndefined();
  });

  it.each<readonly [string, string]>([
    ["/^[a-z]+$/i", "^[a-zA-Z]+$"],
    [raw`/\A[[:digit:]]+\z/`, "^[0-9]+$"],
    ["/^a b$/x", "/^a b$/x"],
  ])(
    "is read so in a description, which is told: %s",
    async (pattern, read) => {
      const { api, diagnostics } = await lowered({
        components: { schemas: { Name: { type: "string", pattern } } },
      });
      const [name] = api.schemas.values();
      expect(name?.pattern).toBe(read);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
        new Set(["pattern-foreign"]),
      );
    },
  );

  it("is what it says in a schema by itself", async () => {
    const schema = { type: "string", pattern: "/^a$/" };
    const { validate } = await compileSchema(schema, { dialect: "2020-12" });
    expect(validate("a").issues).toHaveLength(1);
  });
});
