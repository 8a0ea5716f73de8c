import {
  parsePattern,
  type Step,
  stepsOf,
} from "../../../ir/patterns/pattern.js";
import { lettersOf } from "./letters.js";

/** What was found out, and how much work that was. */
export interface FewWays {
  readonly isProven: boolean;
  readonly work: number;
}

/** So many ways through a pattern are few, whatever the text, and so many to go on in each. */
const mostWays = 50;

/**
 * Whether a pattern is proven to take time in proportion to the text, whatever that is: the ways in which a RegExp can match the beginning of a text are
 * what it goes through at most, each once, and there are never more than a few. All that can be told of the ways so far is how many of them are at
 * which place; so it is enough to look at every such count that any text leads to. What looks around or refers back is not proven.
 *
 * @param allowance how much work may be done
 */
export function fewWays(pattern: string, allowance: number): FewWays {
  const node = parsePattern(pattern);
  const steps = node && stepsOf(node);
  if (steps === undefined) return { isProven: false, work: 0 };
  const paths = pathsOf(steps);
  const classes = [...new Set(paths?.classes.values())];
  const work = steps.length + classes.length * workOfClass;
  const letters = work > allowance ? undefined : lettersOf(classes);
  return paths && letters
    ? explored(paths, letters, allowance, work)
    : { isProven: false, work };
}

/** What it takes to find out which characters are in a class, in places looked at. */
const workOfClass = 40;

/** How many ways there are at each place before a character. */
type Ways = ReadonlyMap<number, number>;

interface Paths {
  /** What is matched at a place. */
  readonly classes: ReadonlyMap<number, string>;
  /** From the beginning of a text, and from any other place in it. */
  readonly first: Ways;
  readonly later: Ways;
  /** From behind the character at a place. */
  readonly behind: ReadonlyMap<number, Ways>;
}

function explored(
  { classes, first, later, behind }: Paths,
  letters: readonly ReadonlySet<string>[],
  allowance: number,
  done: number,
): FewWays {
  const seen = new Set([keyOf(first)]);
  const pending = [first];
  let work = done;
  for (let ways = pending.pop(); ways !== undefined; ways = pending.pop())
    for (const letter of letters) {
      work += 1 + ways.size;
      const isIn = (place: number): boolean =>
        letter.has(classes.get(place) ?? "");
      const next = after(ways, isIn, later, behind);
      if (sum(next) > mostWays || work > allowance)
        return { isProven: false, work };
      const key = keyOf(next);
      if (!seen.has(key)) pending.push(next);
      seen.add(key);
    }
  return { isProven: true, work };
}

/** The ways once a character is matched; a RegExp also begins anew behind it. */
function after(
  ways: Ways,
  isIn: (place: number) => boolean,
  later: Ways,
  behind: Paths["behind"],
): Ways {
  const next = new Map(later);
  for (const [place, count] of ways)
    if (isIn(place))
      for (const [to, times] of behind.get(place) ?? [])
        next.set(to, (next.get(to) ?? 0) + count * times);
  return next;
}

function sum(ways: Ways): number {
  return [...ways.values()].reduce((all, each) => all + each, 0);
}

function keyOf(ways: Ways): string {
  return [...ways]
    .sort(([a], [b]) => a - b)
    .map((each) => each.join(":"))
    .join();
}

/** `undefined` where there are too many ways without a character, or one leads in a circle. */
function pathsOf(steps: readonly Step[]): Paths | undefined {
  const classes = new Map(
    steps.flatMap((step, at) =>
      step[0] === "class" ? [[at, step[1]] as const] : [],
    ),
  );
  const first = waysFrom(0, true, steps);
  const later = waysFrom(0, false, steps);
  const behind = new Map<number, Ways>();
  for (const place of classes.keys()) {
    const ways = waysFrom(place + 1, false, steps);
    if (ways === undefined) return undefined;
    behind.set(place, ways);
  }
  return first && later && { classes, first, later, behind };
}

/** The ways from a place to those before a character. Beyond `$` they are counted though they end there. */
function waysFrom(
  from: number,
  isStart: boolean,
  steps: readonly Step[],
): Ways | undefined {
  const ways = new Map<number, number>();
  const passed = new Set<number>();
  let paths = 0;
  /** Whether what is beyond a place is told. */
  const visit = (place: number, isEnd: boolean): boolean => {
    const step = steps[place];
    const isOver =
      step === undefined ||
      step[0] === "match" ||
      step[0] === "class" ||
      (step[0] === "start" && !isStart);
    if (isOver) {
      if (step?.[0] === "class" && !isEnd)
        ways.set(place, (ways.get(place) ?? 0) + 1);
      paths += 1;
      return paths <= mostWays;
    }
    if (passed.has(place)) return false;
    passed.add(place);
    const isTold = nextOf(step, place).every((next) =>
      visit(next, isEnd || step[0] === "end"),
    );
    passed.delete(place);
    return isTold;
  };
  return visit(from, false) ? ways : undefined;
}

function nextOf(step: Step, place: number): readonly number[] {
  if (step[0] !== "fork") return [place + 1];
  return step[1] === step[2] ? [step[1]] : [step[1], step[2]];
}
