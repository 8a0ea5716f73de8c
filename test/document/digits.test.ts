import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digitsIn } from "../../generator/document/text/digits.js";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();

/** What is told of a number that a text has. */
const told = (text: string, number: number): string | undefined =>
  digitsIn(() => [text])(number);

describe("the digits of a number that JavaScript rounds", () => {
  it("are those that stand in the text", () => {
    const id = Number("1234567890123456789");
    expect(told('{ "id": 1234567890123456789 }', id)).toBe(
      "1234567890123456789",
    );
    const price = Number("12345678901234567890.5");
    expect(told("price: 12345678901234567890.5", price)).toBe(
      "12345678901234567890.5",
    );
  });

  it("are not known where several are read as it, or none is written so", () => {
    const id = Number("1234567890123456789");
    expect(told("1234567890123456789, 1234567890123456788", id)).toBe(
      undefined,
    );
    expect(told("v1234567890123456789", id)).toBe(undefined);
    expect(told("1.2345678901234567e18", id)).toBe(undefined);
  });
});

const document = (digits: string): string => `{
  "openapi": "3.1.0",
  "info": { "title": "Shop", "version": "1" },
  "paths": { "/orders": { "get": {
    "parameters": [{ "name": "after", "in": "query", "schema": { "type": "integer", "example": ${digits} } }],
    "responses": { "204": { "description": "none" } }
  } } }
}`;

describe.each(["json", "yaml"])("documents in %s", (syntax) => {
  it("have the digits of the description, of another one too that is read as the same", async () => {
    const spec = join(folder, syntax, `openapi.${syntax}`);
    const out = join(folder, syntax, "out");
    for (const digits of ["1234567890123456789", "1234567890123456788"]) {
      // What stands in braces is YAML as well.
      writeFile(
        spec,
        `${syntax === "yaml" ? "# Orders\n" : ""}${document(digits)}`,
      );
      await generate({ spec, out });
      for (const path of [`docs/openapi.${syntax}`, "docs/orders/list.md"]) {
        const text = readFileSync(join(out, path), "utf8");
        expect(text).toMatch(new RegExp(`"?example"?: ${digits}\n`));
      }
    }
  });
});
