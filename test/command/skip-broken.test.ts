import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runProgram } from "../../generator/command/program.js";
import { temporaryFolder } from "../folder.js";
import { recordingTerminal } from "./terminal.js";

const root = temporaryFolder();

const list =
  "{ operationId: listJobs, responses: { 204: { description: none } } }";
const upload = `
    post:
      operationId: addJobs
      requestBody: { content: { multipart/form-data: { schema: { type: array, items: {} } } } }
      responses: { 204: { description: none } }
`;

/** What the command said at last of a description, in a folder of its own. */
async function outcome(
  paths: string,
  config: string,
  ...flags: readonly string[]
): Promise<string> {
  const folder = mkdtempSync(join(root, "api-"));
  const text = `openapi: 3.1.0\ninfo: { title: Jobs, version: "1" }\npaths:\n  /jobs:${paths}`;
  writeFileSync(join(folder, "openapi.yaml"), text);
  writeFileSync(join(folder, "sdk.yaml"), config);
  const { terminal, said } = recordingTerminal(folder);
  const args = ["--spec", "openapi.yaml", "--out", "sdk", ...flags];
  await runProgram(["generate", ...args], terminal);
  return said.out;
}

const offer =
  " --skip-broken leaves out what needs a place where the description is wrong, and emits 1 operation.\n";

it("is offered where what is wrong belongs to some operations alone", async () => {
  const broken = `
    get: ${list}
    put: { responses: { odd: { description: none } } }
`;
  for (const paths of [broken, `\n    get: ${list}${upload}`])
    expect(await outcome(paths, "{}")).toBe(`Nothing was written.${offer}`);
});

it("is offered neither where nothing is left, nor for what is wrong elsewhere", async () => {
  expect(await outcome(upload, "{}")).toBe("Nothing was written.\n");
  const one = `\n    get: ${list}\n`;
  const unknown = "odd: true";
  expect(await outcome(one, unknown)).toBe("Nothing was written.\n");
});

it("is not offered to who asked for it", async () => {
  const skip = "broken: skip";
  const both = `\n    get: ${list}${upload}`;
  const told = await outcome(both, skip, "--check");
  expect(told).toBe("sdk is not up to date.\n");
});
