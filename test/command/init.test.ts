import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runProgram } from "../../generator/command/program.js";
import { createConfigCheck } from "../../generator/config-check.js";
import { loadConfig } from "../../generator/config/load.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { startRecorder } from "../recorder.js";
import { recordingTerminal } from "./terminal.js";

const petstore = `openapi: 3.1.0
info: { title: Pet Store, version: 2.1.0 }
servers: [{ url: https://petstore.example }]
security: [{ "the key": [] }]
paths:
  /pets:
    get:
      operationId: listPets
      responses: { "200": { description: Pets } }
components:
  securitySchemes:
    the key: { type: apiKey, in: header, name: X-Key }
`;

const server = await startRecorder();
const started = process.cwd();
let folder: string;

beforeEach(() => {
  folder = join(all, String((count += 1)));
  mkdirSync(folder);
  process.chdir(folder);
});

afterEach(() => process.chdir(started));

let count = 0;
const all = temporaryFolder();

async function init(...args: string[]) {
  const { terminal, said } = recordingTerminal(folder, { API_TOKEN: "s3cret" });
  const code = await runProgram(["init", ...args], terminal);
  return { code, ...said };
}

const read = (file: string) => readFileSync(join(folder, file), "utf8");
const workflowFile = ".github/workflows/sdk.yml";

/** The steps of a job that run something, in order. */
function stepsOf(job: string): readonly Step[] {
  const { jobs } = parse(read(workflowFile));
  const steps: readonly Partial<Step>[] = jobs[job].steps;
  return steps.flatMap((step) =>
    step.run === undefined ? [] : [{ ...step, run: step.run }],
  );
}

