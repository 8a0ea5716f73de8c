import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../../generator/command/program.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { recordingTerminal } from "./terminal.js";

const folder = temporaryFolder();
const started = process.cwd();

beforeAll(() => {
  writeFile(
    join(folder, "api.yaml"),
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n",
  );
  process.chdir(folder);
});

afterAll(() => process.chdir(started));

/** Runs what is an error of usage, and must leave the folder as it is. */
async function refused(...args: string[]): Promise<string> {
  const { terminal, said } = recordingTerminal(folder);
  expect(await runProgram(args, terminal)).toBe(2);
  expect(said.out).toBe("");
  expect(readdirSync(folder)).toEqual(["api.yaml"]);
  return said.error;
}

describe("a path that is empty is no path: a variable is not set", () => {
  it.each([
    ["--out", ["generate", "--spec", "api.yaml", "--out", ""]],
    ["--out", ["generate", "--spec", "api.yaml", "--out", " "]],
    ["--out", ["generate", "--spec", "api.yaml", "--out="]],
    ["--spec", ["generate", "--spec", "", "--out", "sdk"]],
    [
      "--config",
      ["generate", "--config", "", "--spec", "api.yaml", "--out", "sdk"],
    ],
    ["--out", ["docs", "--no-serve", "--spec", "api.yaml", "--out", ""]],
    ["--spec", ["refresh", "--spec", "", "api.yaml"]],
    ["'source'", ["refresh", "--spec", "api.yaml", ""]],
    ["--spec", ["init", "--spec", ""]],
    ["--out", ["init", "--spec", "api.yaml", "--out", ""]],
    ["--source", ["init", "--spec", "api.yaml", "--source", ""]],
  ])("%s: %j", async (option, args) => {
    const error = await refused(...args);
    expect(error).toContain(option);
    expect(error).toContain("It is empty: is a variable not set?");
  });
});

describe("a URL is no path", () => {
  const url = "https://api.example/openapi.yaml";

  it.each(["generate", "docs"])(
    "%s says which commands read URLs",
    async (command) => {
      const error = await refused(command, "--spec", url, "--out", "sdk");
      expect(error).toContain(`'${url}' is invalid. It is a URL`);
      expect(error).toContain("`seamstress init --spec URL`");
      expect(error).toContain("`seamstress refresh URL`");
    },
  );

  it.each([
    ["generate", "--spec", "api.yaml", "--config", url, "--out", "sdk"],
    ["generate", "--spec", "api.yaml", "--out", url],
    ["refresh", "--spec", url],
    ["init", "--spec", "api.yaml", "--out", url],
  ])("%s %s %s %s …", async (...args) => {
    expect(await refused(...args)).toContain("It is a URL; a path is needed.");
  });
});
