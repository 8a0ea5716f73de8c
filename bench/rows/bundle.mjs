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
    const digits = 2;
    return [
      plainFigure(
        "one operation with its validator, gzip",
        await oneOperationAlone(root),
        "KB",
        { budget: oneOperationBudget, digits },
      ),
      plainFigure(
        "  and the client to call it with",
        await oneOperation(root),
        "KB",
        { digits },
      ),
    ];
  },
};
