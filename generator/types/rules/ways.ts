import type { JsonValue } from "../../ir/json.js";
import type { Rule } from "../../schema/rule.js";
import { anyWay, merge, type Way, withoutCovered } from "./way.js";

/** Every value that a property can have, where these are finitely many literals. */
export type FiniteValues = (name: string) => readonly JsonValue[] | undefined;

/** `undefined`: they are too many, or can't be told. */
type Ways = readonly Way[] | undefined;

/** The ways to satisfy a rule, none of them covered by another; `undefined` if they are too many or can't be told. */
export function waysToSatisfy(rule: Rule, finite: FiniteValues): Ways {
  const ways = waysOf(rule, true, finite);
  return ways && withoutCovered(ways);
}

const mostWays = 32;
/** No one reads a type that combines more than this at once. */
const mostParts = 64;

/** The ways on which a rule holds (`positive`), or on which it does not. */
function waysOf(rule: Rule, positive: boolean, finite: FiniteValues): Ways {
  switch (rule.kind) {
    case "present": {
      const names = new Set([rule.name]);
      return [{ ...anyWay, [positive ? "required" : "excluded"]: names }];
    }
    case "values":
      return waysOfValues(rule.name, rule.values, positive, finite);
    case "not":
      return waysOf(rule.rule, !positive, finite);
    case "all":
    case "any": {
      const parts = rule.rules.map((each) => waysOf(each, positive, finite));
      return (rule.kind === "all") === positive ? allOf(parts) : anyOf(parts);
    }
    case "one":
      return waysOfOne(rule.rules, positive, finite);
  }
}

function waysOfValues(
  name: string,
  values: readonly JsonValue[],
  positive: boolean,
  finite: FiniteValues,
): Ways {
  if (positive) return [{ ...anyWay, values: new Map([[name, values]]) }];
  const others = finite(name)?.filter((value) => !values.includes(value));
  if (others === undefined) return undefined;
  const required = new Set([name]);
  return [{ ...anyWay, required, values: new Map([[name, others]]) }];
}

/** Exactly one: each in turn, with all others negated. Not one: none, or two of them. */
function waysOfOne(
  rules: readonly Rule[],
  positive: boolean,
  finite: FiniteValues,
): Ways {
  const yes = rules.map((each) => waysOf(each, true, finite));
  const no = rules.map((each) => waysOf(each, false, finite));
  if (positive)
    return anyOf(
      yes.map((one, index) =>
        allOf(no.map((other, at) => (at === index ? one : other))),
      ),
    );
  const pairs = yes.flatMap((one, index) =>
    yes.slice(index + 1).map((other) => allOf([one, other])),
  );
  return anyOf([allOf(no), ...pairs]);
}

function anyOf(parts: readonly Ways[]): Ways {
  const ways: Way[] = [];
  for (const part of parts) {
    if (part === undefined || ways.length + part.length > mostWays * 4)
      return undefined;
    ways.push(...part);
  }
  return ways;
}

function allOf(parts: readonly Ways[]): Ways {
  if (parts.length > mostParts) return undefined;
  let ways: readonly Way[] = [anyWay];
  for (const part of parts) {
    if (part === undefined || ways.length * part.length > mostWays * 4)
      return undefined;
    ways = withoutCovered(
      ways.flatMap((one) => part.flatMap((other) => merge(one, other) ?? [])),
    );
    if (ways.length > mostWays) return undefined;
  }
  return ways;
}
