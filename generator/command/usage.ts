import type { Usage } from "./terminal.js";

/** What a process has used, in words. */
export function usageText({ cpuSeconds, peakMegabytes }: Usage): string {
  return `${cpuSeconds.toFixed(2)} s of CPU, ${peakMegabytes.toFixed(0)} MB at most.`;
}
