import { createConfigCheck } from "../config-check.js";
import { loadConfig } from "../config/load.js";
import { createReport } from "../diagnostics/report.js";
import {
  type Changes,
  refresh,
  type RefreshResult,
} from "../document/refresh/refresh.js";
import { createSourceFiles } from "../document/text/source-files.js";
import { configBeside } from "../inputs.js";
import { lowerApi } from "../lower/index.js";
import { tell, type Terminal } from "./terminal.js";

export interface RefreshCommandOptions {
  /** The description to refresh. */
  readonly spec: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/**
 * `seamstress refresh`.
 *
 * @param sources files, folders and URLs; none: those that sdk.yaml beside the description lists
 * @returns the exit code
 */
export async function runRefreshCommand(
  sources: readonly string[],
  { spec, json = false, verbose = false }: RefreshCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const report = createReport();
  const files = createSourceFiles();
  const config = configBeside(spec);
  const wanted =
    sources.length > 0
      ? sources
      : (await loadConfig(config, createConfigCheck, report, files)).sources;
  const result = await refresh(wanted, {
    target: spec,
    report,
    files,
    check: async (description) => void (await lowerApi(description, report)),
  });
  await tell(
    report.failed ? "Nothing was written.\n" : outcome(spec, result),
    report.diagnostics,
    files,
    { json, verbose, terminal },
  );
  return report.failed ? 1 : 0;
}

function outcome(spec: string, { changes, written }: RefreshResult): string {
  const { added, changed, removed } = changes;
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  if (!written) return `${spec} is up to date.\n`;
  return [`${spec}: ${counts}.`, ...listed(changes), ""].join("\n");
}

function listed({ added, changed, removed }: Changes): readonly string[] {
  return [
    ...added.map((title) => `  + ${title}`),
    ...changed.map((title) => `  ~ ${title}`),
    ...removed.map((title) => `  - ${title}`),
  ];
}
