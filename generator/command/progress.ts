import type { OnStep } from "../run.js";
import type { Terminal } from "./terminal.js";

export interface Progress {
  readonly show: OnStep;
  readonly clear: () => void;
}

/** So often is a count told. */
const every = 50;

/** One line that is written over, on terminals only. */
export function createProgress({ isInteractive, error }: Terminal): Progress {
  const eraseLine = "\r\u001B[2K";
  return {
    show(step, count) {
      if (!isInteractive) return;
      if (count === undefined) error(`${eraseLine}${step} …`);
      else if (count.done % every === 0)
        error(`${eraseLine}${step} ${count.done} of ${count.all} files …`);
    },
    clear() {
      if (isInteractive) error(eraseLine);
    },
  };
}
