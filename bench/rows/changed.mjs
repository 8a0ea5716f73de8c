import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { oneChange } from "../descriptions/one-change.mjs";
import { differing } from "../measure/files.mjs";
import { plainFigure, ratioFigure } from "../measure/figures.mjs";
import { inTurns } from "../measure/rounds.mjs";

export const changed = {
  name: "changed",
  about: "GitHub with one operation changed : redocly's client with zod, cold",
  needs: ["github"],
  measure({ folder, rounds, run, published, ours, cold, coldRedocly }, step) {
    const spec = join(folder, "github-changed.json");
    const out = join(folder, "changed");
    const flip = flipping(spec, JSON.parse(readFileSync(published.github)));
    run(ours(spec, out));
    const used = inTurns(
      {
        ours: () => {
          flip();
          return run(ours(spec, out));
        },
        redocly: coldRedocly(spec, join(folder, "changed-redocly")),
      },
      rounds,
      step,
    );
    const afresh = join(folder, "changed-afresh");
    cold(spec, afresh)();
    const unlike = differing(out, afresh).length;
    const what = "GitHub, one operation changed : redocly + zod";
    return [
      ratioFigure(what, used.ours, used.redocly, { budget: 0.4 }),
      plainFigure("  files unlike those of a cold run", unlike, undefined, {
        budget: 0,
      }),
    ];
  },
};

/** Writes the description, and gives what changes one operation of it, there and back. */
function flipping(spec, description) {
  const [before, after] = oneChange(description);
  let text = before;
  writeFileSync(spec, text);
  return () => {
    text = text === before ? after : before;
    writeFileSync(spec, text);
  };
}
