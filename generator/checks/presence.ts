import { type Code, code } from "../typescript/code.js";
import { call, subscript } from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import { asking, compare, type Condition, type Reading } from "./condition.js";
import { undefinedValue } from "./knowledge.js";
import { runtime } from "./runtime.js";

/** Names that every object inherits: reading them finds something even where nothing was given. */
const inherited: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

/** The value of an object's own property, `undefined` where it has none. */
export function readProperty(object: Code, name: string): Code & Reading {
  if (inherited.has(name)) return call(runtime.own, [object, literal(name)]);
  const read = subscript(object, name);
  return object.kind === "text"
    ? { ...read, reads: `${object.text}[${JSON.stringify(name)}]` }
    : read;
}

/** Whether a property is given; `undefined` counts as absent. */
export function isPresent(object: Code, name: string): Condition {
  return isGiven(readProperty(object, name));
}

export function isAbsent(object: Code, name: string): Condition {
  return isUndefined(readProperty(object, name));
}

/** `value !== undefined` */
export function isGiven(value: Code & Reading): Condition {
  const condition = compare(value, "!==", code`undefined`);
  return asking(condition, value, undefinedValue, false);
}

/** `value === undefined` */
export function isUndefined(value: Code & Reading): Condition {
  const condition = compare(value, "===", code`undefined`);
  return asking(condition, value, undefinedValue, true);
}

/** Whether reading it costs a call. */
export function isInherited(name: string): boolean {
  return inherited.has(name);
}
