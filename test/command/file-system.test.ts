import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runProgram } from "../../generator/command/program.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { recordingTerminal } from "./terminal.js";

const town = `openapi: 3.1.0
info: { title: Town, version: "1" }
paths:
  /houses: { get: { responses: { "200": { description: Houses } } } }
`;
const overlay = `overlay: 1.0.0
info: { title: More, version: "1" }
actions: [{ target: $.info, update: { description: More } }]
`;

const started = process.cwd();
const all = temporaryFolder();
let count = 0;
let folder: string;

beforeEach(() => {
  folder = join(all, String((count += 1)));
  mkdirSync(folder);
  process.chdir(folder);
  writeFile("openapi.yaml", town);
});

afterEach(() => process.chdir(started));

async function run(...args: string[]) {
  const { terminal, said } = recordingTerminal(folder);
  const code = await runProgram(args, terminal);
  return { code, ...said };
}

/** What was refused, without the help. */
async function refused(...args: string[]): Promise<string> {
  const { code, out, error } = await run(...args);
  expect({ code, out }).toEqual({ code: 1, out: "Nothing was written.\n" });
  return error.split("\n").slice(0, 2).join("\n").replaceAll(folder, "…");
}

const generate = ["generate", "--spec", "openapi.yaml", "--out", "sdk"];
const refresh = ["refresh", "openapi.yaml", "--spec"];

describe("what the file system refuses is told", () => {
  it("of a description that is a folder", async () => {
    mkdirSync("folder");
    expect(await refused(...refresh, "folder")).toBe(
      `error[output-unwritable] The description can't be written: it is a folder.\n  --> folder`,
    );
    expect(readdirSync(folder)).toEqual(["folder", "openapi.yaml"]);
  });

  it("of a description below a file", async () => {
    expect(await refused(...refresh, "openapi.yaml/openapi.yaml")).toContain(
      "error[output-unwritable] The description can't be written: ENOTDIR",
    );
  });

  it("of a folder of overlays that is none, also where nothing else changed", async () => {
    expect((await run(...generate)).code).toBe(0);
    writeFile("overlays", "");
    expect(await refused(...generate)).toContain(
      "error[file-unreadable] The folder of overlays can't be read: ENOTDIR",
    );
    expect(await refused("init", "--spec", "openapi.yaml")).toContain(
      "The folder of overlays can't be read",
    );
  });

  it.skipIf(process.platform === "win32")(
    "of pipes, which nobody may ever write to",
    async () => {
      execFileSync("mkfifo", ["pipe.yaml"]);
      const told =
        "error[file-unreadable] The file can't be read: it is no ordinary file.\n  -->";
      const piped = ["generate", "--spec", "pipe.yaml", "--out", "sdk"];
      expect(await refused(...piped)).toBe(`${told} pipe.yaml`);
      mkdirSync("overlays");
      execFileSync("mkfifo", ["overlays/a.yaml"]);
      expect(await refused(...generate)).toBe(`${told} overlays/a.yaml`);
    },
  );

  it.skipIf(process.platform === "win32")(
    "of a pipe that took the place of a description",
    async () => {
      expect((await run(...generate)).code).toBe(0);
      execFileSync("rm", ["openapi.yaml"]);
      execFileSync("mkfifo", ["openapi.yaml"]);
      expect(await refused(...generate)).toContain("it is no ordinary file");
    },
  );

  it.each([".github", ".github/workflows"])(
    "of init where %s is a file: then nothing stands that it would refuse the next time",
    async (file) => {
      writeFile(file, "");
      expect(await refused("init", "--spec", "openapi.yaml")).toBe(
        `error[output-unwritable] The file can't be written: ${file} is no folder.\n  --> .github/workflows/sdk.yml`,
      );
      expect(existsSync("sdk.yaml")).toBe(false);
    },
  );

  it("of names, before a package stands whose names nobody remembers", async () => {
    mkdirSync(".seamstress-file-tmp");
    writeFile("sdk.yaml", "");
    expect(await refused(...generate)).toMatch(
      /^error\[output-unwritable\] The names can't be written: .*\n {2}--> names.yaml$/,
    );
    expect(existsSync("sdk")).toBe(false);
  });

  it("of a package of which a part stands by then, and is not said to be none", async () => {
    await run(...generate);
    writeFile("openapi.yaml", town.replaceAll("ouses", "otels"));
    mkdirSync("sdk/.seamstress-tmp");
    const { code, out, error } = await run(...generate, "--replace");
    expect({ code, out }).toEqual({
      code: 1,
      out: "Not all of it was written: the next run carries on from there.\n",
    });
    expect(error).toContain("error[output-unwritable]");
  });

  it("of init that finds out late, and takes back what it wrote", async () => {
    writeFile("sdk.yaml", "client: { name: Mine }\n");
    mkdirSync(".github/workflows/.seamstress-file-tmp", { recursive: true });
    expect(await refused("init", "--force", "--spec", "openapi.yaml")).toMatch(
      /^error\[output-unwritable\].*\n {2}--> .github\/workflows\/sdk.yml$/,
    );
    expect(readFileSync("sdk.yaml", "utf8")).toBe("client: { name: Mine }\n");
  });
});

describe("a symbolic link", () => {
  it("to a description stays one, and what it names is refreshed", async () => {
    writeFile("source.yaml", town.replaceAll("ouses", "otels"));
    mkdirSync("real");
    symlinkSync("real/openapi.yaml", "link.yaml");
    for (const source of ["openapi.yaml", "source.yaml"])
      expect(
        (await run("refresh", source, "--replace", "--spec", "link.yaml")).code,
      ).toBe(0);
    expect(lstatSync("link.yaml").isSymbolicLink()).toBe(true);
    expect(readFileSync("real/openapi.yaml", "utf8")).toContain("/hotels");
    expect(readdirSync("real")).toEqual(["openapi.yaml"]);
  });

  it("is no overlay where it leads out of the folder of the description", async () => {
    writeFile("inside/openapi.yaml", town);
    writeFile("overlay.yaml", overlay);
    mkdirSync("inside/overlays");
    symlinkSync("../../overlay.yaml", "inside/overlays/a.yaml");
    const outside = ["generate", "--spec", "inside/openapi.yaml", "--out", "o"];
    expect(await refused(...outside)).toBe(
      "error[ref-outside] overlays/a.yaml is a link that leads out of the folder of the description.\n  --> inside/overlays/a.yaml",
    );
    mkdirSync("overlays");
    symlinkSync("../overlay.yaml", "overlays/a.yaml");
    expect((await run(...generate)).code).toBe(0);
  });
});
