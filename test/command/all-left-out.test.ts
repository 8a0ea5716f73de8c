import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runProgram } from "../../generator/command/program.js";
import { temporaryFolder } from "../folder.js";
import { recordingTerminal } from "./terminal.js";

const root = temporaryFolder();

/** What is told of a description with one operation, in a folder of its own. */
async function outcome(
  operation: string,
  config: string,
  ...flags: readonly string[]
): Promise<string> {
  const folder = mkdtempSync(join(root, "api-"));
  const text = `openapi: 3.1.0\ninfo: { title: Jobs, version: "1" }\npaths: { /jobs: { get: ${operation} } }\n`;
  writeFileSync(join(folder, "openapi.yaml"), text);
  writeFileSync(join(folder, "sdk.yaml"), config);
  const { terminal, said } = recordingTerminal(folder);
  const args = ["--spec", "openapi.yaml", "--out", "sdk", ...flags];
  await runProgram(["generate", ...args], terminal);
  return said.out + said.error;
}

it("tells a description whose operations are all broken from one without operations", async () => {
  const broken = "{ responses: { 200: { $ref: ./none.yaml } } }";
  const told = await outcome(broken, "", "--skip-broken");
  expect(told).toContain(
    "error[no-operations] All operations and components of the description are left out: each needs a place where it is wrong.",
  );
});

it("tells where sdk.yaml leaves all operations out", async () => {
  const hidden =
    "{ x-internal: true, responses: { 204: { description: none } } }";
  const told = await outcome(hidden, "exclude: [x-internal]");
  expect(told).toContain(
    "error[no-operations] All operations of the description are left out by `exclude:` of sdk.yaml.",
  );
});
