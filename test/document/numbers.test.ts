import { describe, expect, it } from "vitest";
import { readCommonYaml } from "../../generator/document/yaml/common/read.js";
import { values } from "../../generator/document/yaml/common/builder.js";
import { parsed } from "./parsed.js";

/** What no double holds, in places of all kinds. */
const infinite = ["1e400", "-1e400", "1e999", `1${"0".repeat(400)}`];
const yamlOnly = [".inf", "-.Inf", ".NaN", `0x1${"0".repeat(300)}`];

describe("a number that is not finite", () => {
  it.each(infinite)(
    "is refused in JSON, with its place: %s",
    async (number) => {
      const { value, problems, messages } = await parsed(
        `{\n  "a": [1, ${number}],\n  "b": ${number}\n}`,
      );
      expect(value).toBeUndefined();
      expect(problems).toEqual([
        "number-not-finite 2:12",
        "number-not-finite 3:8",
      ]);
      expect(messages[0]).toContain(number.slice(0, 40));
      expect(messages.join()).not.toMatch(/Infinity|null/);
    },
  );

  it.each([...infinite, ...yamlOnly])(
    "is refused in YAML, with its place: %s",
    async (number) => {
      const { value, problems, messages } = await parsed(
        `a: [1, ${number}]\nb: ${number}\nc: { d: ${number} }\n`,
      );
      expect(value).toBeUndefined();
      expect(problems).toEqual([
        "number-not-finite 1:8",
        "number-not-finite 2:4",
        "number-not-finite 3:9",
      ]);
      expect(messages[0]).toContain(number.slice(0, 40));
      expect(messages.join()).not.toMatch(/Infinity|NaN\b(?<!\.NaN)|null/);
    },
  );

  it.each(infinite)(
    "is refused as the root of a document: %s",
    async (number) => {
      expect((await parsed(number)).problems).toEqual([
        "number-not-finite 1:1",
      ]);
      expect((await parsed(`[${number}]`)).problems).toEqual([
        "number-not-finite 1:2",
      ]);
    },
  );

  it("is text where it is a key or quoted, to both readers of YAML", async () => {
    const text = "1e999: a\n.inf: '1e999'\n'.nan': \".inf\"\n";
    const expected = { "1e999": "a", ".inf": "1e999", ".nan": ".inf" };
    expect(readCommonYaml(text, values)).toMatchObject({ node: expected });
    // A tag is nothing that the fast reader knows.
    expect((await parsed(`${text}x: !!str y\n`)).value).toEqual({
      ...expected,
      x: "y",
    });
  });
});

it.each([
  "1.7976931348623157e308",
  "-1.7976931348623157e308",
  "5e-324",
  "1e-400",
])("a number that a double holds is read: %s", async (number) => {
  const value = { a: Number(number) };
  expect((await parsed(`{"a": ${number}}`)).value).toEqual(value);
  expect((await parsed(`a: ${number}`)).value).toEqual(value);
});
