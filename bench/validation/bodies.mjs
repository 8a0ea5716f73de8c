import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { githubFrom } from "./github.mjs";
import { seam } from "./seam.mjs";

/** The bodies that are measured, each with its schema as published, inputs that fit it and inputs that do not. */
export function bodiesBelow(root) {
  const shared = resolve(root, process.env.SEAMSTRESS_SHARED ?? "../shared");
  const file = resolve(shared, "specs/github/api.github.com.json");
  if (existsSync(file)) return [seam, githubFrom(file)];
  console.log(
    `${file} is missing, so that only Seam's body is measured: set SEAMSTRESS_SHARED to the folder that has it\n`,
  );
  return [seam];
}

export function schemaOf({ requestBody }) {
  return requestBody.content["application/json"].schema;
}
