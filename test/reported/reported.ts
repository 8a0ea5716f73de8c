import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type Diagnostic,
  generate,
  type GenerateResult,
} from "../../generator/index.js";
import { callMethod, clientOf } from "../call.js";
import { askedCompilers, compile } from "../compile.js";
import { filesOf, temporaryFolder, writeFile } from "../folder.js";
import { type Exports, loadModule } from "../load.js";
import { type Answer, type Arrived, loopback } from "../runtime/loopback.js";
import { missing, shared } from "../shared.js";

// Faults of other generators that were reported, each with what is right in its README (`../shared/fixtures/reported`). A description is
// taken as a whole and as anyone would generate it.

/** What `describe.skipIf` is asked, and the title that tells why. */
export interface Fixture {
  readonly name: string;
  readonly isMissing: boolean;
  readonly title: string;
}

export function fixture(name: string): Fixture {
  const path = `fixtures/reported/${name}`;
  const isMissing = shared(path) === undefined;
  return { name, isMissing, title: isMissing ? missing(path) : name };
}

/** A package that was made of a fixture. */
export interface Made extends GenerateResult {
  readonly folder: string;
  /** Of its index, with the schemas of its types. */
  readonly exports: Exports;
  text(path: string): string;
}

/** Generates the package of a fixture's description; the folder must be one of the test file's. */
export async function made(name: string, folder: string): Promise<Made> {
  const result = await run(name, folder);
  const modules = ["index", "schemas"].filter((file) =>
    result.files.includes(`src/${file}.ts`),
  );
  const contents = modules.map((file) => `export * from "./src/${file}.js";`);
  const exports = await loadModule(folder, contents.join("\n"));
  const text = (path: string): string =>
    readFileSync(join(folder, path), "utf8");
  return { ...result, folder, exports, text };
}

function run(
  name: string,
  out: string,
  strict = false,
): Promise<GenerateResult> {
  const spec = shared(`fixtures/reported/${name}/spec.yaml`) ?? "";
  return generate({ spec, out, strict });
}

/** What is told under `--strict`, and what is written then. */
export async function madeStrictly(name: string): Promise<GenerateResult> {
  const folder = temporaryFolder();
  const result = await run(name, folder, true);
  return { ...result, files: filesOf(folder) };
}

/** Generates the package of a fixture of which one file is changed. */
export async function madeWith(
  name: string,
  file: string,
  change: (text: string) => string,
): Promise<GenerateResult> {
  const folder = temporaryFolder();
  cpSync(shared(`fixtures/reported/${name}`) ?? "", folder, {
    recursive: true,
  });
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  rmSync(path);
  writeFile(path, change(text));
  const spec = join(folder, "spec.yaml");
  return generate({ spec, out: join(folder, "out") });
}

/** Severity and code of what is told, with how many places it has; sorted. */
export function toldIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .map(({ severity, code, places }) =>
      [severity, code, places.length].join(" "),
    )
    .toSorted();
}

/** A call of a method over a loopback server: what it gives, and what arrived. */
export interface Called {
  readonly result: unknown;
  readonly arrived: readonly Arrived[];
}

/** Calls a method, with answers checked as well. */
export async function calledWith(
  { exports }: Made,
  accessor: string,
  given: readonly unknown[],
  answer: Answer = { status: 204 },
): Promise<Called> {
  const { url, arrived } = await loopback(() => answer);
  const client = clientOf(exports, { baseUrl: url, validate: true });
  return { result: await callMethod(client, accessor, given), arrived };
}

/** What a call is refused with before anything is sent: code and path of each issue. */
export async function refusal(
  of: Made,
  accessor: string,
  params: object,
): Promise<unknown> {
  const error: unknown = await calledWith(of, accessor, [params]).catch(
    (refused: unknown) => refused,
  );
  const issues: unknown = Reflect.get(Object(error), "issues");
  return Array.isArray(issues)
    ? issues.map(({ code, path }) => `${path.join(".")}: ${code}`)
    : error;
}

/** Whether a value is accepted by a type's schema, which is exported by its name. */
export function accepts(
  { exports }: Made,
  type: string,
  value: unknown,
): boolean {
  const schema: unknown = exports[type];
  const is: unknown = Reflect.get(Object(schema), "is");
  if (typeof is !== "function") throw new Error(`There is no ${type}.`);
  return Reflect.apply(is, schema, [value]) === true;
}

/** What the compilers find wrong with code that lies beside the package's `index.ts`, and with the package. */
export async function errorsOf(
  { folder }: Made,
  code: string,
  flags: Readonly<Record<string, boolean>> = {},
): Promise<readonly string[]> {
  writeFile(join(folder, "src/use.ts"), `${same}\n${code}`);
  const errors = await Promise.all(
    askedCompilers.map((compiler) =>
      compile(folder, {
        compiler,
        compilerOptions: { isolatedDeclarations: false, ...flags },
      }),
    ),
  );
  return errors.flat();
}

/** Whether two types are one and the same: `true satisfies Same<A, B>`. */
const same = `
export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
`;
