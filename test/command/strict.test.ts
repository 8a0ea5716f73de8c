import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../../generator/command/program.js";
import { generate } from "../../generator/index.js";
import { temporaryFolder } from "../folder.js";

const root = temporaryFolder();

/** A typo that the first stage meets, and an operation that a later one can't honour. */
const flawed = `openapi: 3.1.0
info: { title: Jobs, version: "1", descripton: What it does. }
paths:
  /jobs:
    get:
      operationId: listJobs
      requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { "204": { description: none } }
`;
const sound = `openapi: 3.1.0
info: { title: Jobs, version: "1" }
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters: [{ name: at, in: query, schema: { type: string, format: odd } }]
      responses: { "204": { description: none } }
`;

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in this process. */
async function seamstress(...args: readonly string[]): Promise<Outcome> {
  const said = { out: "", error: "" };
  const exitCode = await runProgram(args, {
    cwd: root,
    env: () => undefined,
    isInteractive: false,
    hasColors: false,
    out: (text) => void (said.out += text),
    error: (text) => void (said.error += text),
    usage: () => ({ cpuSeconds: 0, peakMegabytes: 0 }),
  });
  return { exitCode, ...said };
}

/** A description in a folder of its own, as the flags that generate from it. */
function flagsFor(text: string): readonly string[] {
  const folder = mkdtempSync(join(root, "api-"));
  const spec = join(folder, "openapi.yaml");
  writeFileSync(spec, text);
  return ["generate", "--spec", spec, "--out", join(folder, "sdk")];
}

/** The codes that are told as errors. */
function errorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^error\[([\w-]+)\]/gm)].map(
    ([, code = ""]) => code,
  );
}

describe("--strict", () => {
  it("makes of warnings errors: exit code 1, and nothing is written", async () => {
    const flags = flagsFor(flawed);
    const { exitCode, out, error } = await seamstress(...flags, "--strict");
    expect(exitCode).toBe(1);
    expect(errorsIn(error)).toContain("field-unknown");
    expect(error).not.toContain("warning");
    expect(out).toBe("Nothing was written.\n");
    expect(existsSync(join(flags.at(-1) ?? "", "package.json"))).toBe(false);
  });

  it("finds everything in one run, of later stages too", async () => {
    const { error } = await seamstress(...flagsFor(flawed), "--strict");
    expect(errorsIn(error)).toEqual(["field-unknown", "body-not-sent"]);
  });

  it("leaves notes as they are", async () => {
    const { exitCode, error } = await seamstress(
      ...flagsFor(sound),
      "--strict",
    );
    expect(exitCode).toBe(0);
    expect(error).toBe("1 note (shown with --verbose)\n");
  });

  it("is not fooled by what a run without it remembers", async () => {
    const flags = flagsFor(flawed);
    expect((await seamstress(...flags)).exitCode).toBe(0);
    const again = await seamstress(...flags);
    expect(again).toMatchObject({ exitCode: 0, error: "" });
    expect(again.out).toMatch(
      /is up to date \(2 diagnostics as before, listed with --verbose\)/,
    );
    for (const _ of [1, 2]) {
      const strict = await seamstress(...flags, "--strict");
      expect(strict.exitCode).toBe(1);
      expect(errorsIn(strict.error)).toEqual([
        "field-unknown",
        "body-not-sent",
      ]);
    }
    expect((await seamstress(...flags)).exitCode).toBe(0);
  });

  it("is not fooled as an option of generate() either", async () => {
    const [, , spec = "", , out = ""] = flagsFor(flawed);
    expect((await generate({ spec, out })).ok).toBe(true);
    expect((await generate({ spec, out })).ok).toBe(true);
    const strict = await generate({ spec, out, strict: true });
    expect(strict.ok).toBe(false);
    expect(strict.diagnostics.map(({ severity }) => severity)).toEqual([
      "error",
      "error",
    ]);
  });

  it("does not hide an error behind what follows from it", async () => {
    const broken = flawed.replace("operationId: listJobs", "parameters: 1");
    const { error } = await seamstress(...flagsFor(broken), "--strict");
    expect(errorsIn(error).toSorted()).toEqual(["field-unknown", "wrong-type"]);
  });
});

describe("--verbose", () => {
  it("shows notes, also where there is nothing to do", async () => {
    const flags = flagsFor(sound);
    const first = await seamstress(...flags, "--verbose");
    expect(first.error).toContain("note[format-unknown]");
    const second = await seamstress(...flags, "--verbose");
    expect(second.error).toBe(first.error);
    expect((await seamstress(...flags)).error).toBe("");
  });
});
