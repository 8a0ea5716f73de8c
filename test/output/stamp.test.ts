import {
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  type Stamp,
  stampHolds,
  stampOf,
  takeStamp,
} from "../../generator/output/stamp.js";

const folder = mkdtempSync(join(tmpdir(), "seamstress-stamp-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = ["a", "b"].map((name) => join(folder, name));
const [first = ""] = files;

/** The stamp of the files as if it had been taken long after they were changed. */
function takenLater(): Stamp {
  const stamp = takeStamp(files);
  if (stamp === undefined) throw new Error("A file is missing.");
  return { ...stamp, taken: stamp.taken + 60_000 };
}

describe("a stamp of files", () => {
  beforeEach(() => {
    for (const file of files) writeFileSync(file, "text");
  });

  it("holds while none is touched", () => {
    expect(stampHolds(takenLater(), files)).toBe(true);
  });

  it("is none where the file system lets nobody look", () => {
    const circle = join(folder, "circle");
    symlinkSync("circle", circle);
    expect(takeStamp([...files, join(circle, "a")])).toBeUndefined();
    expect(stampOf(join(circle, "a"))).toBeUndefined();
  });

  it("does not hold once one has another size", () => {
    const stamp = takenLater();
    writeFileSync(first, "texts");
    expect(stampHolds(stamp, files)).toBe(false);
  });

  it("does not hold for a text of the same size, though its time was put back", () => {
    const long = new Date(2020, 0);
    utimesSync(first, long, long);
    const stamp = takenLater();
    writeFileSync(first, "TEXT");
    utimesSync(first, long, long);
    expect(stampHolds(stamp, files)).toBe(false);
  });

  it("does not hold for other files, nor where one is missing", () => {
    const stamp = takenLater();
    expect(stampHolds(stamp, files.slice(1))).toBe(false);
    rmSync(first);
    expect(stampHolds(stamp, files)).toBe(false);
    expect(takeStamp(files)).toBeUndefined();
  });

  it("is none where one is a link: what that leads to may be changed unseen", () => {
    const link = join(folder, "link");
    symlinkSync(first, link);
    expect(takeStamp([link])).toBeUndefined();
  });

  it("is not trusted where a file had just been changed: that may happen twice in one tick of a clock", () => {
    const stamp = takeStamp(files);
    expect(stamp && stampHolds(stamp, files)).toBe(false);
  });
});
