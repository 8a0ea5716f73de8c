import { plainFigure } from "../measure/figures.mjs";
import {
  oneOperation,
  oneOperationAlone,
  oneOperationBudget,
} from "../size.mjs";
import { root } from "../workbench.mjs";

export const bundled = {
  name: "bundle",
  about: "one operation of Seam with its validator, bundled, after gzip",
  needs: [],
  async measure() {
    const figure = (what, kilobytes) =>
      plainFigure(what, kilobytes, "KB", {
        budget: oneOperationBudget,
        digits: 2,
      });
    return [
      figure(
        "one operation with its validator and the client, gzip",
        await oneOperation(root),
      ),
      figure("  without the client", await oneOperationAlone(root)),
    ];
  },
};
