import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generate } from "../../generator/index.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { random } from "../random.js";
import { root } from "../shared.js";
import { type Document, edits, oneOf, settings } from "./edits.js";

// A run prints only what shows something that changed. Whatever is edited, the package is the same, byte for byte, as one that is made from nothing.

const chains = 67;

describe.each(["bookshop", "transport", "unions"])(
  "the package of %s, edited again and again",
  (name) => {
    const home = temporaryFolder();
    const spec = join(home, "openapi.json");
    const config = join(home, "sdk.yaml");
    const kept = join(home, "kept");
    const fresh = join(home, "fresh");
    const chance = random(name.length);

    it(`is after each of ${chains} edits what a run from nothing makes`, async () => {
      const golden = join(root, `test/golden/${name}/openapi.yaml`);
      const start: Document = parse(readFileSync(golden, "utf8"));
      let document = start;
      const refused: string[] = [];
      for (let turn = 0; turn < chains; turn += 1) {
        const edited = structuredClone(document);
        const done = oneOf(Object.keys(edits), chance) ?? "";
        edits[done]?.(edited, chance);
        writeFile(spec, JSON.stringify(edited));
        const setting = chance() < 0.1 ? oneOf(settings, chance) : undefined;
        if (setting !== undefined || turn === 0)
          writeFile(config, `openapiTypes: false\n${setting ?? ""}\n`);
        const { ok, files } = await generate({ spec, config, out: kept });
        if (!ok) {
          refused.push(done);
          continue;
        }
        document = turn % 20 === 19 ? structuredClone(start) : edited;
        rmSync(fresh, { recursive: true, force: true });
        const cold = await generate({ spec, config, out: fresh });
        expect([done, files]).toEqual([done, cold.files]);
        const differing = differencesOf(contentsOf(kept), contentsOf(fresh));
        expect([turn, done, ...differing]).toEqual([turn, done]);
      }
      expect(refused.length).toBeLessThan(chains / 3);
    }, 300_000);
  },
);

function differencesOf(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]);
}
