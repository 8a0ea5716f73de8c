import type { List } from "../type/kinds.js";
import type { TupleElement, Type } from "../type/type.js";
import type { Meeting } from "./meeting.js";

/** One list that fits both, element by element. */
export function meetLists(a: List, b: List, { meet }: Meeting): Type {
  if (a.kind === "array" && b.kind === "array")
    return { kind: "array", element: meet(a.element, b.element) };
  const length = Math.max(elementsOf(a).length, elementsOf(b).length);
  const elements: TupleElement[] = [];
  for (let index = 0; index < length; index += 1) {
    const [x, y] = [elementAt(a, index), elementAt(b, index)];
    if (x === undefined || y === undefined) return { kind: "tuple", elements };
    elements.push({
      type: meet(x.type, y.type),
      optional: x.optional && y.optional,
    });
  }
  const [x, y] = [restOf(a), restOf(b)];
  return x === undefined || y === undefined
    ? { kind: "tuple", elements }
    : { kind: "tuple", elements, rest: meet(x, y) };
}

function elementsOf(list: List): readonly TupleElement[] {
  return list.kind === "tuple" ? list.elements : [];
}

function elementAt(list: List, index: number): TupleElement | undefined {
  const rest = restOf(list);
  return (
    elementsOf(list)[index] ??
    (rest === undefined ? undefined : { type: rest, optional: true })
  );
}

function restOf(list: List): Type | undefined {
  return list.kind === "array" ? list.element : list.rest;
}
