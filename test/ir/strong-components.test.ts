import { expect, test } from "vitest";
import { strongComponents } from "../../generator/ir/strong-components.js";

const groupsOf = (
  graph: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  strongComponents(Object.keys(graph), (node) => graph[node] ?? []).map(
    (group) => group.toSorted().join(""),
  );

test("nodes without a circle are groups of their own, what is led to first", () => {
  expect(groupsOf({ a: ["b", "c"], b: ["c"], c: [] })).toEqual(["c", "b", "a"]);
});

test("nodes that lead to each other are one group", () => {
  const graph = { a: ["b"], b: ["c"], c: ["a", "d"], d: ["d"], e: ["a"] };
  expect(groupsOf(graph)).toEqual(["d", "abc", "e"]);
});

test("two circles that share a node are one group; those that only follow each other are two", () => {
  const shared = { a: ["b", "c"], b: ["a"], c: ["a"] };
  expect(groupsOf(shared)).toEqual(["abc"]);
  const apart = { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] };
  expect(groupsOf(apart)).toEqual(["cd", "ab"]);
});

test("a chain of 100,000 nodes needs no deep stack", () => {
  const length = 100_000;
  const next = (node: number): readonly number[] =>
    node + 1 < length ? [node + 1] : [];
  expect(strongComponents([0], next)).toHaveLength(length);
});
