import { type Code, code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { compare, type Condition } from "./condition.js";
import { runtime } from "./runtime.js";
import { call, property } from "./statements.js";

/** Names that every object inherits: reading them finds something even where nothing was given. */
const inherited: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

/** The value of an object's own property, `undefined` where it has none. */
export function readProperty(object: Code, name: string): Code {
  return inherited.has(name)
    ? call(runtime.own, [object, literal(name)])
    : property(object, name);
}

/** Whether a property is given; `undefined` counts as absent. */
export function isPresent(object: Code, name: string): Condition {
  return compare(readProperty(object, name), "!==", code`undefined`);
}

export function isAbsent(object: Code, name: string): Condition {
  return compare(readProperty(object, name), "===", code`undefined`);
}

/** Whether reading it costs a call. */
export function isInherited(name: string): boolean {
  return inherited.has(name);
}
