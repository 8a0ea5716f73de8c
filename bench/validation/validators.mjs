import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ajv, ajvByTag } from "./peers/ajv.mjs";
import { arktype } from "./peers/arktype.mjs";
import { ourParams, ours } from "./peers/ours.mjs";
import { typebox } from "./peers/typebox.mjs";
import { typia } from "./peers/typia.mjs";
import { valibot } from "./peers/valibot.mjs";
import { zod } from "./peers/zod.mjs";

/** Each takes a body and gives a function from a value to its issues. What the others are compared with comes first. */
const makers = {
  "ajv standalone": ajv,
  "ajv by the tag": ajvByTag,
  "ours, the body": ours,
  "ours, the params": ourParams,
  typia,
  typebox,
  "zod 4": zod,
  valibot,
  arktype,
};

/** Whose schemas are not written for a body are not asked. */
const ofEveryBody = Object.keys(makers).filter(
  (name) => name !== "ajv by the tag",
);

/** Validators of one body, by name; some only, if names are given. */
export async function validatorsOf(body, folder, only = Object.keys(makers)) {
  const names = (body.validators ?? ofEveryBody).filter((name) =>
    only.includes(name),
  );
  const validators = [];
  for (const name of names) {
    const make = makers[name];
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
