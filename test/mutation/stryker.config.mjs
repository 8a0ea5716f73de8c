// The tests that are quick and look sharply at the validators emitter and the runtime. Those that run `dist/` or `generated/` are not
// here: they would not see a mutant.
const tests = [
  "test/checks/messages.test.ts",
  "test/runtime/check.test.ts",
  "test/runtime/alternatives.test.ts",
  "test/runtime/styles.test.ts",
  "test/runtime/request.test.ts",
  "test/runtime/responses.test.ts",
  "test/runtime/calls.test.ts",
  "test/runtime/auth.test.ts",
  "test/runtime/limits.test.ts",
  "test/security/client.test.ts",
  "test/checks/linear-pattern.test.ts",
  "test/checks/params.test.ts",
  "test/checks/large.test.ts",
  "test/checks/verdicts.test.ts",
  "test/checks/tagged-unions.test.ts",
  "test/checks/unions.test.ts",
  "test/checks/dynamic-scope.test.ts",
  "test/checks/presence.test.ts",
  "test/checks/responses.test.ts",
  "test/checks/refused.test.ts",
  "test/checks/shared.test.ts",
  "test/checks/emitted.test.ts",
  "test/checks/layout.test.ts",
  "test/checks/evaluated.test.ts",
  "test/checks/code/condition.test.ts",
  "test/checks/code/declaration.test.ts",
  "test/checks/code/flow.test.ts",
  "test/checks/code/needless.test.ts",
  "test/checks/code/statement.test.ts",
  "test/checks/run/acceptor.test.ts",
  "test/checks/run/evaluate.test.ts",
  "test/checks/body-keys.test.ts",
  "test/checks/declarations.test.ts",
  "test/checks/settled.test.ts",
  // They reach nearly everything, and take the longest.
  "test/conformance/openapi.test.ts",
  "test/openapi-suite/openapi-suite.test.ts",
  "test/mutation/official-suite.ts",
];

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
  mutate: ["generator/checks/**/*.ts", "templates/runtime/**/*.ts"],
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
