import { describe, expect, it } from "vitest";
import { groupsOf, runGroup } from "../conformance/suite.js";
import { missing, shared } from "../shared.js";

const path = "suites/json-schema-test-suite";
const suite = shared(path);

/** What is not passed on purpose; `test/conformance` counts it. */
const known = [
  "optional/cross-draft.json",
  "optional/zeroTerminatedFloats.json",
];

/** The official suite, one test a group, so that each mutant meets only the groups that reach it. */
describe.skipIf(suite === undefined)(
  suite === undefined ? missing(path) : "the official JSON Schema suite",
  () => {
    const groups = (["draft2020-12", "draft4"] as const)
      .flatMap((draft) => (suite === undefined ? [] : groupsOf(suite, draft)))
      .filter(({ file }) => !known.includes(file));

    it.each(groups.map((group) => [group.description, group] as const))(
      "%s",
      async (_, group) => {
        const { total, ...result } = await runGroup(group);
        expect(result).toEqual({
          file: group.file,
          passed: total,
          falseAccepts: [],
          falseRejects: [],
          refusals: [],
        });
      },
    );
  },
);
