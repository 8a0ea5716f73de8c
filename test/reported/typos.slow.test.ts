import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../folder.js";
import {
  errorsOf,
  fixture,
  type Made,
  made,
  madeStrictly,
  toldIn,
} from "./reported.js";

// Misspelt fields of OpenAPI objects and schemas: each is told with its place and what was probably meant, and nothing is guessed.

const { name, isMissing, title } = fixture("98-unknown-fields");
const folder = temporaryFolder();

/** Code, line, what stands there, and what was meant. */
const typos: readonly (readonly [string, number, string, string])[] = [
  ["field-unknown", 2, "descripton", "description"],
  ["field-unknown", 6, "paramters", "parameters"],
  ["field-unknown", 8, "sumary", "summary"],
  ["keyword-unknown", 10, "minLenght", "minLength"],
  ["field-unknown", 11, "requierd", "required"],
  ["field-unknown", 12, "contents", "content"],
  ["field-unknown", 15, "shema", "schema"],
  ["field-unknown", 18, "schema", "schemas"],
  ["required-unknown", 22, "prioritty", "priority"],
  ["keyword-unknown", 23, "propertys", "properties"],
  ["keyword-unknown", 25, "maxlength", "maxLength"],
  ["keyword-unknown", 26, "gte", "minimum"],
  ["keyword-unknown", 26, "le", "maximum"],
  ["keyword-unknown", 26, "maximun", "maximum"],
  ["default-not-listed", 27, "opened", "open"],
  ["keyword-unknown", 28, "itmes", "items"],
  ["keyword-unknown", 28, "uniqeItems", "uniqueItems"],
  ["keyword-unknown", 30, "additionalProprties", "additionalProperties"],
];

describe.skipIf(isMissing)(title, () => {
  let job: Made;
  beforeAll(async () => {
    job = await made(name, folder);
  }, 60_000);

  it.each(typos)("%s, line %d: `%s` is %s", (code, line, written, meant) => {
    const told = job.diagnostics.filter(
      (each) =>
        each.code === code &&
        each.line === line &&
        each.message.includes(`Did you mean "${meant}"?`) &&
        new RegExp(`[\`"]${written}[\`"]`).test(each.message),
    );
    expect(told).toMatchObject([{ severity: "warning", file: /spec\.yaml$/ }]);
    expect(underlined(told[0])).toBe(written);
  });

  it("nothing else is told, of `x-rank`, `x-minimun` or names of properties", () => {
    const others = job.diagnostics.filter(
      ({ code }) => !typos.some(([typo]) => typo === code),
    );
    expect(toldIn(others)).toEqual(["note naming-decided 0"]);
    expect(job.diagnostics).toHaveLength(typos.length + 1);
  });

  it("all are errors under --strict, and nothing is written", async () => {
    const { ok, files, diagnostics } = await madeStrictly(name);
    expect(ok).toBe(false);
    expect(files).toEqual([]);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(typos.length);
  });

  it("what is generated stays as it is written: nothing is guessed", async () => {
    const use = `
import type { Job } from "./index.js";
import type { JobsGetParams, JobsGetResponse, JobsUpdateParams } from "./resources/jobs.js";
true satisfies Same<JobsGetParams, { id: string; at?: string | undefined }>;
true satisfies Same<JobsUpdateParams, { id: string; body: unknown }>;
true satisfies Same<JobsGetResponse, void>;
export const job: Job = { name: "x".repeat(20), prioritty: 1, priority: 99, tags: [1, 1] };
`;
    expect(await errorsOf(job, use)).toEqual([]);
  }, 60_000);
});

/** What a diagnostic underlines in the line that it shows. */
function underlined(told: Made["diagnostics"][number] | undefined): string {
  const { text = "", indent = "", carets = "" } = told?.places[0]?.frame ?? {};
  return text.slice(indent.length, indent.length + carets.length);
}
