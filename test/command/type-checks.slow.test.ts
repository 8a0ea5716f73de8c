import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runProgram } from "../../generator/command/program.js";
import { temporaryFolder } from "../folder.js";
import { recordingTerminal } from "./terminal.js";

const folder = temporaryFolder();

async function generate(...flags: readonly string[]): Promise<string> {
  const { terminal, said } = recordingTerminal(folder);
  const args = ["generate", "--spec", "openapi.json", "--out", "sdk"];
  const given = args.map((each) =>
    each === "openapi.json" || each === "sdk" ? join(folder, each) : each,
  );
  await runProgram([...given, ...flags], terminal);
  return said.out;
}

it("says of a package that was type-checked that it type-checks, for as long as it is the same", async () => {
  const responses = { 204: { description: "Done." } };
  const description = {
    openapi: "3.1.0",
    info: { title: "Bell", version: "1" },
    paths: { "/ring": { post: { responses } } },
  };
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(description));
  writeFileSync(join(folder, "sdk.yaml"), "openapiTypes: false\n");
  expect(await generate()).toMatch(
    /^1 operation in sdk: \d+ files, .* untouched\.\n$/,
  );
  expect(await generate()).toMatch(/^sdk is up to date\b(?! and)/);
  expect(await generate("--verify")).toMatch(/untouched\. It type-checks\.\n$/);
  expect(await generate()).toMatch(/^sdk is up to date and type-checks\b/);
  expect(await generate("--check", "--verify")).toBe(
    "sdk is up to date and type-checks.\n",
  );
}, 60_000);
