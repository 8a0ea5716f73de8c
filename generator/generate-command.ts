import { resolve } from "node:path";
import {
  runGenerate,
  type GenerateOptions,
  type GenerateRun,
} from "./generate.js";
import { tell, type Terminal } from "./terminal.js";

/** `seamstress generate`. @returns the exit code */
export async function runGenerateCommand(
  options: GenerateOptions & { readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const json = options.json === true;
  const progress = createProgress(terminal);
  const run = await runGenerate({
    ...options,
    skipUnchanged: !json,
    onStep: progress.show,
  });
  progress.clear();
  await tell(
    `${outcome(run, options, terminal)}\n`,
    run.diagnostics,
    run.sources,
    { json, terminal },
  );
  return run.ok ? 0 : 1;
}

function outcome(
  run: GenerateRun,
  { out, check }: GenerateOptions,
  terminal: Terminal,
): string {
  const folder = shownFolder(out, terminal.cwd);
  if (run.unchanged) {
    const before = run.previousDiagnostics;
    return `${folder} is up to date${before > 0 ? ` (${before} diagnostics as before; --json lists them)` : ""}.`;
  }
  if (check === true)
    return run.ok ? `${folder} is up to date.` : `${folder} is not up to date.`;
  if (!run.ok || run.diff === undefined) return "Nothing was written.";
  const { added, changed, removed, unchanged } = run.diff;
  return (
    `${run.operations} operations in ${folder}: ${run.files.length} files, ` +
    `${added.length} added, ${changed.length} changed, ${removed.length} deleted, ${unchanged.length} untouched.`
  );
}

function shownFolder(out: string, cwd: string): string {
  const folder = resolve(out);
  return folder.startsWith(`${cwd}/`) ? folder.slice(cwd.length + 1) : folder;
}

interface Progress {
  readonly show: (step: string) => void;
  readonly clear: () => void;
}

/** One line that is written over, on terminals only. */
function createProgress({ isInteractive, error }: Terminal): Progress {
  const eraseLine = "\r\u001B[2K";
  return {
    show: (step) => {
      if (isInteractive) error(`${eraseLine}${step} …`);
    },
    clear: () => {
      if (isInteractive) error(eraseLine);
    },
  };
}
