import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createReport, type Report } from "../diagnostics/report.js";
import { isUrl } from "../document/refresh/is-url.js";
import { createSourceFiles } from "../document/text/source-files.js";
import { planOf } from "../plan-of.js";
import { checkToBeWritten } from "./headers.js";
import { runRefreshCommand } from "./refresh.js";
import { configText } from "./init/config.js";
import type { InitOptions } from "./init/options.js";
import { workflowText } from "./init/workflow.js";
import { checkWritable, writeAll } from "./init/write.js";
import { tell, type Terminal } from "./terminal.js";

/** What `init` writes, and for which description. */
interface Places {
  readonly spec: string;
  readonly config: string;
  readonly workflow: string;
  /** The top of the repository, from the current folder. */
  readonly top: string;
}

/**
 * `seamstress init`: sdk.yaml beside a description, and a workflow for GitHub Actions that keeps the SDK up to date.
 *
 * @returns the exit code
 */
export async function runInitCommand(
  options: InitOptions,
  terminal: Terminal,
): Promise<number> {
  const report = createReport();
  const url = isUrl(options.spec) ? options.spec : undefined;
  const places = placesOf(options.spec);
  checkPlaces(places, options, report);
  checkToBeWritten(options.header ?? [], report);
  if (report.failed) return told("Nothing was written.\n", report, terminal);
  if (url !== undefined) {
    const header = options.header ?? [];
    const flags = { spec: places.spec, header, replace: true };
    const code = await runRefreshCommand([url], flags, terminal);
    if (code !== 0) return code;
  }
  return describe(places, withSource(options, url), report, terminal);
}

async function describe(
  places: Places,
  options: InitOptions,
  report: Report,
  terminal: Terminal,
): Promise<number> {
  const files = createSourceFiles();
  const { spec, config, workflow, top } = places;
  const sdk = await planOf(spec, report, files);
  const schema = `${fromFolder(dirname(config))}node_modules/seamstress/spec/sdk.schema.json`;
  const lockfiles = readLockfiles();
  const isWritten =
    sdk !== undefined &&
    writeAll(
      [
        [config, configText(sdk, { ...options, spec, schema })],
        [workflow, workflowText({ ...options, spec, config, top, lockfiles })],
      ],
      report,
    );
  if (!isWritten)
    return told(unfinished(options, spec), report, terminal, files);
  terminal.out(nextSteps(places, options));
  return 0;
}

/** What is told where it ends before all is written: a description that was saved stays. */
function unfinished({ spec: given }: InitOptions, saved: string): string {
  return isUrl(given)
    ? `Nothing was written but ${saved}.\n`
    : "Nothing was written.\n";
}

function placesOf(spec: string): Places {
  const file = isUrl(spec) ? fileOf(new URL(spec)) : spec;
  const top = repositoryTop();
  return {
    spec: file,
    config: join(dirname(file), "sdk.yaml"),
    workflow: join(top, ".github/workflows/sdk.yml"),
    top,
  };
}

/** Where the description of a URL is saved. */
function fileOf({ pathname }: URL): string {
  return /\.json$/i.test(pathname) ? "openapi.json" : "openapi.yaml";
}

function withSource(
  options: InitOptions,
  url: string | undefined,
): InitOptions {
  return url === undefined || options.source !== undefined
    ? options
    : { ...options, source: [url] };
}

/** Of the repository that the current folder lies in, where workflows are looked for; the folder itself if there is none. */
function repositoryTop(folder: string = "."): string {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = join(folder, "..");
  return relative(parent, folder) === "" ? "." : repositoryTop(parent);
}

/** What a shell, YAML and an expression of a workflow all take for a path as it is. */
const plainPath = /^(?!-)[\w./@+-]+$/;

function checkPlaces(
  { spec, config, workflow }: Places,
  { spec: given, out, force = false }: InitOptions,
  report: Report,
): void {
  for (const path of [spec, out])
    if (!plainPath.test(path))
      report.add(
        "init-path",
        `The path ${JSON.stringify(path)} can't stand in a workflow.`,
      );
  const fresh = isUrl(given) ? [spec, config, workflow] : [config, workflow];
  checkWritable(fresh, report);
  for (const file of force ? [] : fresh.filter((each) => existsSync(each)))
    report.add("init-exists", "The file is there already.", {
      kind: "file",
      file,
    });
}

/** `../` as often as it takes to come back from a folder below the current one. */
function fromFolder(folder: string): string {
  const path = relative(folder, ".");
  return path === "" ? "" : `${path.replaceAll("\\", "/")}/`;
}

function readLockfiles(): readonly string[] {
  return [
    "package-lock.json",
    "pnpm-lock.yaml",
    "yarn.lock",
    "package.json",
  ].filter((name) => existsSync(name));
}

function nextSteps(
  { spec, config, workflow }: Places,
  { out, source = [] }: InitOptions,
): string {
  const later =
    source.length > 0
      ? ""
      : `\nName under \`sources:\` of ${config} where the description comes from, for \`seamstress refresh\`.`;
  return `Wrote ${config} and ${workflow}.\n\nNow: npx seamstress generate --spec ${spec} --out ${out}${later}\n`;
}

async function told(
  outcome: string,
  { diagnostics }: Report,
  terminal: Terminal,
  files = createSourceFiles(),
): Promise<number> {
  await tell(outcome, diagnostics, files, {
    json: false,
    verbose: false,
    terminal,
  });
  return 1;
}
