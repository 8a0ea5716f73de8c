import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { importBundled } from "../import-bundled.mjs";

const bench = resolve(import.meta.dirname, "../..");

/** typia writes its validators ahead of time, from the types in `typia/types.ts`. */
export async function typia({ path }, folder) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(bench, "node_modules/typia/lib/executable/typia.js"),
      "generate",
      ...["--input", join(import.meta.dirname, "typia")],
      ...["--output", folder],
      ...["--project", join(import.meta.dirname, "typia/tsconfig.json")],
    ],
    { cwd: bench, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`typia generate: ${stdout}${stderr}`);
  const source = readFileSync(join(folder, "types.ts"), "utf8");
  const validators = await importBundled(source, import.meta.dirname, folder);
  const validate =
    path === "/access_codes/create" ? validators.seam : validators.github;
  return (value) => {
    const result = validate(value);
    return result.success ? none : result.errors;
  };
}

const none = [];
