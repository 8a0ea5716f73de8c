import { join } from "node:path";
import { ratioFigure } from "../measure/figures.mjs";
import { inTurns, several } from "../measure/rounds.mjs";
import { node, ownSeam } from "../workbench.mjs";

export const unchanged = {
  name: "unchanged",
  about:
    "a run that finds nothing to do, Seam and GitHub : the start of Node.js",
  needs: ["github"],
  measure({ folder, rounds, run, published, ours, emitted }, step) {
    const { spec, config } = ownSeam(folder);
    const again = ours(spec, join(folder, "seam-unchanged"), config);
    const githubAgain = ours(published.github, emitted("github"));
    run(again);
    const used = inTurns(
      {
        start: several(() => run(node)),
        seam: several(() => run(again)),
        github: several(() => run(githubAgain)),
      },
      rounds,
      step,
    );
    const figure = (what, ours, budget) =>
      ratioFigure(what, ours, used.start, { budget, digits: 1 });
    return [
      figure("Seam, nothing changed : `node -e 0`", used.seam, 2),
      figure("GitHub, nothing changed : `node -e 0`", used.github, 3),
    ];
  },
};
