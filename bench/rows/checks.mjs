import { join } from "node:path";
import { plainFigure } from "../measure/figures.mjs";
import { lastLine } from "../measure/process.mjs";

const ratios = join(import.meta.dirname, "checks/ratios.mjs");

export const checks = {
  name: "checks",
  about: "emitted checks : ajv standalone, valid and invalid input",
  needs: ["github", "seam"],
  measure({ folder, run }) {
    const command = [process.execPath, ratios, join(folder, "checks")];
    return JSON.parse(lastLine(run(command))).map(({ what, value }) =>
      plainFigure(`check of ${what} : ajv`, value, undefined, {
        budget: 1,
        digits: 2,
      }),
    );
  },
};
