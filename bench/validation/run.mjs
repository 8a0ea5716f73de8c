import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { oneOperation, oneOperationBudget } from "../size.mjs";
import { disagreements, probed } from "./agreement.mjs";
import { bodiesBelow } from "./bodies.mjs";
import { measure, rounds, turnMilliseconds } from "./measure.mjs";
import { table } from "./table.mjs";
import { validatorsOf } from "./validators.mjs";

const root = resolve(import.meta.dirname, "../..");
const temporary = mkdtempSync(join(tmpdir(), "seamstress-bench-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

console.log(
  `Time to validate a request body, all issues with their paths, on Node.js ${process.versions.node}.
Medians of ${rounds} turns of about ${turnMilliseconds} ms, taken one after the other; "of ajv" and "of zod" are ratios within this run: lower is better.
Budgets for "ours, the body": at most 1.00 of ajv and 0.30 of zod, for valid and for invalid inputs.
`,
);

for (const [at, body] of bodiesBelow(root).entries()) {
  const validators = await validatorsOf(body, join(temporary, String(at)));
  const wrong = disagreements(body, validators);
  if (wrong.length > 0) {
    console.error(`${body.name}: no timing, for they disagree.`);
    console.error(wrong.map((each) => `  ${each}`).join("\n"));
    process.exitCode = 1;
    continue;
  }
  const { valid, invalid, tooLong } = body;
  console.log(
    `${body.name}: all agree on ${valid.length} valid and ${invalid.length + tooLong.length} invalid inputs.`,
  );
  console.log(timings("valid", measure(validators, valid)));
  console.log(timings("invalid", measure(validators, invalid)));
  console.log(timings("text too long", measure(validators, tooLong)));
  console.log(`Not timed, for not all can express it:`);
  for (const { what, accepted, refused } of probed(body, validators))
    console.log(
      `  ${what}\n    accepted: ${accepted}\n    refused: ${refused}`,
    );
  console.log();
}

const size = await oneOperation(root);
console.log(
  table([
    ["", "measured", "budget", "unit"],
    [
      "one operation with its validator, bundled",
      size.toFixed(2),
      String(oneOperationBudget),
      "KB gzip",
    ],
  ]),
);

function timings(title, measured) {
  const of = (name) => measured.find((each) => each.name === name).nanoseconds;
  const [ajv, zod] = [of("ajv standalone"), of("zod 4")];
  return table([
    [title, "ns an input", "of ajv", "of zod", "issues"],
    ...measured.map(({ name, nanoseconds, issues }) => [
      name,
      nanoseconds.toFixed(0),
      (nanoseconds / ajv).toFixed(2),
      (nanoseconds / zod).toFixed(2),
      String(issues),
    ]),
  ]);
}
