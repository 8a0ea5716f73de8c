import type { Operation } from "../ir/api.js";
import type { ResourceNode } from "./resource-tree.js";

/**
 * A tree in the order of the description: methods as their operations stand there, resources by the first that stands on them or below. Who has a
 * name already chooses first, which must not be seen in what is emitted: as soon as names are known, all have one.
 */
export function inAuthorsOrder(
  root: ResourceNode,
  operations: readonly Operation[],
): ResourceNode {
  const positions = new Map(operations.map(({ id }, index) => [id, index]));
  return ordered(root, ({ id }) => positions.get(id) ?? 0).node;
}

interface Placed {
  readonly node: ResourceNode;
  /** Where the first operation stands. */
  readonly first: number;
}

function ordered(
  node: ResourceNode,
  position: (operation: Operation) => number,
): Placed {
  const at = ({ operation }: ResourceNode["methods"][number]): number =>
    position(operation);
  const methods = node.methods.toSorted((a, b) => at(a) - at(b));
  const children = [...node.children]
    .map(([name, child]) => ({ name, ...ordered(child, position) }))
    .sort((a, b) => a.first - b.first);
  const firsts = [
    ...methods.slice(0, 1).map(at),
    ...children.slice(0, 1).map(({ first }) => first),
  ];
  return {
    node: {
      ...node,
      methods,
      children: new Map(children.map(({ name, node: child }) => [name, child])),
    },
    first: Math.min(...firsts),
  };
}
