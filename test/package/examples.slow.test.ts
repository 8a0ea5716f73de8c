import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { runNode } from "../program.js";
import { generatePackage } from "../sdk.js";
import { casesOf, missing, root, shared } from "../shared.js";
import {
  commentExamples,
  guideExamples,
  pageExamples,
  readmeExamples,
} from "./examples.js";

const folder = temporaryFolder();
const published = [
  "specs/redocly-museum/openapi.yaml",
  "specs/swagger-petstore3/openapi.yaml",
  "specs/seam/openapi.json",
  "specs/openai/openapi.yaml",
  "specs/stripe/spec3.yaml",
  "specs/github/api.github.com.json",
];

describe("the examples of an emitted package", () => {
  it("of Seam compile and are accepted by the SDK's own checks", async () => {
    await expectWorkingExamples(
      join(root, "spec/openapi.yaml"),
      "seam-connect",
    );
  });

  const isSmall = (path: string): boolean => /museum|petstore/.test(path);

  for (const path of casesOf(published, isSmall)) {
    const spec = shared(path);
    const reason = spec === undefined ? ` (${missing(path)})` : "";
    it.skipIf(spec === undefined)(
      `of ${path} compile and are accepted by the SDK's own checks${reason}`,
      async () => expectWorkingExamples(spec ?? "", path.replace(/\W+/g, "-")),
    );
  }
});

async function expectWorkingExamples(
  spec: string,
  name: string,
): Promise<void> {
  const out = join(folder, name);
  await generatePackage(spec, out);
  const packed = readPackage(out);
  writeExamples(out, packed.name);
  const paths = {
    [packed.name]: ["./src/index.ts"],
    [`${packed.name}/*`]: ["./src/resources/*.ts"],
  };
  const compilerOptions = {
    paths,
    isolatedDeclarations: false,
    noUnusedLocals: false,
    declaration: false,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  };
  const include = ["examples"];
  expect(
    await compile(out, { compiler: "7", include, compilerOptions }),
  ).toEqual([]);
  expect(await refusedCalls(out)).toEqual([]);
}

function readPackage(out: string): { readonly name: string } {
  return JSON.parse(readFileSync(join(out, "package.json"), "utf8"));
}

function writeExamples(out: string, name: string): void {
  mkdirSync(join(out, "examples"));
  [...readmeExamples(out), ...guideExamples(out)].forEach((text, index) =>
    writeFileSync(
      join(out, `examples/module-${index}.ts`),
      `${text}\nexport {};\n`,
    ),
  );
  const [opening = ""] = readmeExamples(out);
  const client = /const (\w+) = new (\w+)\(/.exec(opening);
  const shown = [...pageExamples(out), ...commentExamples(out)];
  expect(commentExamples(out).size).toBe(pageExamples(out).size);
  const calls = shown.map(
    ([place, call]) =>
      `  ${JSON.stringify(place)}: async () => {\n${call}\n},\n`,
  );
  expect(calls.length).toBeGreaterThan(0);
  const text = `import { ${client?.[2]} } from ${JSON.stringify(name)};
const ${client?.[1]} = new ${client?.[2]}({ fetch: async () => new Response("{}") });
export const calls: Record<string, () => Promise<void>> = {
${calls.join("")}};
`;
  writeFileSync(join(out, "examples/calls.ts"), text);
}

/** The pages and comments whose calls the SDK refuses before it looks for credentials. */
async function refusedCalls(out: string): Promise<unknown> {
  const bundle = join(out, "examples/calls.mjs");
  await build({
    entryPoints: [join(out, "examples/calls.ts")],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
    tsconfig: join(out, "tsconfig.7-nodenext.json"),
  });
  const script = join(out, "examples/run.mjs");
  writeFileSync(
    script,
    `import { calls } from "./${basename(bundle)}";
const refused = [];
for (const [page, call] of Object.entries(calls))
  await call().catch((error) => {
    if (error.name === "ValidationError") refused.push([page, error.message]);
  });
console.log(JSON.stringify(refused));
`,
  );
  const { stdout, stderr } = await runNode([script]);
  return stdout === "" ? stderr : JSON.parse(stdout);
}
