// How large emitted code is for who bundles it: minified by esbuild, then gzip.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A module of its own, minified, with all that it imports. */
export async function bundle(contents, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0].contents;
}

export function gzipKilobytes(script) {
  return gzipSync(script).length / 1024;
}

const operation = `export { suspend } from "./resources/acs/users.js";`;

/** One operation with its validator, and the client that it is called with: KB after gzip. */
export function oneOperation(root) {
  return sizeOf(root, `export { SeamCore } from "./core.js"; ${operation}`);
}

/** One operation with its validator: KB after gzip. */
export function oneOperationAlone(root) {
  return sizeOf(root, operation);
}

async function sizeOf(root, contents) {
  return gzipKilobytes(await bundle(contents, join(root, "generated/src")));
}

/** The budget of one operation with its validator, in KB of gzip. */
export const oneOperationBudget = 5;
