import { join } from "node:path";
import { plainFigure } from "../measure/figures.mjs";
import {
  oneOperation,
  oneOperationAlone,
  oneOperationBudget,
  seamBuiltIn,
} from "../size.mjs";

export const bundled = {
  name: "bundle",
  about: "one operation of Seam with its validator, bundled, after gzip",
  needs: [],
  async measure({ folder }) {
    const digits = 2;
    const built = seamBuiltIn(join(folder, "seam-built"));
    return [
      plainFigure(
        "one operation with its validator, gzip",
        await oneOperationAlone(built),
        "KB",
        { budget: oneOperationBudget, digits },
      ),
      plainFigure(
        "  and the client to call it with",
        await oneOperation(built),
        "KB",
        { digits },
      ),
    ];
  },
};
