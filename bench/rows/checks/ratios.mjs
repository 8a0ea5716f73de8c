// node ratios.mjs FOLDER: how long our checks take, as a part of what ajv takes, for each body and kind of input.
import { join } from "node:path";
import { bodiesBelow } from "../../validation/bodies.mjs";
import { timed } from "../../validation/timed.mjs";
import { root } from "../../workbench.mjs";

const ours = "ours, the body";
const ajv = ["ajv standalone", "ajv by the tag"];
const found = [];
for (const [at, body] of bodiesBelow(root).bodies.entries()) {
  const folder = join(process.argv[2], String(at));
  const { wrong, timings } = await timed(body, folder, [ours, ...ajv]);
  if (wrong.length > 0) throw new Error(`${body.name}: ${wrong.join("; ")}`);
  for (const { title, ratio } of timings)
    found.push({ what: `${body.name}, ${title}`, value: ratio(ours, "ajv") });
}
console.log(JSON.stringify(found));
