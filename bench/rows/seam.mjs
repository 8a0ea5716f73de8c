import { join } from "node:path";
import { ratioFigure } from "../measure/figures.mjs";
import { inTurns, several } from "../measure/rounds.mjs";
import { node, ownSeam } from "../workbench.mjs";

export const seam = {
  name: "seam",
  about: "Seam's five operations from nothing : the start of Node.js",
  needs: [],
  measure({ folder, rounds, run, cold }, step) {
    const { spec, config } = ownSeam(folder);
    const { ours, start } = inTurns(
      {
        ours: several(cold(spec, join(folder, "seam"), config)),
        start: several(() => run(node)),
      },
      rounds,
      step,
    );
    const what = "Seam, 5 operations, cold : `node -e 0`";
    return [ratioFigure(what, ours, start, { budget: 10, digits: 1 })];
  },
};
