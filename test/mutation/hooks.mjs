// How the runner's process loads modules: TypeScript without its types, and `vitest` as what stands in for it.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const standIn = new URL("./vitest.mjs", import.meta.url).href;

/** @type {import("node:module").ResolveHook} */
export async function resolve(specifier, from, next) {
  if (specifier === "vitest") return { url: standIn, shortCircuit: true };
  const isOurs =
    from.parentURL?.endsWith(".ts") && /^\.{1,2}\//.test(specifier);
  const source =
    isOurs && new URL(specifier.replace(/\.js$/, ".ts"), from.parentURL);
  if (source && existsSync(source))
    return { url: source.href, shortCircuit: true };
  return next(specifier, from);
}

/** @type {import("node:module").LoadHook} */
export async function load(url, about, next) {
  if (!url.endsWith(".ts")) return next(url, about);
  const text = await readFile(fileURLToPath(url), "utf8");
  const { code } = await transform(text, { loader: "ts", sourcefile: url });
  return { format: "module", source: code, shortCircuit: true };
}
