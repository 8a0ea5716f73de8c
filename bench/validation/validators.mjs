import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ajv } from "./peers/ajv.mjs";
import { arktype } from "./peers/arktype.mjs";
import { ourParams, ours } from "./peers/ours.mjs";
import { typebox } from "./peers/typebox.mjs";
import { typia } from "./peers/typia.mjs";
import { valibot } from "./peers/valibot.mjs";
import { zod } from "./peers/zod.mjs";

/** Each takes a body and gives a function from a value to its issues. What the others are compared with comes first. */
const makers = {
  "ajv standalone": ajv,
  "ours, the body": ours,
  "ours, the params": ourParams,
  typia,
  typebox,
  "zod 4": zod,
  valibot,
  arktype,
};

/** Validators of one body, by name. */
export async function validatorsOf(body, folder) {
  const validators = [];
  for (const [name, make] of Object.entries(makers)) {
    const own = join(folder, name.replaceAll(/\W+/g, "-"));
    mkdirSync(own, { recursive: true });
    const issuesOf = await make(body, own);
    const input = name === "ours, the params" ? paramsOf(body) : asItIs;
    validators.push({ name, issuesOf, input });
  }
  return validators;
}

const asItIs = (value) => value;

/** What a caller would pass to the method whose body a value is. */
function paramsOf({ params }) {
  return (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...params, ...value }
      : value;
}
