import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { namesFile } from "../../generator/config/names-path.js";
import { generate } from "../../generator/index.js";
import type { GenerateOptions } from "../../generator/options.js";
import { contentsOf, temporaryFolder, writeFile } from "../folder.js";
import { random } from "../random.js";
import { root } from "../shared.js";
import { type Document, edits, oneOf, someSettings } from "./edits.js";

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
      let settings = "";
      const refused: string[] = [];
      for (let turn = 0; turn < chains; turn += 1) {
        if (turn % 20 === 0) document = start;
        const edited = structuredClone(document);
        const done = oneOf(Object.keys(edits), chance) ?? "";
        edits[done]?.(edited, chance);
        if (chance() < 0.3) settings = someSettings(edited, chance);
        writeFile(spec, JSON.stringify(edited));
        writeFile(config, `openapiTypes: false\n${settings}\n`);
        const published = namesIn(config);
        const { ok, diagnostics } = await generate({ spec, config, out: kept });
        if (!ok) {
          refused.push(`${done}: ${diagnostics[0]?.code}`);
          settings = "";
          continue;
        }
        document = edited;
        const names = namesIn(config);
        writeNamesOf(config, published);
        const differing = [...(await driftFrom({ spec, config, out: kept }))];
        // `check` compares what is emitted; a package made from nothing has the files that list and lead the way, too.
        if (turn % 10 === 9) {
          rmSync(fresh, { recursive: true, force: true });
          await generate({ spec, config, out: fresh });
          differing.push(...differencesOf(contentsOf(kept), contentsOf(fresh)));
        }
        expect([turn, done, ...differing]).toEqual([turn, done]);
        writeNamesOf(config, names);
      }
      expect(refused.slice(chains / 3)).toEqual([]);
    }, 300_000);
  },
);

/** In which files a package is not what a run from nothing would emit; the names beside its configuration aside. */
async function driftFrom(options: GenerateOptions): Promise<readonly string[]> {
  const { diagnostics } = await generate({ ...options, check: true });
  return diagnostics
    .filter(({ code }) => code.startsWith("output-"))
    .map(({ message }) => message)
    .filter((message) => !message.startsWith("The file of names"));
}

/** The names beside a configuration: they stand in the next run. */
function namesIn(config: string): string | undefined {
  const file = namesFile(config, "");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function writeNamesOf(config: string, text: string | undefined): void {
  const file = namesFile(config, "");
  if (text === undefined) rmSync(file, { force: true });
  else writeFile(file, text);
}

function differencesOf(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]);
}
