import { isBuilt, ownFile } from "../../home/index.js";

/** What the modules of the emitted package's runtime export, by module: `runtime/check`. */
export type Runtime = ReadonlyMap<string, Exports>;

type Exports = Readonly<Record<string, unknown>>;

/** The modules that checks call. */
const modules = [
  "alternatives",
  "bytes",
  "check",
  "check-values",
  "expected",
  "formats",
  "formats-international",
  "linear-pattern",
] as const;

/** Loads what checks call, once for a process. */
export async function loadRuntime(): Promise<Runtime> {
  const loading = modules.map(
    async (name) => [`runtime/${name}`, await load(name)] as const,
  );
  return new Map(await Promise.all(loading));
}

/** As it is built, the generator has the runtime as JavaScript beside it; its sources run with the runtime's sources. */
function load(name: string): Promise<Exports> {
  return isBuilt
    ? import(ownFile(`./dist/runtime/${name}.js`).href)
    : import(ownFile(`./templates/runtime/${name}.ts`).href);
}
