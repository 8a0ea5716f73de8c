import type { FilterFunction, JSONPathEnvironment } from "json-p3";
import { importRuntime } from "../../home/index.js";
import {
  cautiousSteps,
  isStraightPattern,
} from "../../ir/patterns/linear-pattern.js";
import type { Step } from "../../ir/patterns/pattern.js";

/** A pattern that nobody can say how long it would take. */
export class IntricatePattern extends Error {}

/** What is used of the module that emitted checks have for such patterns. */
interface Machines {
  linearPattern(steps: readonly Step[]): Matcher;
}

interface Matcher {
  test(text: string): boolean;
}

/**
 * Lets `match()` and `search()` take no longer over a text than in proportion to it: a pattern that a RegExp could try in many ways is left to the
 * machine of the emitted checks.
 */
export async function matchInTime(
  environment: JSONPathEnvironment,
): Promise<void> {
  const { jsonpath } = await import("json-p3");
  const { linearPattern } = await importRuntime<Machines>("linear-pattern");
  const { Match, Search } = jsonpath.functions;
  const match = new Match({ throwErrors: true });
  const search = new Search({ throwErrors: true });
  const matcher = (plain: FilterFunction, pattern: string): Matcher => {
    const asRegExp = plain === match ? wholeText(pattern) : pattern;
    const steps = cautiousSteps(asRegExp)?.map(withoutLineEnds);
    if (steps !== undefined) return linearPattern(steps);
    if (!isStraightPattern(asRegExp)) throw new IntricatePattern();
    return { test: (text) => plain.call(text, pattern) === true };
  };
  environment.functionRegister
    .set("match", matchingBy(match, matcher))
    .set("search", matchingBy(search, matcher));
}

/** What is no text matches nothing, and so does what is no pattern (RFC 9535, 2.4.6). */
function matchingBy(
  plain: FilterFunction,
  matcher: (plain: FilterFunction, pattern: string) => Matcher,
): FilterFunction {
  const known = new Map<string, Matcher>();
  const matcherOf = (pattern: string): Matcher => {
    const made =
      known.get(pattern) ??
      (isPattern(pattern, plain) ? matcher(plain, pattern) : nothing);
    known.set(pattern, made);
    return made;
  };
  return {
    argTypes: plain.argTypes,
    returnType: plain.returnType,
    call: (text, pattern) =>
      typeof text === "string" &&
      typeof pattern === "string" &&
      matcherOf(pattern).test(text),
  };
}

const nothing: Matcher = { test: () => false };

/** Whether the library takes a pattern (RFC 9485): no text is so short that it would take long. */
function isPattern(pattern: string, plain: FilterFunction): boolean {
  try {
    plain.call("", pattern);
    return true;
  } catch {
    return false;
  }
}

/** As the library has it: a pattern that says where the text begins or ends means what it says. */
function wholeText(pattern: string): string {
  return pattern.startsWith("^") || pattern.endsWith("$")
    ? pattern
    : `^(?:${pattern})$`;
}

/** A dot is any character but CR and LF in a filter (RFC 9485, 5.3). */
function withoutLineEnds(step: Step): Step {
  return step[0] === "class" && step[1] === "." ? ["class", "[^\\n\\r]"] : step;
}
