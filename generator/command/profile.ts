import type { Work } from "../run.js";
import type { Terminal } from "./terminal.js";
import { usageText } from "./usage.js";

/** What each stage of a run costs. */
export interface Profile {
  readonly enter: (stage: string) => void;
  /** Tells the stages, with what the run had to do. */
  readonly text: (work: Work) => string;
}

interface Stage {
  readonly name: string;
  /** CPU seconds at its beginning. */
  readonly began: number;
}

export function createProfile({ usage }: Pick<Terminal, "usage">): Profile {
  const stages: Stage[] = [{ name: "Starting", began: 0 }];
  return {
    enter(name) {
      if (stages.at(-1)?.name !== name)
        stages.push({ name, began: usage().cpuSeconds });
    },
    text(work) {
      const used = usage();
      const rows = stages.map(({ name, began }, index) => {
        const end = stages[index + 1]?.began ?? used.cpuSeconds;
        return `${name.padEnd(36)}${(end - began).toFixed(2).padStart(7)} s\n`;
      });
      return `${rows.join("")}${usageText(used)} ${workText(work)}\n`;
    },
  };
}

function workText({ printed, standing, megabytes }: Work): string {
  return `${printed} files printed, ${standing} skipped, ${megabytes.toFixed(2)} MB written.`;
}
