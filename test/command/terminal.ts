import type { Terminal } from "../../generator/command/terminal.js";

/** What a command said. */
export interface Said {
  out: string;
  error: string;
}

/** A terminal that nobody watches, and what it was told. */
export function recordingTerminal(
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { readonly terminal: Terminal; readonly said: Said } {
  const said = { out: "", error: "" };
  const terminal: Terminal = {
    cwd,
    env: (name) => env[name],
    isInteractive: false,
    hasColors: false,
    out: (text) => void (said.out += text),
    error: (text) => void (said.error += text),
    usage: () => ({ cpuSeconds: 0, peakMegabytes: 0 }),
  };
  return { terminal, said };
}
