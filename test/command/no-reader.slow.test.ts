import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFile } from "../folder.js";
import { root } from "../shared.js";

const folder = temporaryFolder();
writeFile(
  join(folder, "town.yaml"),
  `openapi: 3.1.0
info: { title: Town, version: "1" }
paths:
  /houses: { get: { responses: { "200": { description: Houses } } } }
`,
);

/** A run whose output is read by nobody: its exit code, and what it says to the other reader. */
function unread(gone: "stdout" | "stderr", ...args: string[]) {
  const child = spawn(process.execPath, [join(root, "dist/main.js"), ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child[gone].destroy();
  const said: Buffer[] = [];
  const other = gone === "stdout" ? child.stderr : child.stdout;
  other.on("data", (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) =>
    child.on("close", (code, signal) =>
      resolve({ code, signal, said: Buffer.concat(said).toString() }),
    ),
  );
}

describe("a program whose reader has gone, as `head` does", () => {
  it("says nothing of that", async () => {
    const quiet = { code: 0, signal: null, said: "" };
    expect(await unread("stdout", "generate", "--help")).toEqual(quiet);
  });

  it("does what it was asked for, and tells so in its exit code", async () => {
    const args = ["generate", "--spec", "town.yaml", "--out"];
    expect(await unread("stdout", ...args, "sdk")).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "sdk/package.json"))).toBe(true);
    const wrong = ["generate", "--spec", "no.yaml", "--out", "no"];
    expect(await unread("stderr", ...wrong)).toEqual({
      code: 1,
      signal: null,
      said: "Nothing was written.\n",
    });
  });
});
