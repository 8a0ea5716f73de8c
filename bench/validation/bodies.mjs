import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { githubFrom } from "./github.mjs";
import { seamEventFrom } from "./seam-event.mjs";
import { seam } from "./seam.mjs";

/** The bodies that are measured, each with its schema as published, inputs that fit it and inputs that do not. */
export function bodiesBelow(root) {
  const shared = resolve(root, process.env.SEAMSTRESS_SHARED ?? "../shared");
  const published = [
    {
      file: resolve(shared, "specs/github/api.github.com.json"),
      from: githubFrom,
    },
    { file: resolve(shared, "specs/seam/openapi.json"), from: seamEventFrom },
  ];
  const missing = published
    .map(({ file }) => file)
    .filter((file) => !existsSync(file));
  const found = published.filter(({ file }) => !missing.includes(file));
  return {
    bodies: [seam, ...found.map(({ file, from }) => from(file))],
    missing,
  };
}

export function schemaOf({ requestBody }) {
  return requestBody.content["application/json"].schema;
}
