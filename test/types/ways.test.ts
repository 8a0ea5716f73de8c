import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Rule } from "../../generator/schema/rule.js";
import type { Way } from "../../generator/types/rules/way.js";
import { waysToSatisfy } from "../../generator/types/rules/ways.js";

const [a, b, c] = ["a", "b", "c"].map((name): Rule => ({
  kind: "present",
  name,
}));
if (a === undefined || b === undefined || c === undefined)
  throw new Error("three rules");

const not = (rule: Rule): Rule => ({ kind: "not", rule });
const all = (...rules: readonly Rule[]): Rule => ({ kind: "all", rules });
const any = (...rules: readonly Rule[]): Rule => ({ kind: "any", rules });
const one = (...rules: readonly Rule[]): Rule => ({ kind: "one", rules });
const isOneOf = (name: string, ...values: readonly JsonValue[]): Rule => ({
  kind: "values",
  name,
  values,
});

/** A property `kind` can have three values, no other is known. */
function waysOf(rule: Rule): readonly string[] | undefined {
  const finite = (name: string): readonly JsonValue[] | undefined =>
    name === "kind" ? [1, 2, 3] : undefined;
  return waysToSatisfy(rule, finite)?.map(describeWay);
}

/** `a b -c kind∈1,2` */
function describeWay({ required, excluded, values }: Way): string {
  return [
    ...required,
    ...[...excluded].map((name) => `-${name}`),
    ...[...values].map(([name, allowed]) => `${name}∈${allowed.join()}`),
  ].join(" ");
}

describe("the ways to satisfy a rule", () => {
  it.each<readonly [string, Rule, readonly string[]]>([
    ["that always holds", all(), [""]],
    ["that never does", any(), []],
    ["of one property", a, ["a"]],
    ["of several together", all(a, not(b)), ["a -b"]],
    ["of alternatives", any(a, b), ["a", "b"]],
    ["without those that another one covers", any(a, all(a, b), all()), [""]],
    ["without what contradicts itself", any(all(a, not(a)), b), ["b"]],
    ["exactly one of which holds", one(a, b), ["a -b", "b -a"]],
    ["that is negated", not(any(a, all(b, c))), ["-a -b", "-a -c"]],
    ["of which not exactly one holds", not(one(a, b)), ["-a -b", "a b"]],
    [
      "of a few values",
      all(isOneOf("kind", 1, 2), isOneOf("kind", 2, 3)),
      ["kind∈2"],
    ],
    [
      "of no value at all: absent",
      all(isOneOf("kind", 1), isOneOf("kind", 2)),
      ["-kind"],
    ],
    ["of all values but these", not(isOneOf("kind", 1)), ["kind kind∈2,3"]],
  ])("%s", (_, rule, ways) => {
    expect(waysOf(rule)).toEqual(ways);
  });

  it("can't be told where other values of a property are not known", () => {
    expect(waysOf(not(isOneOf("name", "x")))).toBeUndefined();
    expect(waysOf(any(a, not(isOneOf("name", "x"))))).toBeUndefined();
  });

  it("are not told where they are very many", () => {
    const pairs = Array.from({ length: 6 }, (_, at): Rule =>
      any(
        { kind: "present", name: `x${at}` },
        { kind: "present", name: `y${at}` },
      ),
    );
    expect(waysOf(all(...pairs.slice(1)))).toHaveLength(32);
    expect(waysOf(all(...pairs))).toBeUndefined();
  });
});
