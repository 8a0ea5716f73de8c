import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  oneOperationAlone,
  oneOperationBudget,
  seamBuiltIn,
} from "../size.mjs";
import { probed } from "./agreement.mjs";
import { bodiesBelow } from "./bodies.mjs";
import { rounds, turnMilliseconds } from "./measure.mjs";
import { table } from "./table.mjs";
import { budgets, missed, timed } from "./timed.mjs";

const root = resolve(import.meta.dirname, "../..");
const temporary = mkdtempSync(join(tmpdir(), "seamstress-bench-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

console.log(
  `Time to validate a value, all issues with their paths, on Node.js ${process.versions.node}.
Medians of ${rounds} turns of about ${turnMilliseconds} ms, taken one after the other; "of ajv" and "of zod" are ratios within this run: lower is better.
Budgets for "ours, the body": at most ${budgets.ajv.toFixed(2)} of ajv and ${budgets.zod.toFixed(2)} of zod, for valid and for invalid inputs.
`,
);

const { bodies, missing } = bodiesBelow(root);
for (const file of missing)
  console.log(
    `${file} is missing, so that its body is not measured: set SEAMSTRESS_SHARED to the folder that has it\n`,
  );

for (const [at, body] of bodies.entries()) {
  const folder = join(temporary, String(at));
  const { validators, wrong, timings } = await timed(body, folder);
  if (wrong.length > 0) {
    tell(`${body.name}: no timing, for they disagree.`, wrong);
    continue;
  }
  const { valid, invalid, tooLong } = body;
  console.log(
    `${body.name}: all agree on ${valid.length} valid and ${invalid.length + tooLong.length} invalid inputs.`,
  );
  for (const each of timings) console.log(tableOf(each));
  console.log(`Not timed, for not all can express it:`);
  for (const { what, accepted, refused } of probed(body, validators))
    console.log(
      `  ${what}\n    accepted: ${accepted}\n    refused: ${refused}`,
    );
  console.log();
  const tooSlow = timings.flatMap(missed);
  if (tooSlow.length > 0) tell(`${body.name}: budgets are missed.`, tooSlow);
}

const size = await oneOperationAlone(
  seamBuiltIn(join(temporary, "seam-built")),
);
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

function tell(what, details) {
  console.error([what, ...details.map((each) => `  ${each}`)].join("\n"));
  process.exitCode = 1;
}

function tableOf({ title, measured, ratio }) {
  const of = (name, other) => {
    const value = ratio(name, other);
    return value === 0 ? "-" : value.toFixed(2);
  };
  return table([
    [title, "ns an input", "of ajv", "of zod", "issues"],
    ...measured.map(({ name, nanoseconds, issues }) => [
      name,
      nanoseconds.toFixed(0),
      of(name, "ajv"),
      of(name, "zod"),
      String(issues),
    ]),
  ]);
}
