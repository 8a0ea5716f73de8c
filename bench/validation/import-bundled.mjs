import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles a module with all that it imports and loads the result. */
export async function importBundled(contents, resolveDir, folder) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    write: false,
  });
  const file = join(folder, "bundle.mjs");
  writeFileSync(file, outputFiles[0].contents);
  return import(pathToFileURL(file));
}
