// What the test files import as `vitest` when the runner loads them: tests are collected once and can then be run one by one,
// again and again, in the same process. Only what those files use is here.
import {
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from "@vitest/expect";
import * as chai from "chai";

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers])
  chai.use(plugin);

export const expect = chai.expect;

/** All tests: each with its `id`, its `suite` and what it runs. */
export const tests = [];

/** What runs after each test, wherever it was said: a module that several files share is loaded once. */
export const afterEachTest = [];

let current;

/** Collects the tests of a file, while it is loaded. */
export async function collect(file, load) {
  current = { file, title: "", before: [], beforeEach: [], isSkipped: false };
  await load();
}

const suite = (isSkipped) => (name, define) => {
  const parent = current;
  current = {
    file: parent.file,
    title: `${parent.title}${name} > `,
    parent,
    before: [],
    beforeEach: [],
    isSkipped: isSkipped || parent.isSkipped,
  };
  define();
  current = parent;
};

const titles = new Map();

function test(name, ...rest) {
  if (current.isSkipped) return;
  const title = `${current.file} ${current.title}${name}`;
  const count = (titles.get(title) ?? 0) + 1;
  titles.set(title, count);
  const id = count === 1 ? title : `${title} (${count})`;
  tests.push({ id, suite: current, run: rest.at(-1) });
}

const each = (define) => (table) => {
  const areLists = table.every(Array.isArray);
  return (name, ...rest) => {
    for (const row of table) {
      const values = areLists ? row : [row];
      const title = JSON.stringify(row)?.slice(0, 80) ?? String(row);
      define(`${name} ${title}`, () => rest.at(-1)(...values));
    }
  };
};

const suites = (isSkipped) =>
  Object.assign(suite(isSkipped), { each: each(suite(isSkipped)) });

export const describe = Object.assign(suites(false), {
  skipIf: (isSkipped) => suites(isSkipped),
});

export const it = Object.assign(test, {
  each: each(test),
  skipIf: (isSkipped) =>
    isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : it,
});

export const beforeAll = (run) => current.before.push(run);
export const beforeEach = (run) => current.beforeEach.push(run);
export const afterEach = (run) => afterEachTest.push(run);

/** What tests leave behind goes with the sandbox. */
export const afterAll = () => {};

const stubbed = new Map();

export const vi = {
  stubGlobal(name, value) {
    if (!stubbed.has(name))
      stubbed.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, {
      value,
      configurable: true,
      writable: true,
    });
  },
  unstubAllGlobals() {
    for (const [name, descriptor] of stubbed)
      if (descriptor === undefined) delete globalThis[name];
      else Object.defineProperty(globalThis, name, descriptor);
    stubbed.clear();
  },
};
