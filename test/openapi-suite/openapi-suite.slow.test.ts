import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import { type Judge, judgeOf } from "./judge.js";
import { type Case, readSuite } from "./suite.js";

const suite = readSuite();
const folder = temporaryFolder();
const cases = suite.flatMap(({ groups }) =>
  groups.flatMap(({ specification, tests }) =>
    tests.map((test) => ({ ...test, specification })),
  ),
);

/** The verdict that is expected: what the specification says, but where the case says why not. */
function expected({ valid, deviation, defect }: Case): boolean {
  return deviation === undefined && defect === undefined ? valid : !valid;
}

describe.each(suite)("$file", ({ file, groups }) => {
  describe.each(groups.map((group, index) => ({ ...group, group, index })))(
    "$description",
    ({ group, index, tests }) => {
      let judge: Judge;

      beforeAll(async () => {
        judge = await judgeOf(group, join(folder, `${file}-${index}`));
      });

      it.each(tests)("$description: $valid", (test) => {
        expect(judge(test.data)).toBe(expected(test));
      });
    },
  );
});

describe("the suite", () => {
  const deviations = cases.filter((each) => each.deviation !== undefined);
  const defects = cases.filter((each) => each.defect !== undefined);

  it("has at least 120 cases, each citing its section", () => {
    const uncited = cases.filter((each) => each.specification.length === 0);
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(uncited).toEqual([]);
  });

  it("lists what is not as the specification says, and no more of it", () => {
    expect(deviations).toHaveLength(5);
    expect(defects).toEqual([]);
  });

  afterAll(() => {
    const agreed = cases.length - deviations.length - defects.length;
    console.log(
      `OpenAPI suite: ${agreed} of ${cases.length} cases expected as the specification says, ${deviations.length} otherwise on purpose, ${defects.length} known defects`,
    );
  });
});
