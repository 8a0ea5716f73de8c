import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { isLarge, missing, shared, thorough } from "../shared.js";
import { formatTable, measureSpec, nameOf, rootDocuments, type SpecRow } from "./specs.js";

/** These must be clean under both compilers, and in prettier's style. An everyday run looks at some of their files, and asks TypeScript 5.9 of some only. */
const named = [
  "box",
  "discord",
  "figma",
  "github",
  "openai",
  "redocly-museum",
  "seam",
  "stripe",
  "swagger-petstore3",
];

const askedOfBoth = ["redocly-museum", "swagger-petstore3"];

const folder = shared("specs");
const documents = folder === undefined ? [] : rootDocuments(folder);
const rows: SpecRow[] = [];

describe.skipIf(folder === undefined)(
  `published descriptions${folder === undefined ? ` (${missing("specs")})` : ""}`,
  () => {
    const temporary = temporaryFolder();
    const outOf = (name: string): string => name.replaceAll(/[^\w.-]/g, "-");
    afterAll(() => {
      process.stdout.write(`\n${formatTable(rows)}\n\n`);
    });

    it.each(
      documents.map((spec) => ({ spec, name: nameOf(spec, folder ?? "") })),
    )("$name", async ({ spec, name }) => {
      const isOf = (names: readonly string[]): boolean =>
        names.some((each) => name.startsWith(`${each}/`));
      const isNamed = isOf(named);
      // Of Seam, `whole-seam` asks both compilers.
      const isAlone = thorough || (isNamed && !isOf(["seam"]));
      const both = thorough || isOf(askedOfBoth);
      const out = join(temporary, outOf(name));
      mkdirSync(out);
      const row = await measureSpec(spec, name, out, {
        compilers: both ? ["7", "5.9"] : isAlone ? ["7"] : [],
        prettier: thorough ? 1 : isNamed ? 40 : 0,
      });
      rows.push(row);
      if (isAlone) rmSync(out, { recursive: true, force: true });
      expect(row.crash).toBeUndefined();
      expect(row.exitCode).toBe(isRefused(name) ? 1 : 0);
      expect(row.errors["7"] ?? []).toEqual([]);
      expect(row.errors["5.9"] ?? []).toEqual([]);
      expect(row.unformatted).toEqual([]);
      // The budget of DESIGN's section 5 is without the types of openapi-typescript: with those the largest take more.
      expect(row.peakMegabytes).toBeLessThan(isLarge(name) ? 768 : 512);
    });

    it.skipIf(thorough)("all others type-check, in one run", async () => {
      const errors = await compile(temporary, {
        compiler: "7",
        include: ["*/src"],
      });
      const others = rows.filter((row) => row.emitted && !("7" in row.errors));
      for (const row of others)
        row.errors["7"] = errors.filter((error) =>
          error.startsWith(`${outOf(row.name)}/`),
        );
      expect(others.length).toBeGreaterThan(10);
      expect(errors).toEqual([]);
    });
  },
);

/**
 * OpenAPI 2.0 is refused for now. DigitalOcean's description is no valid OpenAPI: it has `$ref` in place of strings and
 * as the name of a property, which only its own bundler understands.
 */
function isRefused(name: string): boolean {
  return /swagger2|v2\.0|^digitalocean/.test(name);
}
