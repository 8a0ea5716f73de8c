import type { Calls } from "../../checks/program/modules.js";
import type { ChecksPlan } from "../../checks/program/sdk-program.js";
import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import type { Fingerprint } from "../../pieces/fingerprint.js";
import type { StandingPieces } from "../../pieces/piece.js";

/** The file of a module, given below `src` without extension. */
export function modulePath(module: string): string {
  return `src/${module}.ts`;
}

/** What decides the text of a module: what it is for, and what of it is called. */
export function shownBy(
  module: string,
  calls: Calls,
  { shows }: ChecksPlan,
): readonly unknown[] {
  return [...(shows.get(module) ?? []), Object.keys(calls).toSorted()];
}

/** What is called in those modules that stand as they would be written, were the same of them called. */
export function recallCalls(
  plan: ChecksPlan,
  standing: StandingPieces,
  fingerprint: Fingerprint,
): (module: string) => Calls | undefined {
  return (module) => {
    const { key, note } = standing.get(modulePath(module)) ?? {};
    if (key === undefined || !isCalls(note)) return undefined;
    return fingerprint(shownBy(module, note, plan)) === key ? note : undefined;
  };
}

function isCalls(
  note: JsonValue | undefined,
): note is Readonly<Record<string, readonly string[]>> {
  return (
    isObject(note) &&
    Object.values(note).every(
      (each) =>
        isArray(each) && each.every((called) => typeof called === "string"),
    )
  );
}
