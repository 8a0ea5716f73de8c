import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compile, type Compiler } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { casesOf, isLarge, missing, shared, thorough } from "../shared.js";
import {
  formatTable,
  measureSpec,
  nameOf,
  rootDocuments,
  type SpecRow,
} from "./specs.js";

/**
 * A thorough run (`npm run specs`) generates from each description in a process of its own, asks both compilers about each alone, and looks at the
 * style of every file. An everyday run leaves the largest to it (but for GitHub's, which `addition.slow.test.ts` is about), generates in this
 * process, looks at the style of some files, and asks TypeScript 7 about all at once.
 */
const everyday = {
  style: ["qdrant", "redocly-museum"],
  compiler59: ["redocly-museum"],
  /** Large ones, too, whose kinds of schemas others have; Seam's is that of `whole-seam.slow.test.ts`. */
  leavesOut: /^(?:box|discord|seam)\//,
};

const folder = shared("specs");
const documents = casesOf(
  (folder === undefined ? [] : rootDocuments(folder)).map((spec) => ({
    spec,
    name: nameOf(spec, folder ?? ""),
  })),
  ({ name }) => !isLarge(name) && !everyday.leavesOut.test(name),
);
const rows: SpecRow[] = [];

describe.skipIf(folder === undefined)(
  `published descriptions${folder === undefined ? ` (${missing("specs")})` : ""}`,
  () => {
    const temporary = temporaryFolder();
    const outOf = (name: string): string => name.replaceAll(/[^\w.-]/g, "-");
    afterAll(() => {
      process.stdout.write(`\n${formatTable(rows)}\n\n`);
    });

    it.each(documents)("$name", async ({ spec, name }) => {
      const isOf = (names: readonly string[]): boolean =>
        names.some((each) => name.startsWith(`${each}/`));
      const out = join(temporary, outOf(name));
      mkdirSync(out);
      const row = await measureSpec(spec, name, out, {
        by: thorough ? "program" : "function",
        compilers: compilersFor(isOf(everyday.compiler59)),
        style: thorough ? 1 : isOf(everyday.style) ? 40 : 0,
      });
      rows.push(row);
      if (thorough) rmSync(out, { recursive: true, force: true });
      expect(row.crash).toBeUndefined();
      expect(row.exitCode).toBe(isRefused(name) ? 1 : 0);
      expect(row.errors["7"] ?? []).toEqual([]);
      expect(row.errors["5.9"] ?? []).toEqual([]);
      expect(row.unformatted).toEqual([]);
      expect(row.brokenLinks).toEqual([]);
      // The budget of DESIGN's section 5 is without the types of openapi-typescript: with those the largest take more.
      expect(row.peakMegabytes ?? 0).toBeLessThan(isLarge(name) ? 768 : 512);
    });

    it.skipIf(thorough)("type-check, in one run", async () => {
      const errors = await compile(temporary, {
        compiler: "7",
        include: ["*/src"],
      });
      const emitted = rows.filter((row) => row.emitted);
      for (const row of emitted)
        row.errors["7"] = errors.filter((error) =>
          error.startsWith(`${outOf(row.name)}/`),
        );
      expect(emitted.length).toBeGreaterThan(20);
      expect(errors).toEqual([]);
    });
  },
);

function compilersFor(isAskedOf59: boolean): readonly Compiler[] {
  if (thorough) return ["7", "5.9"];
  return isAskedOf59 ? ["5.9"] : [];
}

/** OpenAPI 2.0 is refused for now. */
function isRefused(name: string): boolean {
  return /swagger2|v2\.0/.test(name);
}
