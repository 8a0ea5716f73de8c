import { compare, type Condition } from "./code/condition.js";
import {
  call,
  type Expression,
  literal,
  property,
  undefinedValue,
} from "./code/expression.js";
import { runtime } from "./code/runtime.js";

/** Names that every object inherits: reading them finds something even where nothing was given. */
const inherited: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

/** The value of an object's own property, `undefined` where it has none. */
export function readProperty(object: Expression, name: string): Expression {
  return inherited.has(name)
    ? call(runtime.own, [object, literal(name)])
    : property(object, name);
}

/** Whether a property is given; `undefined` counts as absent. */
export function isPresent(object: Expression, name: string): Condition {
  return isGiven(readProperty(object, name));
}

export function isAbsent(object: Expression, name: string): Condition {
  return isUndefined(readProperty(object, name));
}

/** `value !== undefined` */
export function isGiven(value: Expression): Condition {
  return compare(value, "!==", undefinedValue);
}

/** `value === undefined` */
export function isUndefined(value: Expression): Condition {
  return compare(value, "===", undefinedValue);
}
