import { createConfigCheck } from "../config-check.js";
import { loadConfig } from "../config/load.js";
import { createReport, type Report } from "../diagnostics/report.js";
import {
  type Changes,
  refresh,
  type RefreshResult,
} from "../document/refresh/refresh.js";
import { isUrl } from "../document/refresh/is-url.js";
import {
  createSourceFiles,
  type SourceFiles,
} from "../document/text/source-files.js";
import { configBeside } from "../inputs.js";
import { lowerApi } from "../lower/index.js";
import { checkOneOrigin, headersToSend } from "./headers.js";
import { tell, type Terminal } from "./terminal.js";

export interface RefreshCommandOptions {
  /** The description to refresh. */
  readonly spec: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
  /** Headers for URLs, each as `Name: value`, besides those of sdk.yaml. */
  readonly header?: readonly string[];
  /** Replace a description of which nothing is left. */
  readonly replace?: boolean;
  /** Without a source there is nothing to do, which is no mistake. */
  readonly ifListed?: boolean;
}

/**
 * `seamstress refresh`.
 *
 * @param sources files, folders and URLs; none: those that sdk.yaml beside the description lists
 * @returns the exit code
 */
export async function runRefreshCommand(
  sources: readonly string[],
  options: RefreshCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { spec, json = false, verbose = false } = options;
  const run = { report: createReport(), files: createSourceFiles() };
  const { sources: wanted, headers } = await settle(
    sources,
    options,
    terminal,
    run,
  );
  const { report, files } = run;
  const isIdle = wanted.length === 0 && options.ifListed === true;
  const result =
    report.failed || isIdle
      ? undefined
      : await refresh(wanted, {
          target: spec,
          report,
          files,
          headers,
          mayReplaceAll: options.replace === true,
          check: async (description) =>
            void (await lowerApi(description, report)),
        });
  const told = report.failed ? "Nothing was written.\n" : outcome(spec, result);
  await tell(told, report.diagnostics, files, { json, verbose, terminal });
  return report.failed ? 1 : 0;
}

interface Settled {
  readonly sources: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What sdk.yaml and the command line ask for together. */
async function settle(
  given: readonly string[],
  { spec, header = [] }: RefreshCommandOptions,
  { env }: Terminal,
  { report, files }: { readonly report: Report; readonly files: SourceFiles },
): Promise<Settled> {
  const file = configBeside(spec);
  const config = await loadConfig(file, createConfigCheck, report, files);
  const sources = given.length > 0 ? given : config.sources;
  // Without a URL, no variable has to be set.
  if (!sources.some(isUrl)) return { sources, headers: {} };
  const configured = config.refresh.headers;
  const headers = headersToSend({ configured, given: header, env, report });
  checkOneOrigin(sources, headers, report);
  return { sources, headers };
}

function outcome(spec: string, result: RefreshResult | undefined): string {
  if (result === undefined)
    return "There is nothing to refresh: sdk.yaml lists no `sources`.\n";
  const { changes, written } = result;
  const { added, changed, removed } = changes;
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  if (!written) return `${spec} is up to date.\n`;
  const isSame = added.length + changed.length + removed.length === 0;
  const told = isSame ? "nothing but its order and layout changed" : counts;
  return [`${spec}: ${told}.`, ...listed(changes), ""].join("\n");
}

function listed({ added, changed, removed }: Changes): readonly string[] {
  return [
    ...added.map((title) => `  + ${title}`),
    ...changed.map((title) => `  ~ ${title}`),
    ...removed.map((title) => `  - ${title}`),
  ];
}
