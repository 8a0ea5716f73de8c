import type { Schema } from "../ir/schema.js";
import { assertions, saysSomething } from "../schema/assertions.js";

/** What a branch says when it only says which properties have to be given, and which must not be. */
interface PresenceRule {
  readonly given: readonly string[];
  readonly absent: readonly string[];
}

/** `either acs_user_id, or user_identity_id with acs_system_id`: branches that only speak of which properties are given, in words. */
export function presenceText(branches: readonly Schema[]): string | undefined {
  const rules = unlessOneMisses(branches.map(presenceRule));
  if (rules === undefined || rules.length < 2) return undefined;
  const choices = new Set(rules.flatMap((rule) => rule.given));
  const texts = rules.map((rule) => ruleText(rule, choices));
  return texts.length === 2
    ? `either ${texts.join(", or ")}`
    : `one of these: ${texts.join("; ")}`;
}

/** What another branch asks for is left out of "without": "either … or" says it. */
function ruleText(
  { given, absent }: PresenceRule,
  choices: ReadonlySet<string>,
): string {
  if (given.length === 0)
    return absent.length === 0 ? "anything" : `no ${absent.join(", no ")}`;
  const without = absent.filter((name) => !choices.has(name));
  return without.length === 0
    ? given.join(" with ")
    : `${given.join(" with ")} without ${without.join(" and ")}`;
}

const readable: ReadonlySet<string> = new Set([
  "required",
  "not",
  "allOf",
  "types",
  "properties",
]);

function presenceRule(schema: Schema): PresenceRule | undefined {
  const keywords = assertions(schema);
  if (keywords.some((keyword) => !readable.has(keyword))) return undefined;
  if (schema.types !== undefined && schema.types.join() !== "object")
    return undefined;
  if (
    (schema.properties ?? []).some(
      (each) => saysSomething(each.schema) && each.schema.never !== true,
    )
  )
    return undefined;
  const inner = unlessOneMisses((schema.allOf ?? []).map(presenceRule));
  const refused = schema.not === undefined ? [] : refusedNames(schema.not);
  if (refused === undefined || inner === undefined) return undefined;
  const never = (schema.properties ?? [])
    .filter((each) => each.schema.never === true)
    .map((each) => each.name);
  return {
    given: [...(schema.required ?? []), ...inner.flatMap((each) => each.given)],
    absent: [...never, ...refused, ...inner.flatMap((each) => each.absent)],
  };
}

/** `not: { required: [a] }`, or `not: { anyOf: [{ required: [a] }, …] }`. */
function refusedNames(schema: Schema): readonly string[] | undefined {
  const keywords = assertions(schema);
  if (keywords.length !== 1) return undefined;
  if (schema.required?.length === 1) return schema.required;
  return (
    schema.anyOf && unlessOneMisses(schema.anyOf.map(refusedNames))?.flat()
  );
}

function unlessOneMisses<Each>(
  all: readonly (Each | undefined)[],
): readonly Each[] | undefined {
  const found = all.filter((each) => each !== undefined);
  return found.length === all.length ? found : undefined;
}