interface Step {
  readonly run: string;
  readonly name?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

describe("seamstress init", () => {
  it("writes an sdk.yaml that says what holds without it", async () => {
    writeFile("openapi.yaml", petstore);
    expect(await init("--spec", "openapi.yaml")).toEqual({
      code: 0,
      out: `Wrote sdk.yaml and .github/workflows/sdk.yml.

Now: npx seamstress generate --spec openapi.yaml --out sdk
Name under \`sources:\` of sdk.yaml where the description comes from, for \`seamstress refresh\`.
`,
      error: "",
    });
    expect(read("sdk.yaml")).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=node_modules/seamstress/spec/sdk.schema.json
      #
      # How the SDK is made from openapi.yaml. Every option is described in sdk.schema.json, which editors show on hover.

      package:
        name: pet-store
        version: "2.1.0"
        # An SPDX identifier, such as MIT: the package then carries the text of the licence.
        # license: MIT
        # author: PetStore contributors
        # repository: https://…

      client:
        name: PetStore

      # The options for credentials, and the environment variables that they are taken from.
      # auth:
      #   "the key":
      #     option: theKey
      #     env: PET_STORE_THE_KEY

      # What \`seamstress refresh\` reads when it is called without SOURCE: URLs, files or folders.
      sources: []

      # Headers of the requests for them. \`env:NAME\` stands for an environment variable: no secret is ever written here.
      # refresh:
      #   headers:
      #     Authorization: Bearer env:API_TOKEN
      "
    `);
    const report = createReport();
    await loadConfig("sdk.yaml", createConfigCheck, report);
    expect(report.diagnostics).toEqual([]);
  });

  it("writes a workflow: refresh, generate, check, verify, a pull request", async () => {
    writeFile("openapi.yaml", petstore);
    await init("--spec", "openapi.yaml", "--out", "packages/sdk");
    const commands = stepsOf("refresh").map(({ run }) => run.trim());
    const generate =
      "npx seamstress generate --spec openapi.yaml --out packages/sdk";
    expect(commands.slice(0, -1)).toEqual([
      "npm install --no-save seamstress",
      "npx seamstress refresh --spec openapi.yaml --if-listed",
      generate,
      `${generate} --check`,
      `${generate} --check --verify`,
      "npm install --no-package-lock --no-audit --no-fund && npm pack --dry-run",
    ]);
    expect(commands.at(-1)).toContain("gh pr create");
    expect(stepsOf("check").map(({ run }) => run)).toEqual([
      "npm install --no-save seamstress",
      `${generate} --check`,
      `${generate} --check --verify`,
    ]);
  });

  it.each([
    [["package.json"], "npm install", "npx seamstress"],
    [["package.json", "package-lock.json"], "npm ci", "npx seamstress"],
    [
      ["package.json", "pnpm-lock.yaml"],
      "corepack enable && pnpm install --frozen-lockfile",
      "pnpm exec seamstress",
    ],
    [
      ["package.json", "yarn.lock"],
      "corepack enable && yarn install",
      "yarn run seamstress",
    ],
  ])("installs as the folder does: %j", async (files, install, run) => {
    writeFile("openapi.yaml", petstore);
    for (const file of files) writeFile(file, "");
    await init("--spec", "openapi.yaml");
    const [first, second] = stepsOf("refresh").map((step) => step.run);
    expect(first).toBe(install);
    expect(second).toContain(`${run} refresh`);
  });

  it("saves a description from its URL, which refresh reads from then on, with a secret that is written nowhere", async () => {
    server.answer = ({ headers }) =>
      headers["authorization"] === "Bearer s3cret"
        ? { status: 200, body: petstore }
        : { status: 401 };
    const url = `${server.url}/v1/openapi.yaml`;
    const { code } = await init(
      "--spec",
      url,
      "--header",
      "Authorization: Bearer env:API_TOKEN",
    );
    expect(code).toBe(0);
    expect(parse(read("openapi.yaml")).info.title).toBe("Pet Store");
    expect(parse(read("sdk.yaml"))).toMatchObject({
      sources: [url],
      refresh: { headers: { Authorization: "Bearer env:API_TOKEN" } },
    });
    const step = stepsOf("refresh").find(({ run }) => run.includes("refresh"));
    expect(step?.env).toEqual({ API_TOKEN: "${{ secrets.API_TOKEN }}" });
    expect(read("sdk.yaml") + read(workflowFile)).not.toContain("s3cret");
  });

  it("puts the workflow where GitHub looks for it, and works in its own folder", async () => {
    mkdirSync(".git");
    mkdirSync("apps/web", { recursive: true });
    writeFile("apps/web/spec/openapi.yaml", petstore);
    process.chdir("apps/web");
    await init("--spec", "spec/openapi.yaml");
    const { defaults } = parse(read(workflowFile));
    expect(defaults.run["working-directory"]).toBe("apps/web");
    const steps = stepsOf("refresh");
    expect(steps.map((step) => step["working-directory"])).toContain(
      "apps/web/sdk",
    );
    expect(steps.at(-1)?.run).toContain("spec/names.yaml");
    expect(read("apps/web/spec/sdk.yaml")).toContain(
      "$schema=../node_modules/seamstress/spec/sdk.schema.json",
    );
  });

  it("overwrites nothing without being told", async () => {
    writeFile("openapi.yaml", petstore);
    writeFile("sdk.yaml", "client: { name: Mine }\n");
    const { code, out, error } = await init("--spec", "openapi.yaml");
    expect({ code, out }).toEqual({ code: 1, out: "Nothing was written.\n" });
    expect(error).toContain("error[init-exists]");
    expect(error).toContain("--> sdk.yaml");
    expect(read("sdk.yaml")).toBe("client: { name: Mine }\n");
    expect(existsSync(workflowFile)).toBe(false);
    expect((await init("--spec", "openapi.yaml", "--force")).code).toBe(0);
    expect(parse(read("sdk.yaml")).client.name).toBe("PetStore");
  });

  it("writes nothing for a description that is wrong, and says what is", async () => {
    writeFile("openapi.yaml", petstore.replace("3.1.0", "4.0.0"));
    const { code, error } = await init("--spec", "openapi.yaml");
    expect(code).toBe(1);
    expect(error).toContain("--> openapi.yaml:1:");
    expect(existsSync("sdk.yaml")).toBe(false);
    expect((await init("--spec", "none.yaml")).error).toContain(
      "error[file-not-found]",
    );
  });

  it.each([
    "Authorization: Bearer LITERAL",
    "cookie: session=LITERAL",
    "X-Api-Key: LITERAL env: ",
    "acme-token:LITERAL",
  ])("writes down no secret that was given as it is: %s", async (header) => {
    writeFile("openapi.yaml", petstore);
    const given = ["--spec", "openapi.yaml", "--header", header];
    const { code, out, error } = await init(...given);
    expect({ code, out }).toEqual({ code: 1, out: "Nothing was written.\n" });
    expect(error).toContain("error[init-secret]");
    expect(error).not.toContain("LITERAL");
    expect(existsSync("sdk.yaml")).toBe(false);
  });

  it("writes down what is no secret", async () => {
    writeFile("openapi.yaml", petstore);
    const given = ["--spec", "openapi.yaml", "--header", "Accept: text/plain"];
    expect((await init(...given)).code).toBe(0);
    expect(parse(read("sdk.yaml")).refresh.headers).toEqual({
      Accept: "text/plain",
    });
  });

  it.each(["Accept", "A B: c", ": c"])(
    "writes down no header that can't be sent: %j",
    async (header) => {
      writeFile("openapi.yaml", petstore);
      const given = ["--spec", "openapi.yaml", "--header", header];
      const { code, error } = await init(...given);
      expect(code).toBe(1);
      expect(error).toContain("error[refresh-header-invalid]");
    },
  );

  it.each(["a b.yaml", "$(id).yaml", "-x.yaml", "${{ x }}.yaml"])(
    "takes no path that a shell would read otherwise: %s",
    async (spec) => {
      writeFile(spec, petstore);
      const { code, error } = await init(`--spec=${spec}`);
      expect(code).toBe(1);
      expect(error).toContain("error[init-path]");
    },
  );
});
