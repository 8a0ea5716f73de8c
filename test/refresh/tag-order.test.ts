import { expect, it } from "vitest";
import { tagOrder } from "../../generator/document/refresh/tag-order.js";
import type { Part } from "../../generator/document/refresh/parts.js";

function parts(lists: readonly string[]): readonly Part[] {
  return lists.flatMap((list, document) =>
    list.split("").map((name, index) => ({
      path: ["tags", name],
      value: { name },
      at: { document: String(document), pointer: `/tags/${index}` },
    })),
  );
}

it.each<[string, readonly string[], readonly string[], string]>([
  ["of one source is its own", ["cab"], [], "cab"],
  ["of several is that which all keep", ["cab", "cd", "bx"], [], "cabdx"],
  ["is by name where nobody says more", ["c", "a", "b"], [], "abc"],
  ["is by name where sources disagree", ["ab", "ba"], [], "ab"],
  ["stays where sources say nothing of it", ["x"], ["cab"], "cabx"],
  ["is a source's rather than that which stands", ["ba"], ["abc"], "bac"],
])("the order of tags %s", (_, fresh, standing, expected) => {
  for (const sources of [fresh, fresh.toReversed()])
    expect(tagOrder(parts(sources), parts(standing)).join("")).toBe(expected);
});
