import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ratioFigure } from "../measure/figures.mjs";
import { inTurns } from "../measure/rounds.mjs";
import { root } from "../workbench.mjs";

export const bridge = {
  name: "bridge",
  about: "GitHub from nothing with the bridge : openapi-typescript alone",
  needs: ["github"],
  measure({ folder, rounds, run, published: { github }, cold }, step) {
    const config = join(folder, "bridge.yaml");
    writeFileSync(config, "openapiTypes: true\n");
    const theirs = [
      process.execPath,
      join(root, "node_modules/openapi-typescript/bin/cli.js"),
      ...[github, "--output", join(folder, "openapi-typescript.ts")],
    ];
    const { ours, alone } = inTurns(
      {
        ours: cold(github, join(folder, "bridge"), config),
        alone: () => run(theirs),
      },
      rounds,
      step,
    );
    const what = "GitHub, cold, with the bridge : openapi-typescript";
    return [ratioFigure(what, ours, alone, {})];
  },
};
