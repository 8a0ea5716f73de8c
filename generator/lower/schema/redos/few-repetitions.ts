import {
  parsePattern,
  type PatternNode,
} from "../../../ir/patterns/pattern.js";

/**
 * Whether each way through the choices of a pattern, of which there are not too many, comes by no repetition without bound, or by one: then a RegExp takes
 * time in proportion to the text, whatever the ways have in common, as in a list of the names of all time zones. What repeats must repeat one and
 * the same sequence of characters or classes, and be tried from the beginning of the text alone.
 */
export function repeatsFew(pattern: string): boolean {
  const node = parsePattern(pattern);
  const { ways, repeating } = node === undefined ? unknown : waysOf(node);
  return ways <= mostWays && repeating <= mostRepeating;
}

/** Ways that end where the text is no longer theirs, and ways that go on as long as the text. */
const mostWays = 2000;
const mostRepeating = 50;

interface Ways {
  /** All there are; infinitely many where something is repeated otherwise. */
  readonly ways: number;
  /** Those that come by a repetition without bound, infinitely many where one comes by several or may begin anywhere. */
  readonly repeating: number;
}

const unknown: Ways = { ways: Infinity, repeating: Infinity };
const one: Ways = { ways: 1, repeating: 0 };

/** The ways from the beginning of a pattern: a repetition that `^` does not stand before is begun at each place of the text. */
function waysOf(node: PatternNode): Ways {
  if (node.kind === "choice") return together(node.parts.map(waysOf));
  const parts = node.kind === "sequence" ? node.parts : [node];
  const [first, ...rest] = parts;
  if (first === undefined) return one;
  if (first.kind === "start") return oneAfterOther(rest.map(waysWithin));
  if (first.kind === "choice" && rest.length === 0) return waysOf(first);
  const found = oneAfterOther(parts.map(waysWithin));
  return found.repeating === 0 ? found : unknown;
}

function waysWithin(node: PatternNode): Ways {
  switch (node.kind) {
    case "class":
    case "start":
    case "end":
      return one;
    case "sequence":
      return oneAfterOther(node.parts.map(waysWithin));
    case "choice":
      return together(node.parts.map(waysWithin));
    case "repeat":
      return waysOfRepeat(node);
  }
}

function together(all: readonly Ways[]): Ways {
  return all.reduce((sum, each) => ({
    ways: sum.ways + each.ways,
    repeating: sum.repeating + each.repeating,
  }));
}

function oneAfterOther(all: readonly Ways[]): Ways {
  if (all.filter(({ repeating }) => repeating > 0).length > 1) return unknown;
  return all.reduce(
    (product, each) => ({
      ways: product.ways * each.ways,
      repeating: product.repeating * each.ways + product.ways * each.repeating,
    }),
    one,
  );
}

function waysOfRepeat({
  body,
  least,
  most,
}: Extract<PatternNode, { readonly kind: "repeat" }>): Ways {
  if (most === Infinity)
    return isFixed(body) ? { ways: 1, repeating: 1 } : unknown;
  const { ways, repeating } = waysWithin(body);
  if (repeating > 0 && most > 1) return unknown;
  let sum = 0;
  for (let times = least; times <= most && sum <= mostWays; times += 1)
    sum += ways ** times;
  return { ways: sum, repeating };
}

/** Whether a part is always the same sequence of classes, and not empty. */
function isFixed(node: PatternNode): boolean {
  return (
    node.kind === "class" ||
    (node.kind === "sequence" &&
      node.parts.length > 0 &&
      node.parts.every(isFixed))
  );
}
