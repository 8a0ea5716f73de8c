/**
 * The nodes of a graph in groups that lead to each other, a group after those that it leads to; a node that is in no circle is a group of its
 * own. Tarjan's strongly connected components, without recursion.
 *
 * @param targetsOf what a node leads to; what is no node of the graph is left out by the caller
 */
export function strongComponents<Node>(
  nodes: Iterable<Node>,
  targetsOf: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  const search: Search<Node> = {
    targetsOf,
    order: new Map(),
    low: new Map(),
    open: [],
    isOpen: new Set(),
    groups: [],
  };
  for (const root of nodes)
    if (!search.order.has(root)) searchFrom(root, search);
  return search.groups;
}

/** Tarjan's bookkeeping. */
interface Search<Node> {
  readonly targetsOf: (node: Node) => Iterable<Node>;
  /** When each node was met. */
  readonly order: Map<Node, number>;
  /** The earliest that can be reached from each and leads to it. */
  readonly low: Map<Node, number>;
  /** What may still turn out to be in a circle, as it was met. */
  readonly open: Node[];
  readonly isOpen: Set<Node>;
  readonly groups: (readonly Node[])[];
}

/** A node on the way, and where to go on from it. */
interface Step<Node> {
  readonly node: Node;
  readonly targets: Node[];
}

function searchFrom<Node>(root: Node, search: Search<Node>): void {
  const path = [enter(root, search)];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const target = step.targets.pop();
    if (target === undefined) {
      path.pop();
      leave(step, path.at(-1), search);
    } else if (!search.order.has(target)) path.push(enter(target, search));
    else if (search.isOpen.has(target))
      lower(step.node, search.order.get(target), search);
  }
}

function enter<Node>(node: Node, search: Search<Node>): Step<Node> {
  const number = search.order.size;
  search.order.set(node, number);
  search.low.set(node, number);
  search.open.push(node);
  search.isOpen.add(node);
  return { node, targets: [...search.targetsOf(node)] };
}

function leave<Node>(
  { node }: Step<Node>,
  parent: Step<Node> | undefined,
  search: Search<Node>,
): void {
  const { low, order, open, isOpen, groups } = search;
  if (parent !== undefined) lower(parent.node, low.get(node), search);
  if (low.get(node) !== order.get(node)) return;
  const group = open.splice(open.lastIndexOf(node));
  for (const each of group) isOpen.delete(each);
  groups.push(group);
}

function lower<Node>(
  node: Node,
  value: number | undefined,
  { low }: Search<Node>,
): void {
  const known = low.get(node);
  if (value !== undefined && known !== undefined && value < known)
    low.set(node, value);
}
