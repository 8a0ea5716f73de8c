import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runGenerate } from "../../generator/generate.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { createChoices } from "../fuzz/choices.js";
import { documentOf, edited, randomDraft } from "../passes/random-names.js";
import { random } from "../random.js";

const folder = temporaryFolder();

/** What a run tells that has something to do, or could not do it. */
async function run(spec: string, out: string, check: boolean) {
  const { diagnostics, diff } = await runGenerate({ spec, out, check });
  const told = diagnostics.filter(
    ({ severity, code }) => severity === "error" || code.startsWith("output-"),
  );
  return {
    told: told.map(({ code, message }) => `${code}: ${message}`),
    written: [...(diff?.added ?? []), ...(diff?.changed ?? [])],
  };
}

describe("a package that was just generated", () => {
  it("is up to date, and is generated again byte for byte, whatever was edited", async () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const choices = createChoices(random(seed));
      const spec = join(folder, `${seed}.json`);
      const out = join(folder, `${seed}`);
      let draft = randomDraft(choices);
      for (let turn = 0; turn < 3; turn += 1) {
        writeFile(spec, JSON.stringify(documentOf(draft), null, 2));
        await run(spec, out, false);
        const files = contentsOf(out);
        expect([seed, turn, await run(spec, out, true)]).toEqual([
          seed,
          turn,
          { told: [], written: [] },
        ]);
        await run(spec, out, false);
        expect([seed, turn, contentsOf(out)]).toEqual([seed, turn, files]);
        draft = edited(draft, choices);
      }
    }
  });
});
