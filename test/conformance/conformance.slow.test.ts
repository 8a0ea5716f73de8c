import { beforeAll, describe, expect, it } from "vitest";
import { missing, shared } from "../shared.js";
import { type Draft, type FileResult, runDraft, sum } from "./suite.js";

const path = "suites/json-schema-test-suite";
const suite = shared(path);

interface Expected {
  readonly draft: Draft;
  readonly required: number;
  readonly optional: readonly [passed: number, total: number];
  readonly formats: readonly [passed: number, total: number];
}

const expectations: readonly Expected[] = [
  {
    draft: "draft2020-12",
    required: 1299,
    optional: [161, 162],
    formats: [764, 764],
  },
  { draft: "draft4", required: 618, optional: [99, 100], formats: [219, 219] },
];

describe.skipIf(suite === undefined)(
  suite === undefined ? missing(path) : "the official JSON Schema suite",
  () => {
    describe.each(expectations)(
      "$draft",
      ({ draft, required, optional, formats }) => {
        let results: readonly FileResult[] = [];
        beforeAll(async () => {
          results = await runDraft(suite ?? "", draft);
          console.log(table(draft, results));
        });
        const isFormat = ({ file }: FileResult): boolean =>
          file.startsWith("optional/format/");
        const isOptional = ({ file }: FileResult): boolean =>
          file.startsWith("optional/") && !file.startsWith("optional/format/");

        it("is passed wholly where it is required: no false accept, no false reject, no refusal", () => {
          const all = results.filter(
            ({ file }) => !file.startsWith("optional/"),
          );
          expect(
            all.flatMap((each) => [
              ...each.falseAccepts,
              ...each.falseRejects,
              ...each.refusals,
            ]),
          ).toEqual([]);
          expect(sum(all)).toEqual({ passed: required, total: required });
        });

        it("is passed in its optional part but for what is known", () => {
          const { passed, total } = sum(results.filter(isOptional));
          expect([passed, total]).toEqual(optional);
        });

        it("is passed for formats but for what is known", () => {
          const { passed, total } = sum(results.filter(isFormat));
          expect([passed, total]).toEqual(formats);
        });
      },
    );
  },
);

/** Passed/total per file, with what went wrong. */
function table(draft: Draft, results: readonly FileResult[]): string {
  const rows = results.map(
    ({ file, passed, total, falseAccepts, falseRejects, refusals }) => {
      const wrong = `${falseAccepts.length} false accepts, ${falseRejects.length} false rejects, ${refusals.length} refusals`;
      const told = [...falseAccepts, ...falseRejects, ...refusals].map(
        (each) => `    ${each}`,
      );
      return [
        `${`${passed}/${total}`.padStart(9)}  ${file}${passed === total ? "" : `: ${wrong}`}`,
        ...told,
      ].join("\n");
    },
  );
  return [draft, ...rows].join("\n");
}
