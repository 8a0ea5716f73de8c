import { transformSync } from "esbuild";
import type { Issue } from "../generator/checks/run/issue.js";
import { loadRuntime } from "../generator/checks/run/runtime.js";

type Exports = Readonly<Record<string, unknown>>;
type Validate = (value: unknown) => { readonly issues: readonly Issue[] };

/**
 * Runs an emitted module of checks as it was emitted, with the runtime linked to it, in a function that can be collected.
 *
 * @param check name of the exported check
 */
export async function runModule(
  source: string,
  check: string,
): Promise<Validate> {
  const runtime = await loadRuntime();
  const module: { exports: Exports } = { exports: {} };
  const require = (specifier: string): Exports =>
    runtime.get(/runtime\/[\w-]+(?=\.js$)/.exec(specifier)?.[0] ?? "") ?? {};
  new Function("module", "require", toCommonJs(source))(module, require);
  const found = module.exports[check];
  return (value) => {
    const issues: Issue[] = [];
    if (typeof found === "function")
      found(value, { issues, up: undefined, key: "" });
    return { issues };
  };
}

function toCommonJs(source: string): string {
  const { code } = transformSync(source, {
    loader: "ts",
    format: "cjs",
    target: "es2022",
  });
  return code;
}
