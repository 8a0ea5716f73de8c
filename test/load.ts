import { build } from "esbuild";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Sdk } from "../generator/ir/sdk.js";
import { writeFiles } from "./folder.js";
import { emittedModels, sidesOf } from "./sdk.js";

/** What a module exports. */
export type Exports = Readonly<Record<string, unknown>>;

/**
 * Bundles a module that lies in a folder, with all that it imports there, and loads it.
 *
 * @param contents its TypeScript
 */
export async function loadModule(
  folder: string,
  contents: string,
): Promise<Exports> {
  const outfile = join(folder, "loaded.mjs");
  await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: "esm",
    target: "es2022",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

/** The checks of an SDK's models, run as they are emitted: whether a value is accepted, by the name of the type. */
export type Checks = ReadonlyMap<string, (value: unknown) => boolean>;

/** Writes the models of an SDK and their checks into a folder, and loads the checks. */
export async function loadChecks(folder: string, sdk: Sdk): Promise<Checks> {
  writeFiles(folder, await emittedModels(sdk));
  const models = [...sdk.models.values()];
  const entry = models.map((model) => {
    const checks = sidesOf(model).map(({ check }) => check);
    return `export { ${checks.join(", ")} } from "./src/validators/${model.file}.js";`;
  });
  const exported = await loadModule(folder, entry.join("\n"));
  return new Map(
    models
      .flatMap(sidesOf)
      .map(({ type, check }) => [type, verdictOf(exported[check])]),
  );
}

function verdictOf(check: unknown): (value: unknown) => boolean {
  return (value) => {
    if (typeof check !== "function") throw new Error("There is no such check.");
    const issues: unknown[] = [];
    check(value, { issues, up: undefined, key: "" });
    return issues.length === 0;
  };
}

/** An instance of a class that a module exports, such as a client. */
export function construct(
  exports: Exports,
  name: string,
  options: object,
): object {
  const found = exports[name];
  if (typeof found !== "function") throw new Error(`${name} is no class.`);
  return Reflect.construct(found, [options]);
}
