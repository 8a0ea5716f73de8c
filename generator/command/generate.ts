import { resolve } from "node:path";
import { counted } from "../diagnostics/counted.js";
import type { GenerateRun } from "../run.js";
import type { GenerateOptions } from "../options.js";
import { findUnchanged, type UnchangedRun } from "../unchanged.js";
import type { Terminal } from "./terminal.js";
import { usageText } from "./usage.js";

export interface CommandOptions extends GenerateOptions {
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly profile?: boolean;
}

/** `seamstress generate`. @returns the exit code */
export async function runGenerateCommand(
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { json = false, verbose = false, profile = false } = options;
  // What the last run told is not remembered, only how much it was.
  const unchanged = json || verbose ? undefined : findUnchanged(options);
  if (unchanged !== undefined) {
    if (profile) terminal.error(`${usageText(terminal.usage())}\n`);
    terminal.out(`${nothingToDo(unchanged, options, terminal)}\n`);
    return 0;
  }
  const [{ runGenerate }, { tell }, { createProgress }, { createProfile }] =
    await Promise.all([
      import("../generate.js"),
      import("./terminal.js"),
      import("./progress.js"),
      import("./profile.js"),
    ]);
  const progress = createProgress(terminal);
  const stages = createProfile(terminal);
  const run = await runGenerate({
    ...options,
    onStep(step, count) {
      stages.enter(step);
      progress.show(step, count);
    },
  });
  progress.clear();
  const offer = run.ok || json ? "" : await offerOfRest(run, options);
  await tell(
    `${outcome(run, options, terminal)}${offer}\n`,
    run.diagnostics,
    run.sources,
    { json, verbose, terminal },
  );
  if (profile) terminal.error(stages.text(run.work));
  return run.ok ? 0 : 1;
}

/** What can be had all the same of a description that is refused. */
async function offerOfRest(
  { diagnostics }: GenerateRun,
  options: GenerateOptions,
): Promise<string> {
  if (diagnostics.some(({ code }) => code === "broken-left-out")) return "";
  const { operationsWithoutBroken } = await import("../without-broken.js");
  const left = await operationsWithoutBroken(options);
  return left === 0
    ? ""
    : ` --skip-broken leaves out what needs a place where the description is wrong, and emits ${counted(left, "operation")}.`;
}

function nothingToDo(
  unchanged: UnchangedRun,
  { out }: GenerateOptions,
  terminal: Terminal,
): string {
  const { diagnostics } = unchanged;
  const folder = shownFolder(out, terminal.cwd);
  const before = ` (${counted(diagnostics, "diagnostic")} as before, listed with --verbose)`;
  return `${upToDate(folder, unchanged)}${diagnostics > 0 ? before : ""}.`;
}

function upToDate(
  folder: string,
  { isVerified }: Pick<GenerateRun, "isVerified">,
): string {
  return `${folder} is up to date${isVerified ? " and type-checks" : ""}`;
}

function outcome(
  run: GenerateRun,
  { out, check }: GenerateOptions,
  terminal: Terminal,
): string {
  const folder = shownFolder(out, terminal.cwd);
  if (check === true)
    return run.ok
      ? `${upToDate(folder, run)}.`
      : `${folder} is not up to date.`;
  if (run.isPartlyWritten)
    return "Not all of it was written: the next run carries on from there.";
  if (!run.ok || run.diff === undefined) return "Nothing was written.";
  const { added, changed, removed, unchanged } = run.diff;
  return (
    `${counted(run.operations, "operation")} in ${folder}: ${counted(run.files.length, "file")}, ` +
    `${added.length} added, ${changed.length} changed, ${removed.length} deleted, ${unchanged.length} untouched.` +
    (run.isVerified ? " It type-checks." : "")
  );
}

function shownFolder(out: string, cwd: string): string {
  const folder = resolve(out);
  return folder.startsWith(`${cwd}/`) ? folder.slice(cwd.length + 1) : folder;
}
