import type { Schema } from "../ir/schema.js";
import { assertions } from "./assertions.js";
import { type Rule, ruleOf } from "./rule.js";

/** Which properties have to be given, and which must not be. */
export interface Presence {
  readonly given: readonly string[];
  readonly absent: readonly string[];
}

/** What a schema says of presence, if it says nothing else; `undefined` if it does. */
export function presenceOf(schema: Schema): Presence | undefined {
  const rule = ruleOf(schema);
  return rule && presenceByRule(rule);
}

function presenceByRule(rule: Rule): Presence | undefined {
  switch (rule.kind) {
    case "present":
      return { given: [rule.name], absent: [] };
    case "not": {
      const absent = refusedByRule(rule.rule);
      return absent && { given: [], absent };
    }
    case "all": {
      const parts = ownFirst(rule.rules).map(presenceByRule);
      return parts.every((each) => each !== undefined)
        ? together(parts)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** What a schema says itself stands before what its `allOf` says. */
function ownFirst(rules: readonly Rule[]): readonly Rule[] {
  const isNested = (each: Rule): boolean => each.kind === "all";
  return [
    ...rules.filter((each) => !isNested(each)),
    ...rules.filter(isNested),
  ];
}

function together(parts: readonly Presence[]): Presence {
  return {
    given: parts.flatMap((each) => each.given),
    absent: parts.flatMap((each) => each.absent),
  };
}

/** The properties that `not` refuses one by one; `undefined` if it refuses anything else. */
function refusedByRule(negated: Rule): readonly string[] | undefined {
  switch (negated.kind) {
    case "present":
      return [negated.name];
    case "any": {
      const parts = negated.rules.map(refusedByRule);
      return parts.every((each) => each !== undefined)
        ? parts.flat()
        : undefined;
    }
    case "all": {
      const [only, ...others] = negated.rules;
      return only === undefined || others.length > 0
        ? undefined
        : refusedByRule(only);
    }
    default:
      return undefined;
  }
}

/**
 * What a schema says of presence, whatever else it says. Readers are better off with that than with nothing, since the rest is told with each
 * property; types and checks, which must not leave anything out, ask `presenceOf`.
 */
export function statedPresence(schema: Schema): Presence {
  const refused = refusals(schema).filter((each) => each.length === 1);
  const never = (schema.properties ?? [])
    .filter((property) => property.schema.never === true)
    .map((property) => property.name);
  const nested = (schema.allOf ?? []).flatMap(
    (each) => statedPresence(each).absent,
  );
  return {
    given: schema.required ?? [],
    absent: [...new Set([...refused.flat(), ...never, ...nested])],
  };
}

/** The properties that a schema refuses by `not`, those together that must not be given together. */
export function refusals({ not }: Schema): readonly (readonly string[])[] {
  return not === undefined ? [] : refusedSets(not);
}

function refusedSets(negated: Schema): readonly (readonly string[])[] {
  const { anyOf } = negated;
  if (anyOf !== undefined && assertions(negated).length === 1)
    return anyOf.flatMap(refusedSets);
  const { given, absent } = presenceOf(negated) ?? nothing;
  return given.length > 0 && absent.length === 0 ? [given] : [];
}

const nothing: Presence = { given: [], absent: [] };
