// The tests that are quick and look sharply at what is mutated, in the order in which a mutant meets those that reach it: what looks at one
// room before what reaches everything.
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

const rooms = [
  "lower",
  "schema",
  "passes",
  "types",
  "typescript",
  "words",
  "examples",
  "docs",
  "emitters",
  "checks",
  "runtime",
];

// What runs `dist/` would see no mutant; a whole package takes long.
const notHere = [
  "test/checks/run/without-typescript.test.ts",
  "test/runtime/emitted.test.ts",
];

// `MUTATION_TESTS='^test/(?:lower|schema)/'` runs some of them: first all are run twice, which takes minutes.
const tests = [
  ...rooms.flatMap(testsOfRoom),
  "test/security/client.test.ts",
  "test/golden/golden.test.ts",
  "test/scenarios/scenarios.test.ts",
  "test/diagnostics/reports.test.ts",
  // They reach nearly everything, and take the longest.
  "test/conformance/openapi.test.ts",
  "test/openapi-suite/openapi-suite.slow.test.ts",
  "test/mutation/official-suite.ts",
].filter((file) => RegExp(process.env.MUTATION_TESTS ?? "").test(file));

/** The quick tests of a room. */
function testsOfRoom(room) {
  return readdirSync(join(root, "test", room), { recursive: true })
    .map((file) => `test/${room}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /(?<!\.slow)\.test\.ts$/.test(file))
    .filter((file) => !notHere.includes(file))
    .toSorted();
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
  leftOut: ["takes no time", "compiles under", "has the runtime of"],
  ignorers: ["names-of-methods"],
  coverageAnalysis: "perTest",
  mutate: [
    "generator/{lower,schema,passes,types,checks,emitters/operations}/**/*.ts",
    "templates/runtime/**/*.ts",
  ],
  ignorePatterns: ["bench", "/.cache", "/coverage"],
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 1,
  dryRunTimeoutMinutes: 30,
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
