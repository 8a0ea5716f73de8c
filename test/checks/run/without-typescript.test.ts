import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../folder.js";
import { runNode } from "../../program.js";
import { root } from "../../shared.js";

/** Compiles a schema with the generator as it is built, and tells which packages that loaded: CommonJS ones, as compilers are. */
const program = `
  import { createRequire } from "node:module";
  import { compileSchema } from ${JSON.stringify(built("index.js"))};

  const { validate } = await compileSchema(
    { type: "string", format: "idn-email", pattern: "^(a|b*)*@" },
    { dialect: "oas31" },
  );
  const { cache } = createRequire(import.meta.url);
  const verdicts = ["ab@example.com", "c@example.com", 1].map(
    (value) => validate(value).issues.map(({ code }) => code),
  );
  console.log(JSON.stringify({ verdicts, loaded: Object.keys(cache) }));
`;

function built(file: string): string {
  return pathToFileURL(join(root, "dist", file)).href;
}

it("a schema is compiled and run without a compiler of TypeScript", async () => {
  const script = join(temporaryFolder(), "compile.mjs");
  writeFileSync(script, program);
  const { stdout, stderr } = await runNode([script]);
  expect(stderr).toBe("");
  const { verdicts, loaded }: { verdicts: unknown; loaded: readonly string[] } =
    JSON.parse(stdout);
  expect(verdicts).toEqual([[], ["pattern"], ["type"]]);
  expect(loaded.filter((file) => /typescript|ts-morph/.test(file))).toEqual([]);
});
