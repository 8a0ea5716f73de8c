import { describe, expect, it } from "vitest";
import { folderWith, refreshIn } from "./run.js";

const head = 'openapi: 3.1.0\ninfo: { title: Town, version: "1" }\n';

function page(operation: string, more = ""): string {
  return `# A\n\n\`\`\`yaml\n${head}paths:\n  /a:\n    ${operation}\n${more}\`\`\`\n`;
}

const get = 'get: { summary: Get, responses: { "204": { description: d } } }';
const put = 'put: { summary: Put, responses: { "204": { description: d } } }';
const toComponent = `${head}paths:\n  /a: { $ref: "#/components/pathItems/A" }\ncomponents:\n  pathItems:\n    A:\n      ${get}\n      ${put}\n`;
const toFile = `${head}paths:\n  /a: { $ref: a.yaml }\n`;

describe("a page of an operation whose path refers to a Path Item", () => {
  it("changes nothing where it says the same", async () => {
    const folder = await folderWith({
      "openapi.yaml": toComponent,
      "a.md": page(get),
    });
    const { changes, text, wrong } = await refreshIn(folder, ["a.md"]);
    expect(wrong).toEqual([]);
    expect(changes).toEqual({ added: [], changed: [], removed: [] });
    expect(text).toContain('$ref: "#/components/pathItems/A"');
  });

  it("takes the place of the reference where it says something else, with the other operations", async () => {
    const folder = await folderWith({
      "openapi.yaml": toComponent,
      "a.md": page(get.replace("Get", "New")),
    });
    const { text = "", wrong } = await refreshIn(folder, ["a.md"]);
    expect(wrong).toEqual([]);
    const [paths = ""] = text.split("components:");
    expect(paths).toMatch(/summary: New[^]*summary: Put/);
    expect(paths).not.toContain("$ref");
  });

  it("is read where the item lies in another file", async () => {
    const folder = await folderWith({
      "openapi.yaml": toFile,
      "a.yaml": get,
      "a.md": page(get),
    });
    const { text, wrong } = await refreshIn(folder, ["a.md"]);
    expect(wrong).toEqual([]);
    expect(text).toContain("summary: Get");
  });

  it("leaves nothing out in silence that only the other file has", async () => {
    const folder = await folderWith({
      "openapi.yaml": toFile,
      "a.yaml": `${get}\n${put}`,
      "a.md": page(get),
    });
    const { text, wrong } = await refreshIn(folder, ["a.md"]);
    expect(wrong).toEqual([
      expect.stringMatching(/^refresh-external-reference /),
    ]);
    expect(text).toBe(toFile);
  });
});
