// A test runner for Stryker that stays in one process. Vitest starts anew for each mutant, which takes seconds; here the modules are
// loaded once, Stryker's switch chooses the mutant, and a mutant costs only the tests that reach it. What shows only while modules load
// (Stryker: static mutants) is left out.
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { register } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

/** A test that takes longer is stuck. */
const patience = 30_000;

class OneProcess {
  static inject = tokens(commonTokens.options);
  /** What the mutated code looks at, and where it counts what is reached. */
  switch = (globalThis.__stryker__ ??= {});

  constructor({ tests, leftOut, sample, secondsOfTests }) {
    this.files = tests;
    this.leftOut = leftOut;
    this.sample = sample;
    this.mostTime = secondsOfTests * 1000;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env.TMPDIR = join(process.cwd(), ".tmp");
    mkdirSync(process.env.TMPDIR, { recursive: true });
    process.on("unhandledRejection", () => {});
    register("./hooks.mjs", import.meta.url);
    const standIn = await import("./vitest.mjs");
    for (const file of this.files) {
      const { href } = pathToFileURL(resolve(file));
      await standIn.collect(file, () => import(href));
    }
    this.afterEachTest = standIn.afterEachTest;
    this.tests = standIn.tests.filter(
      ({ id }) => !this.leftOut.some((title) => id.includes(title)),
    );
  }

  /** Runs each test twice: one that is used up by its first run would seem to notice every mutant. */
  async dryRun() {
    const { tests } = this;
    const first = await this.run(tests, true);
    const coverage = structuredClone(this.switch.mutantCoverage);
    const second = await this.run(tests, true);
    const ids = new Set(tests.map(({ id }) => id));
    for (const id of Object.keys(coverage.perTest))
      if (!ids.has(id)) delete coverage.perTest[id];
    return {
      status: DryRunStatus.Complete,
      tests: first.map((each, index) => ({
        ...(each.status === TestStatus.Failed ? each : second[index]),
        timeSpentMs: each.timeSpentMs + second[index].timeSpentMs,
      })),
      mutantCoverage: coverage,
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (!isInSample(activeMutant, this.sample))
      return { status: MutantRunStatus.Error, errorMessage: "left out" };
    const { tests } = this;
    Object.assign(this.switch, {
      hitLimit,
      hitCount: 0,
      activeMutant: activeMutant.id,
    });
    const wanted = new Set(testFilter ?? tests.map(({ id }) => id));
    const ran = await this.run(tests.filter(({ id }) => wanted.has(id)));
    this.switch.activeMutant = undefined;
    const { hitCount } = this.switch;
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests: ran,
      },
    );
  }

  /** Runs tests in their order, up to the first that fails or to the time that is allowed, unless all are asked for. */
  async run(tests, all = false) {
    const ran = [];
    const end = performance.now() + (all ? Infinity : this.mostTime);
    let before;
    for (const test of tests) {
      if (performance.now() > end) break;
      if (before?.suite !== test.suite) before = await this.prepare(test.suite);
      ran.push(await this.runOne(test, before.failure));
      this.add(before.id, test.id);
      if (!all && ran.at(-1).status === TestStatus.Failed) break;
    }
    return ran;
  }

  async runOne({ id, suite, run }, failureBefore) {
    const start = performance.now();
    this.switch.currentTestId = id;
    let failure = failureBefore;
    for (const each of [...allOf(suite, "beforeEach"), run])
      failure ??= await failureOf(each);
    for (const after of this.afterEachTest) await failureOf(after);
    this.switch.currentTestId = undefined;
    return {
      id,
      name: id,
      fileName: resolve(suite.file),
      timeSpentMs: performance.now() - start,
      ...(failure === undefined
        ? { status: TestStatus.Success }
        : { status: TestStatus.Failed, failureMessage: failure }),
    };
  }

  /** Runs what comes before the tests of a suite, under a name of its own for what it reaches. */
  async prepare(suite) {
    const id = `before ${suite.file} ${suite.title}`;
    this.switch.currentTestId = id;
    let failure;
    for (const run of allOf(suite, "before")) failure ??= await failureOf(run);
    this.switch.currentTestId = undefined;
    return { suite, id, failure };
  }

  /** What is reached before the tests of a suite is reached by each of them. */
  add(before, test) {
    const { perTest = {} } = this.switch.mutantCoverage ?? {};
    for (const [mutant, hits] of Object.entries(perTest[before] ?? {})) {
      perTest[test] ??= {};
      perTest[test][mutant] = (perTest[test][mutant] ?? 0) + hits;
    }
  }
}

/** Draws a part of the mutants, from a seed; the others count as errors, which no score counts. */
function isInSample({ fileName, location, replacement }, { part, seed }) {
  const about = JSON.stringify([
    seed,
    basename(fileName),
    location,
    replacement,
  ]);
  const drawn = createHash("sha256").update(about).digest().readUInt32BE();
  return drawn < part * 2 ** 32;
}

/** What runs `before` a suite or `beforeEach` of its tests, what was said outside it first. */
function allOf(suite, when) {
  return suite.parent
    ? [...allOf(suite.parent, when), ...suite[when]]
    : suite[when];
}

/** What a function throws, or that it is stuck. */
async function failureOf(run) {
  let timer;
  const stuck = new Promise((_, reject) => {
    timer = setTimeout(reject, patience, new Error("is stuck"));
  });
  try {
    await Promise.race([run(), stuck]);
    return undefined;
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** Stryker would put an expression where the grammar wants a name, and give up. */
const namesOfMethods = {
  shouldIgnore: ({ key, parent }) =>
    key === "key" && parent?.type === "ClassMethod" && !parent.computed
      ? "the name of a method"
      : undefined,
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "one-process", OneProcess),
  declareValuePlugin(PluginKind.Ignore, "names-of-methods", namesOfMethods),
];
