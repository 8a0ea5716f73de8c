import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import { codeSpan } from "../markdown/code.js";
import { assertions, saysSomething } from "../schema/assertions.js";
import { conjuncts } from "../schema/in-place.js";
import { refusals, statedPresence } from "../schema/presence.js";
import { valuesOf } from "../schema/values.js";
import { plainWords } from "./rules.js";
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
  const { oneOf, anyOf, not, dependentRequired, dependentSchemas } = part;
  return (
    (oneOf ??
      anyOf ??
      not ??
      dependentRequired ??
      dependentSchemas ??
      part.if) !== undefined
  );
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
    ...(part.dependentSchemas ?? []).flatMap(({ name, schema }) =>
      consequence(`With ${codeSpan(name)}`, schema),
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
  return listed(wanted, "and") + without(absent);
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
  const condition =
    schema.if === undefined ? undefined : conditionOf(schema.if);
  return condition === undefined
    ? []
    : [
        ...consequence(`With ${condition}`, schema.then),
        ...consequence(`Without ${condition}`, schema.else),
      ];
}

/** What a schema asks for under a condition; nothing where it asks for what has no short form. */
function consequence(
  condition: string,
  schema: Schema | undefined,
): readonly CrossFieldRule[] {
  if (schema === undefined) return [];
  const wanted = membersOf(schema, { optional: "optional ", types: false });
  const { absent } = statedPresence(schema);
  const text =
    wanted.length === 0
      ? absent.length === 0
        ? undefined
        : `none of ${names(absent)}`
      : listed(wanted, "and") + without(absent);
  return text === undefined ? [] : [sentence(`${condition}: ${text}.`)];
}

/** A condition over properties; `undefined` for one of which a part has no short form. */
function conditionOf(schema: Schema): string | undefined {
  const { absent } = statedPresence(schema);
  const isTold =
    assertions(schema).every((each) => presenceKeywords.has(each)) &&
    (schema.not === undefined || absent.length > 0) &&
    (schema.properties ?? []).every(
      (each) =>
        each.schema.never === true ||
        !saysSomething(each.schema) ||
        isToldInWords(each.schema),
    );
  const wanted = isTold ? membersOf(schema, { optional: "", types: true }) : [];
  if (wanted.length > 0) return listed(wanted, "and") + without(absent);
  return isTold && absent.length > 0 ? `none of ${names(absent)}` : undefined;
}

const presenceKeywords: ReadonlySet<string> = new Set([
  "types",
  "required",
  "properties",
  "not",
]);

interface MemberWording {
  /** What stands before a property that is not required. */
  readonly optional: string;
  /** Whether types are told, which those who read of a property know already. */
  readonly types: boolean;
}

/** The properties that a schema requires, or says anything of, with what it says. */
function membersOf(
  schema: Schema,
  { optional, types }: MemberWording,
): readonly string[] {
  const required = new Set(schema.required);
  const said = new Map(
    (schema.properties ?? [])
      .filter((each) => each.schema.never !== true)
      .map((each) => [each.name, memberWords(each.schema, types)]),
  );
  const others = [...said].filter(
    ([name, words]) => !required.has(name) && words !== "",
  );
  return [
    ...[...required].map((name) => `${codeSpan(name)}${said.get(name) ?? ""}`),
    ...others.map(([name, words]) => `${optional}${codeSpan(name)}${words}`),
  ];
}

/** What is said of a value, to stand behind its name. */
function memberWords(schema: Schema, types: boolean): string {
  const [only, ...others] = valuesOf(schema) ?? [];
  if (only !== undefined && others.length === 0) return ` ${show(only)}`;
  const rules = plainWords(schema, types);
  return rules === undefined ? "" : ` (${rules})`;
}

function isToldInWords(schema: Schema): boolean {
  return valuesOf(schema) !== undefined || plainWords(schema) !== undefined;
}

function without(absent: readonly string[]): string {
  return absent.length === 0 ? "" : `, without ${names(absent, "or")}`;
}

function names(list: readonly string[], word = "and"): string {
  return listed(list.map(codeSpan), word);
}

/** `a, b and c` */
function listed(parts: readonly string[], word: string): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1) ?? ""}`;
}
