import type { Schema } from "../ir/schema.js";
import { type Presence, presenceOf } from "../schema/presence.js";

/** `either acs_user_id, or user_identity_id with acs_system_id`: branches that only speak of which properties are given, in words. */
export function presenceText(branches: readonly Schema[]): string | undefined {
  if (branches.length < 2) return undefined;
  const rules = branches.map(presenceOf);
  if (!rules.every((each) => each !== undefined)) return undefined;
  const choices = new Set(rules.flatMap((each) => each.given));
  const texts = rules.map((each) => branchText(each, choices));
  return texts.length === 2
    ? `either ${texts.join(", or ")}`
    : `one of these: ${texts.join("; ")}`;
}

/** What another branch asks for is left out of "without": "either … or" says it. */
function branchText(
  { given, absent }: Presence,
  choices: ReadonlySet<string>,
): string {
  if (given.length === 0)
    return absent.length === 0 ? "anything" : `no ${absent.join(", no ")}`;
  const without = absent.filter((name) => !choices.has(name));
  return without.length === 0
    ? given.join(" with ")
    : `${given.join(" with ")} without ${without.join(" and ")}`;
}
