import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Choices } from "./choices.js";
import { isArray, isObject } from "./json.js";
import type { Pool } from "./pool.js";
import type { Values } from "./values.js";

/** A value with one thing changed, somewhere. */
export function mutate(
  value: JsonValue,
  choices: Choices,
  pool: Pool,
  values: Values,
): JsonValue {
  const { chance, pick, below } = choices;
  return changed(value);

  function changed(value: JsonValue): JsonValue {
    if (chance(0.15)) return values.anything(1);
    if (isArray(value))
      return value.length > 0 && chance(0.5)
        ? value.with(below(value.length), changedItem(value))
        : changedList(value);
    if (isObject(value))
      return chance(0.5) ? withChangedMember(value) : changedMembers(value);
    return changedScalar(value);
  }

  function changedItem(list: readonly JsonValue[]): JsonValue {
    return changed(list[below(list.length)] ?? null);
  }

  function changedList(list: readonly JsonValue[]): readonly JsonValue[] {
    const index = below(list.length);
    switch (below(4)) {
      case 0:
        return list.toSpliced(index, 1);
      case 1:
        return [...list, ...list.slice(index, index + 1)];
      case 2:
        return list.toReversed();
      default:
        return list.toSpliced(index, 0, values.anything(1));
    }
  }

  function withChangedMember(object: JsonObject): JsonObject {
    const [first, ...rest] = Object.keys(object);
    if (first === undefined) return changedMembers(object);
    const name = pick([first, ...rest]);
    return { ...object, ...member(name, changed(object[name] ?? null)) };
  }

  function changedMembers(object: JsonObject): JsonObject {
    const name = pick(pool.names);
    if (chance(0.5)) return { ...object, ...member(name, values.anything(1)) };
    const entries = Object.entries(object);
    return Object.fromEntries(entries.toSpliced(below(entries.length), 1));
  }

  function changedScalar(value: JsonValue): JsonValue {
    if (typeof value === "number")
      return chance(0.1) ? String(value) : pick(pool.neighbours(value));
    if (typeof value === "string")
      return pick([value.slice(0, 9) + pick(pool.strings), value.slice(1)]);
    return values.anything(1);
  }
}

/** Not by a computed key: `__proto__` is a name like any other. */
function member(name: string, value: JsonValue): JsonObject {
  return Object.fromEntries([[name, value]]);
}
