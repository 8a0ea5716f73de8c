import type * as TsMorph from "ts-morph";
import type { Report } from "../diagnostics/report.js";
import { type EmittedFile, textIn } from "../ir/emitted-file.js";

/** Reports what the documents promise and the package does not have: methods that `api.md` lists, names that `README.md` imports. */
export function reportBrokenPromises(
  project: TsMorph.Project,
  files: readonly EmittedFile[],
  report: Report,
): void {
  const textOf = (path: string): string => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? "" : textIn(file);
  };
  const broken = [
    ...brokenCalls(textOf("api.md"), project),
    ...brokenImports(textOf("README.md"), textOf("package.json"), project),
  ];
  for (const promise of broken)
    report.add("output-not-as-promised", `${promise}, which is not so.`);
}

/** A call as `api.md` writes it, but for the options that every method takes: `client.users.suspend(params: UsersSuspendParams)`. */
const listedCall = /^- \[`([^`(]+)\(([^`]*)\)`\]/gm;

function brokenCalls(
  text: string,
  project: TsMorph.Project,
): readonly string[] {
  const client = project.getSourceFile("/src/client.ts")?.getClasses()[0];
  return [...text.matchAll(listedCall)].flatMap(
    ([, callee = "", params = ""]) => {
      const [, ...path] = callee.split(".");
      const promise = `api.md lists \`${callee}(${params})\``;
      return client !== undefined && isCallable(client, path, params)
        ? []
        : [promise];
    },
  );
}

/** Whether a client has a method at the end of a path, with the parameters that are told. */
function isCallable(
  client: TsMorph.ClassDeclaration,
  path: readonly string[],
  params: string,
): boolean {
  let type: TsMorph.Type | undefined = client.getType();
  for (const name of path)
    type = type?.getProperty(name)?.getTypeAtLocation(client);
  const [signature] = type?.getCallSignatures() ?? [];
  const taken = signature?.getParameters().map((each) => each.getName());
  const names = [...params.matchAll(/(?:^|, )(\w+)\??: /g)];
  const told = new Set([...names.map(([, name]) => name), "options"]);
  return taken?.join() === [...told].join();
}

const importedNames = /^import (?:type )?\{([^}]*)\} from ["']([^"']+)["']/gm;

function brokenImports(
  readme: string,
  packageJson: string,
  project: TsMorph.Project,
): readonly string[] {
  return [...readme.matchAll(importedNames)].flatMap(
    ([, names = "", specifier = ""]) => {
      const exported = exportsOf(specifier, packageJson, project);
      if (exported === undefined) return [];
      return names
        .split(",")
        .map((each) =>
          each
            .trim()
            .replace(/^type /, "")
            .replace(/ as .*/, ""),
        )
        .filter((name) => name !== "" && !exported.has(name))
        .map((name) => `README.md imports \`${name}\` from "${specifier}"`);
    },
  );
}

/** What a module of the package exports; `undefined` for one of another package. */
function exportsOf(
  specifier: string,
  packageJson: string,
  project: TsMorph.Project,
): ReadonlySet<string> | undefined {
  const { name, exports }: PackageJson = JSON.parse(packageJson);
  if (specifier !== name && !specifier.startsWith(`${name}/`)) return undefined;
  const target = exports?.[`.${specifier.slice(name?.length)}`];
  const built = typeof target === "object" ? (target.default ?? "") : "";
  const path = built.replace(/^\.\/dist\//, "/src/").replace(/\.js$/, ".ts");
  const file = project.getSourceFile(path);
  return new Set(file?.getExportSymbols().map((each) => each.getName()));
}

/** As far as it is read here. */
interface PackageJson {
  readonly name?: string;
  readonly exports?: Readonly<
    Record<string, string | { readonly default?: string }>
  >;
}
