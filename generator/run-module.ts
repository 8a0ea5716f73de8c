import { readFile } from "node:fs/promises";

/** An issue as `templates/runtime/check.ts` has it. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly received?: string;
}

type Exports = Readonly<Record<string, unknown>>;
type Validate = (value: unknown) => { readonly issues: readonly Issue[] };

/**
 * Runs an emitted module of checks with the runtime linked to it, in a function that can be collected.
 *
 * @param check name of the exported check
 */
export async function runModule(
  source: string,
  check: string,
): Promise<Validate> {
  const names = runtimeImports(source);
  const modules = new Map(
    await Promise.all(
      names.map(async (name) => [name, await runtimeModule(name)] as const),
    ),
  );
  const exported = evaluate(await toCommonJs(source), modules)[check];
  return (value) => {
    const issues: Issue[] = [];
    if (typeof exported === "function") exported(value, issues);
    return { issues };
  };
}

const loaded = new Map<string, Promise<Exports>>();

/** The runtime never changes, so a module of it is loaded once. */
function runtimeModule(name: string): Promise<Exports> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading = loadRuntimeModule(name);
  loaded.set(name, loading);
  return loading;
}

async function loadRuntimeModule(name: string): Promise<Exports> {
  const file = new URL(`../templates/runtime/${name}.ts`, import.meta.url);
  const source = await readFile(file, "utf8");
  const modules = new Map(
    await Promise.all(
      runtimeImports(source).map(
        async (each) => [each, await runtimeModule(each)] as const,
      ),
    ),
  );
  return evaluate(await toCommonJs(source), modules);
}

/** `check` for `import … from "../runtime/check.js"`. */
function runtimeImports(source: string): readonly string[] {
  return [
    ...source.matchAll(
      /^(?:import|\}) .*from "(?:\.\.\/runtime|\.)\/([\w-]+)\.js";$/gm,
    ),
  ].map((found) => found[1] ?? "");
}

async function toCommonJs(source: string): Promise<string> {
  const { default: ts } = await import("typescript");
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: false,
  };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}

function evaluate(
  text: string,
  modules: ReadonlyMap<string, Exports>,
): Exports {
  const exported: Record<string, unknown> = {};
  const require = (specifier: string): Exports =>
    modules.get(/([\w-]+)\.js$/.exec(specifier)?.[1] ?? "") ?? {};
  new Function("exports", "require", text)(exported, require);
  return exported;
}
