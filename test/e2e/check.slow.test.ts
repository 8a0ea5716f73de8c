import {
  appendFileSync,
  cpSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { generate, type GenerateResult } from "../../generator/index.js";
import { contentsOf, filesOf, temporaryFolder, writeFile } from "../folder.js";
import { type Run, seamstress } from "../program.js";
import { root } from "../shared.js";

const folder = temporaryFolder();
const spec = join(folder, "spec");
const fresh = join(folder, "fresh");
const out = join(folder, "out");

const description = join(spec, "openapi.yaml");

/** A run of the program, as users start it. */
function program(...more: string[]): Promise<Run> {
  return seamstress(["generate", "--spec", description, "--out", out, ...more]);
}

/** The same in this process, which has loaded all that it takes. */
function run(options: { check?: boolean } = {}): Promise<GenerateResult> {
  return generate({ spec: description, out, ...options });
}

beforeAll(async () => {
  cpSync(join(root, "spec"), spec, { recursive: true });
  await program();
  cpSync(out, fresh, { recursive: true, preserveTimestamps: true });
});

beforeEach(() => {
  rmSync(out, { recursive: true });
  cpSync(fresh, out, { recursive: true, preserveTimestamps: true });
  cpSync(join(root, "spec"), spec, { recursive: true });
});

describe("generate --check", () => {
  it("passes where nothing differs", async () => {
    const { exitCode, stdout, stderr } = await program("--check");
    expect(exitCode, stdout + stderr).toBe(0);
  });

  it("ends with 1 where a file was edited, and names it", async () => {
    appendFileSync(join(out, "src/client.ts"), "// edited\n");
    const { exitCode, stdout, stderr } = await program("--check");
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain("src/client.ts");
  });

  it("names an edited file", async () => {
    appendFileSync(join(out, "src/client.ts"), "// edited\n");
    await expectStale("src/client.ts");
  });

  it("names a missing file", async () => {
    rmSync(join(out, "src/resources/acs/users.ts"));
    await expectStale("src/resources/acs/users.ts");
  });

  it("names a file that is not ours", async () => {
    writeFileSync(join(out, "src/extra.ts"), "export {};\n");
    await expectStale("src/extra.ts");
  });

  it("names the files that a changed description makes stale", async () => {
    const text = readFileSync(description, "utf8");
    const changed = text.replaceAll("for which you want", "that you want");
    expect(changed).not.toBe(text);
    writeFileSync(description, changed);
    await expectStale("src/resources/acs/users.ts");
  });

  it("names the files that a changed configuration makes stale", async () => {
    const config = join(spec, "sdk.yaml");
    const text = readFileSync(config, "utf8");
    writeFileSync(config, text.replace("name: seam-connect", "name: seam-sdk"));
    await expectStale("package.json");
  });
});

/** `--check` fails, names the file, and touches nothing. */
async function expectStale(file: string): Promise<void> {
  const before = contentsOf(out);
  const { ok, diagnostics } = await run({ check: true });
  expect(ok).toBe(false);
  expect(diagnostics.map(({ message }) => message).join("\n")).toContain(file);
  expect(contentsOf(out)).toEqual(before);
}

describe("generating again", () => {
  it("touches no file", async () => {
    const before = timesOf(out);
    expect((await program()).exitCode).toBe(0);
    expect(timesOf(out)).toEqual(before);
  });

  it("touches no file either when the description is only formatted anew", async () => {
    const before = timesOf(join(out, "src"));
    appendFileSync(join(spec, "openapi.yaml"), "\n# a comment\n");
    expect((await run()).ok).toBe(true);
    expect(timesOf(join(out, "src"))).toEqual(before);
  });

  it("restores what was edited or deleted, and nothing else", async () => {
    const before = timesOf(join(out, "docs"));
    appendFileSync(join(out, "src/client.ts"), "// edited\n");
    rmSync(join(out, "src/index.ts"));
    expect((await run()).ok).toBe(true);
    expect(contentsOf(out)).toEqual(contentsOf(fresh));
    expect(timesOf(join(out, "docs"))).toEqual(before);
  });

  it("gives the same bytes in an empty folder", async () => {
    rmSync(out, { recursive: true });
    expect((await run()).ok).toBe(true);
    expect(contentsOf(out)).toEqual(contentsOf(fresh));
  });

  it("gives the same bytes from a description with CRLF line endings", async () => {
    rmSync(out, { recursive: true });
    for (const file of filesOf(spec)) {
      const path = join(spec, file);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.replaceAll("\n", "\r\n"));
    }
    expect((await run()).ok).toBe(true);
    expect(contentsOf(out)).toEqual(contentsOf(fresh));
  });
});

describe("a component that takes the name of another", () => {
  it("renames nothing that stood", async () => {
    const api = join(folder, "users");
    const users = join(api, "openapi.json");
    const sdk = join(api, "sdk");
    writeFile(users, describeUsers({ user: { type: "string" } }));
    await generate({ spec: users, out: sdk });
    const before = contentsOf(join(sdk, "src/models"));
    writeFile(
      users,
      describeUsers({ User: { type: "number" }, user: { type: "string" } }),
    );
    const { ok, diagnostics } = await generate({ spec: users, out: sdk });
    expect(ok).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(["name-shared"]);
    expect(contentsOf(join(sdk, "src/models"))).toMatchObject(before);
  });
});

function describeUsers(schemas: Readonly<Record<string, object>>): string {
  const properties = Object.fromEntries(
    Object.keys(schemas).map((each) => [
      `a ${each}`,
      { $ref: `#/components/schemas/${each}` },
    ]),
  );
  const content = { "application/json": { schema: { properties } } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Users", version: "1" },
    paths: {
      "/users": {
        get: { responses: { 200: { description: "OK", content } } },
      },
    },
    components: { schemas },
  });
}

function timesOf(path: string): Readonly<Record<string, number>> {
  const times = filesOf(path).map(
    (file) => [file, statSync(join(path, file)).mtimeMs] as const,
  );
  return Object.fromEntries(times);
}
