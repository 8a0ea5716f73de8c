// The tests that are quick and look sharply at what is mutated. Those that run `dist/` or `generated/` are not here: they would not see
// a mutant. They come in the order in which they are tried: what looks at one room before what reaches everything.
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

const tests = [
  ...["lower", "schema", "passes", "types", "typescript", "checks"].flatMap(
    testsOfRoom,
  ),
  "test/runtime/check.test.ts",
  "test/runtime/alternatives.test.ts",
  "test/runtime/styles.test.ts",
  "test/runtime/request.test.ts",
  "test/runtime/responses.test.ts",
  "test/runtime/calls.test.ts",
  "test/runtime/auth.test.ts",
  "test/runtime/prepared-request.test.ts",
  "test/runtime/limits.test.ts",
  "test/security/client.test.ts",
  "test/docs/rules.test.ts",
  "test/examples/example.test.ts",
  "test/docs/page.test.ts",
  "test/scenarios/scenarios.test.ts",
  "test/diagnostics/reports.test.ts",
  // They reach nearly everything, and take the longest.
  "test/conformance/openapi.test.ts",
  "test/openapi-suite/openapi-suite.test.ts",
  "test/mutation/official-suite.ts",
];

/** The quick tests of a room, if it has any. */
function testsOfRoom(room) {
  const folder = join(root, "test", room);
  return (existsSync(folder) ? readdirSync(folder, { recursive: true }) : [])
    .filter((file) => /(?<!\.slow)\.test\.ts$/.test(file))
    .map((file) => `test/${room}/${file}`);
}

// `MUTATION_SAMPLE=0.1 MUTATION_SEED=1` tries a tenth of the mutants.
const sample = {
  part: Number(process.env.MUTATION_SAMPLE ?? 1),
  seed: process.env.MUTATION_SEED ?? "1",
};

// `MUTATION_SECONDS=6`: a mutant that six seconds of the tests that reach it don't notice counts as survived, which gives a lower bound
// of the score in a fraction of the time.
const secondsOfTests = Number(process.env.MUTATION_SECONDS ?? Infinity);

export default {
  testRunner: "one-process",
  plugins: [new URL("runner.mjs", import.meta.url).pathname],
  tests,
  sample,
  secondsOfTests,
  // Stryker's switches take time themselves.
  leftOut: "takes no time",
  ignorers: ["names-of-methods"],
  coverageAnalysis: "perTest",
  mutate: [
    "generator/{lower,schema,passes,types,checks}/**/*.ts",
    "templates/runtime/**/*.ts",
  ],
  ignorePatterns: ["bench", "/.cache", "/coverage"],
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 12_000,
  tempDirName: ".cache/mutation",
  // What is left out is not known to the next run.
  incremental: sample.part === 1 && secondsOfTests === Infinity,
  incrementalFile: ".cache/mutation.json",
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation-report.json" },
  htmlReporter: { fileName: ".cache/mutation-report.html" },
  warnings: { unknownOptions: false },
};
