import { readdirSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { standingPieces, writePieces } from "../../generator/output/pieces.js";
import type { StandingPieces } from "../../generator/pieces/piece.js";
import { textHash } from "../../generator/pieces/text-hash.js";
import { temporaryFolder, writeFile } from "../folder.js";

const home = temporaryFolder();
const out = join(home, "generated");
const pieces: StandingPieces = new Map([
  ["src/a.ts", { key: "k", note: { calls: ["b"] }, hash: textHash("a") }],
  ["src/b.ts", { hash: textHash("b") }],
]);

const paths = (): readonly string[] => [...standingPieces(out).keys()];

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  for (const name of ["a", "b"]) writeFile(join(out, `src/${name}.ts`), name);
  writePieces(out, pieces);
});

describe("what is remembered of files", () => {
  it("is found again while their texts are what was written", () => {
    expect(standingPieces(out).get("src/a.ts")).toMatchObject({
      key: "k",
      note: { calls: ["b"] },
    });
    expect(paths()).toEqual(["src/a.ts", "src/b.ts"]);
  });

  it("lies where Git and npm don't look", () => {
    expect(readdirSync(out)).toEqual(["node_modules", "src"]);
  });

  it("does not count for a file that was edited, removed or replaced by a link", () => {
    writeFile(join(out, "src/a.ts"), "A");
    expect(paths()).toEqual(["src/b.ts"]);
    rmSync(join(out, "src/b.ts"));
    expect(paths()).toEqual([]);
    symlinkSync(join(home, "elsewhere"), join(out, "src/b.ts"));
    expect(paths()).toEqual([]);
  });

  it("counts for a file that was only touched, or checked out with other line endings", () => {
    utimesSync(join(out, "src/a.ts"), new Date(1000), new Date(1000));
    expect(paths()).toEqual(["src/a.ts", "src/b.ts"]);
  });

  it("is nothing where something else lies there", () => {
    const [file = ""] = readdirSync(join(out, "node_modules/.cache"));
    for (const text of ["[]", "{", '{"src/a.ts":{"hash":1}}']) {
      writeFile(join(out, "node_modules/.cache", file), text);
      expect(paths()).toEqual([]);
    }
  });
});
