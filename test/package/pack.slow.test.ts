import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile, type Compiler } from "../compile.js";
import { filesOf, temporaryFolder, writeFile } from "../folder.js";
import { runNode } from "../program.js";
import { casesOf, root } from "../shared.js";

// A copy, as it is after a clone: building in place would take `dist` from under other tests.
const clone = temporaryFolder();
const project = temporaryFolder();
const installed = join(project, "node_modules/seamstress");

beforeAll(() => {
  writeFile(join(project, "package.json"), '{ "type": "module" }');
  copyProject();
  const tarball = pack();
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip", "1"]);
  linkDependencies();
}, 120_000);

function copyProject(): void {
  const config = /^(?:package\.json|tsconfig.*\.json|README\.md|LICENSE)$/;
  const names = readdirSync(root).filter((name) => config.test(name));
  for (const name of ["generator", "templates", "spec", ...names])
    cpSync(join(root, name), join(clone, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"), "dir");
  writeFile(join(clone, "dist/left-over.js"), "");
}

/** @returns the file */
function pack(): string {
  const printed = execFileSync(
    "npm",
    ["pack", "--json", "--loglevel=error", "--foreground-scripts=false"],
    { cwd: clone, encoding: "utf8", shell: process.platform === "win32" },
  );
  const [packed]: readonly { filename: string }[] = JSON.parse(printed);
  return join(clone, packed?.filename ?? "");
}

/** What the package asks for, as npm would put it beside it. */
function linkDependencies(): void {
  const { dependencies }: { dependencies: Readonly<Record<string, string>> } =
    JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies))
    symlinkSync(
      join(root, "node_modules", name),
      join(project, "node_modules", name),
      "dir",
    );
}

describe("the packed generator", () => {
  it("holds its program, the runtime as source and as JavaScript, and nothing that was left of another build", () => {
    const files = filesOf(join(installed, "."));
    const modules = readdirSync(join(root, "templates/runtime"));
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "dist/index.d.ts",
        "dist/index.js",
        "dist/main.js",
        "package.json",
        "spec/sdk.schema.json",
        ...modules.flatMap((name) => [
          `templates/runtime/${name}`,
          `dist/runtime/${name.replace(/ts$/, "js")}`,
        ]),
      ]),
    );
    expect(files).not.toContain("dist/left-over.js");
    expect(files.filter((file) => file.endsWith(".tsbuildinfo"))).toEqual([]);
  });

  it("has source maps that hold their sources", () => {
    const maps = filesOf(installed).filter((file) => file.endsWith(".map"));
    expect(maps.length).toBeGreaterThan(5);
    for (const file of maps) {
      const { sources, sourcesContent }: SourceMap = JSON.parse(
        readFileSync(join(installed, file), "utf8"),
      );
      expect(sourcesContent).toHaveLength(sources.length);
      expect(sourcesContent).not.toContain(null);
    }
  });

  const compilers: readonly Compiler[] = ["5.9", "7"];
  it.each(casesOf(compilers, (compiler) => compiler === "7"))(
    "has types that need no others, under TypeScript %s",
    async (compiler) => {
      writeFile(join(project, "src/use.ts"), use);
      const compilerOptions = { skipLibCheck: false, lib: ["ES2023"] };
      const how = {
        compiler,
        resolution: "nodenext",
        compilerOptions,
      } as const;
      expect(await compile(project, how)).toEqual([]);
    },
    120_000,
  );

  it("generates a package", async () => {
    const spec = join(project, "openapi.yaml");
    writeFile(spec, town);
    const program = join(installed, "dist/main.js");
    const run = await runNode(
      [program, "generate", "--spec", spec, "--out", "sdk", "--verify"],
      { cwd: project },
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(statSync(join(project, "sdk/src/index.ts")).isFile()).toBe(true);
  });
});

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
}

const use = `import { compileSchema, type Diagnostic, generate, printDiagnostics } from "seamstress";

export async function run(): Promise<readonly string[]> {
  const { files, diagnostics, ok } = await generate({ spec: "openapi.yaml", out: "sdk" });
  const [first]: readonly Diagnostic[] = diagnostics;
  const { validate } = await compileSchema({ type: "string" }, { dialect: "2020-12" });
  const { issues } = validate(1);
  return ok ? files : [await printDiagnostics(diagnostics), \`\${first?.file}:\${first?.line}:\${first?.column}\`, ...issues.map((issue) => issue.message)];
}
`;

const town = `openapi: 3.1.0
info: { title: Town, version: "1" }
servers: [{ url: https://town.example }]
paths:
  /houses:
    get:
      operationId: listHouses
      responses: { "200": { description: Houses, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
`;
