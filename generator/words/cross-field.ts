import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { codeSpan } from "../markdown/code.js";
import { conjuncts } from "../schema/in-place.js";
import { refusals, statedPresence } from "../schema/presence.js";
import { valuesOf } from "../schema/values.js";
import { show } from "./value.js";

/** A rule over several properties: one sentence, or a lead with the cases that it offers. Markdown. */
export interface CrossFieldRule {
  readonly text: string;
  readonly cases: readonly string[];
}

/** Longer lists of cases are those of a data model, which its types tell better. */
const mostCases = 8;

/**
 * What a schema says of its properties together, in words. Rules that have no short form are left to the types.
 *
 * @param told unions that are told otherwise
 */
export function crossFieldRules(
  schema: Schema,
  registry: SchemaRegistry,
  told: ReadonlySet<Schema> = new Set(),
): readonly CrossFieldRule[] {
  return conjuncts(schema, registry).flatMap((part) =>
    speaksOfSeveral(part) ? partRules(part, told.has(part)) : [],
  );
}

/** Most schemas say nothing of that, and they are many. */
function speaksOfSeveral(part: Schema): boolean {
  const { oneOf, anyOf, not, dependentRequired } = part;
  return (oneOf ?? anyOf ?? not ?? dependentRequired ?? part.if) !== undefined;
}

function partRules(part: Schema, isTold: boolean): readonly CrossFieldRule[] {
  // Of two unions the `oneOf` is told.
  const isOneOfTold = isTold && part.oneOf !== undefined;
  const isAnyOfTold = isTold && part.oneOf === undefined;
  return [
    ...(isOneOfTold ? [] : alternatives("Exactly one of these:", part.oneOf)),
    ...(isAnyOfTold ? [] : alternatives("At least one of these:", part.anyOf)),
    ...exclusions(part),
    ...(part.dependentRequired ?? [])
      .filter(({ required }) => required.length > 0)
      .map(({ name, required }) =>
        sentence(`${codeSpan(name)} only together with ${names(required)}.`),
      ),
    ...conditional(part),
  ];
}

function sentence(text: string): CrossFieldRule {
  return { text, cases: [] };
}

function alternatives(
  text: string,
  branches: readonly Schema[] | undefined,
): readonly CrossFieldRule[] {
  if (branches === undefined || branches.length > mostCases) return [];
  const cases = branches.map(caseOf);
  if (!cases.every((each) => each !== undefined)) return [];
  return [{ text, cases }];
}

/** `a` and `b`, without `c`. `undefined` for a branch that says something else. */
function caseOf(branch: Schema): string | undefined {
  const { given, absent } = statedPresence(branch);
  const fixed = fixedValues(branch);
  const wanted = [
    ...given.filter((name) => !fixed.has(name)).map(codeSpan),
    ...[...fixed].map(([name, value]) => `${codeSpan(name)} ${show(value)}`),
  ];
  if (wanted.length === 0)
    return absent.length === 0 ? undefined : `none of ${names(absent)}`;
  const without = absent.length === 0 ? "" : `, without ${names(absent, "or")}`;
  return listed(wanted, "and") + without;
}

/** The properties that have only one value. */
function fixedValues(schema: Schema): ReadonlyMap<string, JsonValue> {
  const values = new Map<string, JsonValue>();
  for (const property of schema.properties ?? []) {
    const [only, ...others] = valuesOf(property.schema) ?? [];
    if (only !== undefined && others.length === 0)
      values.set(property.name, only);
  }
  return values;
}

function exclusions(schema: Schema): readonly CrossFieldRule[] {
  return refusals(schema).map((refused) =>
    sentence(
      refused.length > 1
        ? `Not ${names(refused)} together.`
        : `No ${names(refused)}.`,
    ),
  );
}

function conditional(schema: Schema): readonly CrossFieldRule[] {
  const condition = schema.if === undefined ? undefined : caseOf(schema.if);
  if (condition === undefined) return [];
  const then = schema.then === undefined ? undefined : caseOf(schema.then);
  const otherwise = schema.else === undefined ? undefined : caseOf(schema.else);
  return [
    ...(then === undefined ? [] : [sentence(`With ${condition}: ${then}.`)]),
    ...(otherwise === undefined
      ? []
      : [sentence(`Without ${condition}: ${otherwise}.`)]),
  ];
}

function names(list: readonly string[], word = "and"): string {
  return listed(list.map(codeSpan), word);
}

/** `a, b and c` */
function listed(parts: readonly string[], word: string): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1) ?? ""}`;
}
