import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { formatFiles } from "../../generator/output/format.js";
import {
  bytesHash,
  inputsHash,
  printManifest,
  textHash,
} from "../../generator/output/manifest.js";

describe("the hash of the inputs", () => {
  const inputs = [
    { path: "openapi.yaml", text: "a: 1\nb: 2\n" },
    { path: "sdk.yaml", text: "" },
  ];
  const hash = inputsHash(inputs, "1.0.0");

  it("does not depend on line endings", () => {
    const crlf = inputs.map(({ path, text }) => ({
      path,
      text: text.replaceAll("\n", "\r\n"),
    }));
    expect(inputsHash(crlf, "1.0.0")).toBe(hash);
  });

  it("depends on the generator's version, on names and on texts", () => {
    const renamed = inputs.map((input) => ({ ...input, path: "x" }));
    const edited = inputs.map((input) => ({ ...input, text: "x" }));
    const others = [
      inputsHash(inputs, "1.0.1"),
      inputsHash(renamed, "1.0.0"),
      inputsHash(edited, "1.0.0"),
      inputsHash(inputs.slice(1), "1.0.0"),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });
});

describe("the hash of a file", () => {
  it("is the same for its text and its bytes", () => {
    const text = "ünïcode\r\n😀\n";
    expect(bytesHash(Buffer.from(text))).toBe(textHash(text));
  });
});

describe("formatting", () => {
  it("brings drafts into prettier's style and leaves the rest", async () => {
    const files = await formatFiles([
      { path: "a.ts", text: "export const a = {b:1}", style: "draft" },
      { path: "b.ts", text: "export const a = {b:1}", style: "final" },
      { path: "c.md", text: "* x", style: "draft" },
    ]);
    expect(files.map(({ text }) => text)).toEqual([
      "export const a = { b: 1 };\n",
      "export const a = {b:1}",
      "- x\n",
    ]);
  });
});

describe("the manifest's text", () => {
  const made = {
    generator: "1.0.0",
    inputs: "abc",
    diagnostics: 0,
    names: new Map<string, string>(),
    files: new Map([["package.json", "xyz"]]),
  };

  it.each([0, 1, 3, 12])(
    "is in prettier's style with %i sources",
    async (n) => {
      const sources = Array.from(
        { length: n },
        (_, at) => `schemas/${at}.yaml`,
      );
      const text = printManifest({ ...made, sources });
      expect(await format(text, { parser: "json" })).toBe(text);
    },
  );
});
