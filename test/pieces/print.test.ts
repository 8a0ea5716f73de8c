import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import type {
  KeyedFile,
  StandingPieces,
} from "../../generator/pieces/piece.js";
import { printFiles } from "../../generator/pieces/print.js";
import { textHash } from "../../generator/pieces/text-hash.js";

const file = (path: string, key?: string): KeyedFile => ({
  path,
  ...(key !== undefined && { key }),
  print: () => `text of ${path}`,
});

const standing: StandingPieces = new Map([
  ["same.ts", { key: "a", hash: "same" }],
  ["other.ts", { key: "a", hash: "other" }],
  ["all.ts", { hash: "all" }],
]);

describe("printing", () => {
  const report = createReport();
  const files = [
    file("same.ts", "a"),
    file("other.ts", "b"),
    file("new.ts", "a"),
    file("all.ts"),
  ];
  const done = printFiles(files, standing, report);

  it("leaves out what stands as it would be printed", () => {
    expect(done.standing.map(({ path }) => path)).toEqual(["same.ts"]);
  });

  it("is done of what is new, of what shows something else, and of what shows something of everything", () => {
    expect(done.printed.map(({ path }) => path)).toEqual([
      "other.ts",
      "new.ts",
      "all.ts",
    ]);
  });

  it("leaves what the next run has to know", () => {
    expect(done.pieces.get("same.ts")).toEqual({ key: "a", hash: "same" });
    expect(done.pieces.get("new.ts")).toEqual({
      key: "a",
      hash: textHash("text of new.ts"),
    });
  });

  it("is done again where something was told of a file", () => {
    const telling: KeyedFile = {
      ...file("wide.ts", "a"),
      print: () => {
        report.add("no-operations", "It is told.");
        return "text";
      },
    };
    const { pieces } = printFiles([telling], new Map(), report);
    expect(pieces.get("wide.ts")).toEqual({ hash: textHash("text") });
  });
});
