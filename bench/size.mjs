// How large emitted code is for who bundles it: minified by esbuild, then gzip.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildOf, root } from "./workbench.mjs";

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

/** Seam's package as it is published, built into a folder. */
export function seamBuiltIn(folder) {
  const [program, ...args] = buildOf(join(root, "generated"), folder);
  execFileSync(program, args, { cwd: root, stdio: "pipe" });
  return folder;
}

const operation = `export { suspend } from "./resources/acs/users.js";`;

/** One operation of a built package with its validator, and the client that it is called with: KB after gzip. */
export function oneOperation(built) {
  return sizeOf(built, `export { SeamCore } from "./index.js"; ${operation}`);
}

/** One operation of a built package with its validator: KB after gzip. */
export function oneOperationAlone(built) {
  return sizeOf(built, operation);
}

async function sizeOf(built, contents) {
  return gzipKilobytes(await bundle(contents, built));
}

/** The budget of one operation with its validator, in KB of gzip. */
export const oneOperationBudget = 5;
