import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { loadDescription } from "../../generator/document/load.js";
import { lowerApi } from "../../generator/lower/index.js";
import { temporaryFolder, writeFile } from "../folder.js";

const folder = temporaryFolder();

async function load(text: string, overlay?: string) {
  const file = join(folder, "openapi.yaml");
  const change = join(folder, "change.yaml");
  writeFile(file, text);
  if (overlay !== undefined) writeFile(change, overlay);
  const report = createReport();
  const overlays = overlay === undefined ? [] : [change];
  const description = await loadDescription(file, { report, overlays });
  if (description === undefined)
    throw new Error(JSON.stringify(report.diagnostics));
  const api = await lowerApi(description, report);
  return { api, said: report.diagnostics.map(({ message }) => message) };
}

const yaml = `openapi: 3.1.0
info: { title: Doors, version: 1.10 }
servers:
  - url: https://doors.example/{version}
    variables: { version: { default: 2.0, enum: [2.0, 2.10] } }
paths:
  /doors:
    get:
      tags: [1.10]
      responses: { "200": { description: True } }
components: { schemas: { Door: { title: 007 } } }
`;

const other = yaml.replace("Doors,", "&title Doors,");
const json = `{ "openapi": "3.1.0", "info": { "title": "Doors", "version": 1.10 }, "paths": {} }`;

describe("a text without quotes that YAML takes for a number", () => {
  it.each([
    ["common YAML", yaml],
    ["other YAML", other],
  ])("is as it is written in %s, and that is told", async (_, text) => {
    const { api, said } = await load(text);
    expect(api.version).toBe("1.10");
    expect(api.servers[0]?.variables[0]).toMatchObject({
      default: "2.0",
      enum: ["2.0", "2.10"],
    });
    expect(api.operations[0]?.tags).toEqual(["1.10"]);
    expect(api.operations[0]?.responses[0]?.description).toBe("True");
    expect([...api.schemas.values()][0]?.title).toBe("007");
    expect(said).toContain(
      '`version` is a number: it is taken as the text "1.10".',
    );
    expect(said).toContain('`tags[0]` is 1.10: it is read as the text "1.10".');
  });

  it("is as it is written in JSON", async () => {
    expect((await load(json)).api.version).toBe("1.10");
  });

  it("is as it is written in the overlay that it comes from", async () => {
    const overlay = `overlay: 1.0.0
info: { title: A change, version: "1" }
actions: [{ target: $.info, update: { version: 2.50 } }]
`;
    expect((await load(yaml, overlay)).api.version).toBe("2.50");
  });
});
