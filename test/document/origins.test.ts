import { describe, expect, it } from "vitest";
import {
  compose,
  composeAll,
  keepItems,
  type Origins,
  type OriginsDraft,
  originsFrom,
  partAt,
  setOrigin,
} from "../../generator/document/text/origins.js";
import { splitPointer } from "../../generator/ir/pointer.js";
import { random } from "../random.js";

const base = "a.yaml";
const place = (text: string): Origins["at"] => {
  const [document = "", pointer = ""] = text.split("#");
  return { document, pointer };
};

/** Origins of a document that differ from it in these parts. */
function originsOf(parts: Readonly<Record<string, string>>): OriginsDraft {
  const origins = originsFrom(place(`${base}#`));
  for (const [pointer, at] of Object.entries(parts))
    setOrigin(origins, splitPointer(pointer), place(at));
  return origins;
}

function find(origins: Origins, pointer: string): string {
  const { document, pointer: found } = partAt(
    origins,
    splitPointer(pointer),
  ).at;
  return `${document}#${found}`;
}

describe("the origin of a part", () => {
  it("is the nearest that is told, and from there the way that leads here", () => {
    const origins = originsOf({ "/b": "c.yaml#/d", "/b/e~1f": "g.yaml#" });
    expect(find(origins, "/a/0")).toBe("a.yaml#/a/0");
    expect(find(origins, "/b/x")).toBe("c.yaml#/d/x");
    expect(find(origins, "/b/e~1f/x")).toBe("g.yaml#/x");
  });

  it("is forgotten with what it was around", () => {
    const origins = originsOf({ "/b/c": "c.yaml#", "/b": "d.yaml#" });
    expect(find(origins, "/b/c")).toBe("d.yaml#/c");
  });

  it("goes along with an item", () => {
    const origins = originsOf({ "/x/2/y": "c.yaml#" });
    keepItems(origins, ["x"], [0, 2]);
    expect(find(origins, "/x/0")).toBe("a.yaml#/x/0");
    expect(find(origins, "/x/1")).toBe("a.yaml#/x/2");
    expect(find(origins, "/x/1/y")).toBe("c.yaml#");
  });
});

describe("origins over origins", () => {
  const earlier = originsOf({ "/b": "one.yaml#/d", "/b/e": "one.yaml#/f" });

  it("lead through the document before to the text", () => {
    const later = originsOf({ "/x": "a.yaml#/b", "/y": "a.yaml#/c" });
    const both = compose(earlier, later, base);
    expect(find(both, "/x/z")).toBe("one.yaml#/d/z");
    expect(find(both, "/x/e")).toBe("one.yaml#/f");
    expect(find(both, "/y")).toBe("a.yaml#/c");
    expect(find(both, "/b/e")).toBe("one.yaml#/f");
  });

  it("change what came in before", () => {
    const later = originsOf({ "/b/e/g": "two.yaml#", "/b/h": "two.yaml#/i" });
    const both = compose(earlier, later, base);
    expect(find(both, "/b")).toBe("one.yaml#/d");
    expect(find(both, "/b/e")).toBe("one.yaml#/f");
    expect(find(both, "/b/e/g")).toBe("two.yaml#");
    expect(find(both, "/b/h/j")).toBe("two.yaml#/i/j");
  });

  it("leave both as they were", () => {
    compose(earlier, originsOf({ "/b/e": "two.yaml#" }), base);
    expect(find(earlier, "/b/e")).toBe("one.yaml#/f");
  });

  it("are the same in whatever order they are put together", () => {
    const next = random(1);
    const pick = (from: readonly string[]): string =>
      from[Math.floor(next() * from.length)] ?? "";
    const pointer = (): string =>
      Array.from({ length: Math.floor(next() * 4) }, () =>
        pick(["/a", "/b", "/0"]),
      ).join("");
    const layer = (_: unknown, index: number): Origins =>
      originsOf(
        Object.fromEntries(
          Array.from({ length: 3 }, () => [
            pointer(),
            `${pick([base, `${index}.yaml`])}#${pointer()}`,
          ]),
        ),
      );
    for (let run = 0; run < 200; run += 1) {
      const layers = Array.from({ length: 1 + Math.floor(next() * 6) }, layer);
      const halves = composeAll(layers, base);
      const folded = layers.reduce((all, each) => compose(all, each, base));
      for (let ask = 0; ask < 20; ask += 1) {
        const asked = pointer();
        const through = layers.reduceRight(
          (at, each) =>
            at.startsWith(`${base}#`) ? find(each, at.slice(7)) : at,
          `${base}#${asked}`,
        );
        expect(find(halves, asked)).toBe(through);
        expect(find(folded, asked)).toBe(through);
      }
    }
  });

  it("that are none say that all lies in the document itself", () => {
    expect(find(composeAll([], base), "/a")).toBe("a.yaml#/a");
  });
});
