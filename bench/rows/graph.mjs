import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifold } from "../descriptions/nine-fold.mjs";
import { plainFigure, ratioFigure } from "../measure/figures.mjs";
import { inTurns, medianOf } from "../measure/rounds.mjs";

export const graph = {
  name: "graph",
  about: "GitHub nine times over, the size of Microsoft Graph; takes minutes",
  needs: ["github"],
  measure({ folder, rounds, published, cold, coldRedocly }, step) {
    const spec = join(folder, "graph.json");
    const github = JSON.parse(readFileSync(published.github, "utf8"));
    writeFileSync(spec, JSON.stringify(manifold(github, 9)));
    const { ours, redocly } = inTurns(
      {
        ours: cold(spec, join(folder, "graph")),
        redocly: coldRedocly(spec, join(folder, "graph-redocly")),
      },
      rounds,
      step,
    );
    const memory = medianOf(ours, "megabytes");
    return [
      ratioFigure("Graph's size, cold : redocly + zod", ours, redocly, {
        budget: 1.2,
      }),
      plainFigure("Graph's size, peak memory", memory, "MB", { budget: 1000 }),
    ];
  },
};
