import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { check } from "prettier";
import { generate, type GenerateResult } from "../../generator/index.js";
import { compile, type Compiler } from "../compile.js";
import { cpuSeconds } from "../cpu.js";
import { brokenLinks } from "../docs/links.js";
import { filesOf } from "../folder.js";
import { seamstress } from "../program.js";

/** What generating from one published description gave and cost. */
export interface SpecRow {
  readonly name: string;
  readonly exitCode: number | null;
  readonly emitted: boolean;
  readonly operations: number;
  readonly files: number;
  readonly megabytes: number;
  /** `code` to count, errors first. */
  readonly diagnostics: ReadonlyMap<string, number>;
  /** By compiler; what was not compiled is not here. */
  readonly errors: Partial<Record<Compiler, readonly string[]>>;
  /** Links of the documentation that lead nowhere. */
  readonly brokenLinks: readonly string[];
  /** Files that prettier would change. */
  readonly unformatted: readonly string[];
  readonly cpuSeconds: number | undefined;
  readonly peakMegabytes: number | undefined;
  /** What was printed by a run that crashed. */
  readonly crash: string | undefined;
}

/** The root documents below a folder of published descriptions: each folder's YAML and JSON files, not those that they refer to. */
export function rootDocuments(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === "digitalocean") {
      return [join(path, "specification/DigitalOcean-public.v2.yaml")];
    }
    if (entry.isDirectory()) return rootDocuments(path);
    return /\.(?:ya?ml|json)$/.test(entry.name) ? [path] : [];
  });
}

export interface MeasureOptions {
  /** By the program, in a process whose memory is measured, or by its function in this one. */
  readonly by: "program" | "function";
  readonly compilers: readonly Compiler[];
  /** At the style of one in how many files to look; 0: at none. */
  readonly style: number;
}

/** Generates the SDK of one description below `out` and looks at it from all sides. */
export async function measureSpec(
  spec: string,
  name: string,
  out: string,
  { by, compilers, style }: MeasureOptions,
): Promise<SpecRow> {
  const generated =
    by === "program"
      ? await generatedByProgram(spec, out)
      : await generatedByFunction(spec, out);
  const emitted = generated.exitCode === 0;
  const files = emitted ? filesOf(out) : [];
  const errors = await Promise.all(
    (emitted ? compilers : []).map(
      async (compiler) => [compiler, await compile(out, { compiler })] as const,
    ),
  );
  return {
    name,
    ...generated,
    emitted,
    operations: files.filter((file) => isOperationPage(file)).length,
    files: files.length,
    megabytes: sizeOf(out, files) / 1e6,
    errors: Object.fromEntries(errors),
    brokenLinks: brokenLinks(textsOf(out, files)),
    unformatted: await unformatted(out, files, style),
  };
}

type Generated = Pick<
  SpecRow,
  "exitCode" | "diagnostics" | "cpuSeconds" | "peakMegabytes" | "crash"
>;

async function generatedByProgram(
  spec: string,
  out: string,
): Promise<Generated> {
  const run = await seamstress(
    ["generate", "--spec", spec, "--out", out, "--json"],
    { timeoutSeconds: 240 },
  );
  const report = readReport(run.stdout);
  return {
    exitCode: run.exitCode,
    diagnostics: countByCode(report ?? []),
    cpuSeconds: run.cpuSeconds,
    peakMegabytes: run.peakMegabytes,
    crash: report === undefined ? run.stdout + run.stderr : undefined,
  };
}

async function generatedByFunction(
  spec: string,
  out: string,
): Promise<Generated> {
  let result: GenerateResult = { ok: false, files: [], diagnostics: [] };
  const seconds = await cpuSeconds(async () => {
    result = await generate({ spec, out });
  });
  return {
    exitCode: result.ok ? 0 : 1,
    diagnostics: countByCode(result.diagnostics),
    cpuSeconds: seconds,
    peakMegabytes: undefined,
    crash: undefined,
  };
}

/** The rows as an aligned table. */
export function formatTable(rows: readonly SpecRow[]): string {
  const head = [
    "spec",
    "exit",
    "operations",
    "files",
    "MB",
    "TS 7",
    "TS 5.9",
    "prettier",
    "CPU s",
    "peak MB",
    "diagnostics",
  ];
  const cells = rows.map((row) => [
    row.name,
    String(row.exitCode),
    String(row.operations),
    String(row.files),
    row.megabytes.toFixed(1),
    count(row.errors["7"]),
    count(row.errors["5.9"]),
    String(row.unformatted.length),
    row.cpuSeconds?.toFixed(2) ?? "?",
    row.peakMegabytes?.toFixed(0) ?? "?",
    [...row.diagnostics].map(([code, times]) => `${code}: ${times}`).join(", "),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...cells].map((line) => (line[column] ?? title).length)),
  );
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function count(errors: readonly string[] | undefined): string {
  return errors === undefined ? "-" : String(errors.length);
}

interface ReportedDiagnostic {
  readonly code: string;
  readonly severity: string;
}

function readReport(stdout: string): readonly ReportedDiagnostic[] | undefined {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

function countByCode(
  diagnostics: readonly ReportedDiagnostic[],
): ReadonlyMap<string, number> {
  const order = ["error", "warning", "note"];
  const counts = new Map<string, number>();
  for (const severity of order) {
    for (const each of diagnostics.filter((one) => one.severity === severity)) {
      counts.set(each.code, (counts.get(each.code) ?? 0) + 1);
    }
  }
  return counts;
}

function isOperationPage(file: string): boolean {
  return /^docs\/(?!(?:objects|guides)\/).+\/(?!index\.md$)[^/]+\.md$/.test(
    file,
  );
}

/** What links lead to is only asked for where it is a page. */
function textsOf(
  folder: string,
  files: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    files.map((file) => [
      file,
      /\.(?:md|txt)$/.test(file)
        ? readFileSync(join(folder, file), "utf8")
        : "",
    ]),
  );
}

function sizeOf(folder: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );
}

/** Of one in `every` files, those that prettier would change; the bridge file aside. */
async function unformatted(
  folder: string,
  files: readonly string[],
  every: number,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [index, file] of files.entries()) {
    if (index % every !== 0 || !isInPrettiersStyle(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    if (!(await check(text, { filepath: file }))) wrong.push(file);
  }
  return wrong;
}

function isInPrettiersStyle(file: string): boolean {
  return (
    /\.(?:ts|md|json)$/.test(file) &&
    !["src/openapi.ts", "docs/openapi.json"].includes(file)
  );
}

/** `github/api.github.com.json` for a root document below `folder`. */
export function nameOf(spec: string, folder: string): string {
  return relative(folder, spec).replaceAll("\\", "/");
}
