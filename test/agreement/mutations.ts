import type { JsonValue } from "../../generator/ir/json.js";
import type { Choices } from "../fuzz/choices.js";

/** The value with a change in one place: something is left out, is of another type, or is a text that no enum and no discriminator has. */
export function mutation(value: JsonValue, choices: Choices): JsonValue {
  const { chance, pick } = choices;
  if (typeof value === "string") return chance(0.5) ? "no such member" : 4242;
  if (typeof value !== "object" || value === null) return "no such value";
  const [first, ...others] = Object.entries(value);
  if (first === undefined || chance(0.05)) return "no such value";
  const [key, each] = pick([first, ...others]);
  if (chance(0.3)) return without(value, key);
  return replaced(value, key, mutation(each, choices));
}

function replaced(
  value: object & JsonValue,
  key: string,
  other: JsonValue,
): JsonValue {
  return Array.isArray(value)
    ? value.map((each: JsonValue, index) =>
        String(index) === key ? other : each,
      )
    : { ...value, [key]: other };
}

function without(value: object & JsonValue, key: string): JsonValue {
  if (Array.isArray(value)) return {};
  const left = Object.entries(value).filter(([each]) => each !== key);
  return Object.fromEntries(left);
}
