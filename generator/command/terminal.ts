import { printDiagnostics } from "../diagnostics/print.js";
import type { Diagnostic } from "../diagnostics/report.js";
import type { Sources } from "../diagnostics/sources.js";

/** Where a command reads its surroundings and writes its words. */
export interface Terminal {
  /** The folder that the program was called from: paths are taken from it, and shown relative to it. */
  readonly cwd: string;
  readonly env: (name: string) => string | undefined;
  /** Somebody watches: progress is shown. */
  readonly isInteractive: boolean;
  readonly hasColors: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** What the process has used up to now. */
  readonly usage: () => Usage;
}

export interface Usage {
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** How much is told, and where. */
export interface Telling {
  readonly json: boolean;
  readonly verbose: boolean;
  readonly terminal: Terminal;
}

/**
 * Says how a command went: diagnostics to the error output and the outcome to the standard one, or under `--json` only the
 * diagnostics, to the standard one.
 */
export async function tell(
  outcome: string,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  { json, verbose, terminal }: Telling,
): Promise<void> {
  const printed = await printDiagnostics(diagnostics, sources, {
    json,
    verbose,
    color: terminal.hasColors,
    cwd: terminal.cwd,
  });
  if (json) return terminal.out(printed);
  terminal.error(printed);
  terminal.out(outcome);
}
