import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type RefreshCommandOptions,
  runRefreshCommand,
} from "../../generator/command/refresh.js";
import { recordingTerminal } from "../command/terminal.js";
import { folderWith } from "./run.js";

const town = `openapi: 3.1.0
info: { title: Town, version: "1" }
paths:
  /houses: { get: { responses: { "200": { description: Houses } } } }
`;
const city = town.replace("Town", "City").replaceAll("ouses", "otels");

describe("refresh", () => {
  it("tells what it added, changed and removed", async () => {
    const folder = await folderWith({ "town.yaml": town, "city.yaml": city });
    const spec = join(folder, "openapi.yaml");
    const first = await run([join(folder, "town.yaml")], spec);
    expect(first).toEqual({
      code: 0,
      out: `${spec}: 3 added, 0 changed, 0 removed.
  + GET /houses
  + info
  + openapi
`,
      error: "",
    });
    const second = await run([join(folder, "city.yaml")], spec, false, {
      replace: true,
    });
    expect(second.out).toBe(`${spec}: 1 added, 1 changed, 1 removed.
  + GET /hotels
  ~ info
  - GET /houses
`);
    const third = await run([join(folder, "city.yaml")], spec);
    expect(third.out).toBe(`${spec} is up to date.\n`);
  });

  it("tells that a description was only written anew", async () => {
    const folder = await folderWith({
      "town.yaml": town,
      "openapi.yaml": town,
    });
    const spec = join(folder, "openapi.yaml");
    const { out } = await run([join(folder, "town.yaml")], spec);
    expect(out).toBe(`${spec}: nothing but its order and layout changed.\n`);
    expect(readFileSync(spec, "utf8")).not.toBe(town);
  });

  it("asks before nothing is left of a description", async () => {
    const folder = await folderWith({ "town.yaml": town, "city.yaml": city });
    const spec = join(folder, "openapi.yaml");
    await run([join(folder, "town.yaml")], spec);
    const before = readFileSync(spec, "utf8");
    const asked = await run([join(folder, "city.yaml")], spec);
    expect(asked).toMatchObject({ code: 1, out: "Nothing was written.\n" });
    expect(asked.error).toContain(
      "error[refresh-replaces-all] None of the 1 operations of the description would be left.",
    );
    expect(asked.error).toContain("--replace");
    expect(readFileSync(spec, "utf8")).toBe(before);
  });

  it("doesn't ask where an operation stays", async () => {
    const grown = city.replace(
      "paths:",
      'paths:\n  /houses: { get: { responses: { "200": { description: Old } } } }',
    );
    const folder = await folderWith({ "town.yaml": town, "city.yaml": grown });
    const spec = join(folder, "openapi.yaml");
    await run([join(folder, "town.yaml")], spec);
    const second = await run([join(folder, "city.yaml")], spec);
    expect(second).toMatchObject({ code: 0, error: "" });
  });

  it("writes JSON where the description is JSON", async () => {
    const folder = await folderWith({ "town.yaml": town });
    const spec = join(folder, "openapi.json");
    await run([join(folder, "town.yaml")], spec);
    const { info } = JSON.parse(readFileSync(spec, "utf8"));
    expect(info).toEqual({ title: "Town", version: "1" });
  });

  it("has nothing to do without sources only where that is foreseen", async () => {
    const folder = await folderWith({ "openapi.yaml": town });
    const spec = join(folder, "openapi.yaml");
    const asked = await run([], spec);
    expect(asked.code).toBe(1);
    expect(asked.error).toContain("error[refresh-no-source]");
    expect(await run([], spec, false, { ifListed: true })).toEqual({
      code: 0,
      out: "There is nothing to refresh: sdk.yaml lists no `sources`.\n",
      error: "",
    });
  });

  it("reads the sources of sdk.yaml when it is given none", async () => {
    const folder = await folderWith({ "town.yaml": town });
    const file = join(folder, "town.yaml");
    const other = await folderWith({
      "sdk.yaml": `sources: [${JSON.stringify(file)}]`,
    });
    const { code, out } = await run([], join(other, "openapi.yaml"));
    expect(out).toContain("+ GET /houses");
    expect(code).toBe(0);
  });

  it("writes nothing that could not be generated from, and shows where that is written", async () => {
    const wrong = town.replace(
      "paths:",
      "components: { schemas: { A: { $ref: '#/x' } } }\npaths:",
    );
    const folder = await folderWith({
      "town.yaml": wrong,
      "openapi.yaml": town,
    });
    const spec = join(folder, "openapi.yaml");
    const { code, out, error } = await run([join(folder, "town.yaml")], spec);
    expect({ code, out }).toEqual({ code: 1, out: "Nothing was written.\n" });
    expect(error).toContain("error[ref-not-found]");
    expect(error).toContain("town.yaml:3:");
    expect(readFileSync(spec, "utf8")).toBe(town);
  });

  it("tells machines what is wrong as JSON", async () => {
    const folder = await folderWith();
    const { code, out } = await run(
      [join(folder, "missing.md")],
      join(folder, "openapi.yaml"),
      true,
    );
    expect(JSON.stringify(JSON.parse(out))).toContain("file-not-found");
    expect(code).toBe(1);
  });
});

async function run(
  sources: readonly string[],
  spec: string,
  json = false,
  more: Partial<RefreshCommandOptions> = {},
): Promise<{
  readonly code: number;
  readonly out: string;
  readonly error: string;
}> {
  const { terminal, said } = recordingTerminal("/");
  const code = await runRefreshCommand(
    sources,
    { spec, json, ...more },
    terminal,
  );
  return { code, ...said };
}
