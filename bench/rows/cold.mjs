import { join } from "node:path";
import { plainFigure, ratioFigure } from "../measure/figures.mjs";
import { inTurns, medianOf } from "../measure/rounds.mjs";

export const cold = {
  name: "cold",
  about: "GitHub from nothing : redocly's client with zod; our peak memory",
  needs: ["github"],
  measure({ folder, rounds, published: { github }, cold, coldRedocly }, step) {
    const { ours, redocly } = inTurns(
      {
        ours: cold(github, join(folder, "cold")),
        redocly: coldRedocly(github, join(folder, "cold-redocly")),
      },
      rounds,
      step,
    );
    return [
      ratioFigure("GitHub, cold : redocly + zod", ours, redocly, {
        budget: 1,
      }),
      plainFigure("GitHub, peak memory", medianOf(ours, "megabytes"), "MB", {
        budget: 400,
      }),
    ];
  },
};
