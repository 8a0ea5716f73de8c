import { importRuntime } from "../../home/index.js";

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
    async (name) =>
      [`runtime/${name}`, await importRuntime<Exports>(name)] as const,
  );
  return new Map(await Promise.all(loading));
}
