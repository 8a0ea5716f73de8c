import type { JsonValue } from "../../ir/json.js";
import { all, type Condition } from "./condition.js";
import type {
  Call,
  Counter,
  Expression,
  Name,
  Property,
} from "./expression.js";

/** What a check does. */
export type Statement =
  | If
  | Loop
  | Switch
  | Constant
  /** `let count = 0;` */
  | { readonly kind: "counter"; readonly counter: Counter }
  /** `count += 1;` */
  | { readonly kind: "increment"; readonly counter: Counter }
  /** `count = value;` */
  | {
      readonly kind: "assignment";
      readonly counter: Counter;
      readonly value: Expression;
    }
  | { readonly kind: "run"; readonly call: Call }
  | Exit;

/** `if (…) { … } else if (…) { … } else { … }` */
export interface If {
  readonly kind: "if";
  readonly branches: readonly Branch[];
  readonly otherwise: readonly Statement[];
}

export interface Branch {
  readonly condition: Condition;
  readonly body: readonly Statement[];
}

export type Loop =
  /** `for (const item of array) { … }` */
  | {
      readonly kind: "items";
      readonly item: Name;
      readonly array: Expression;
      readonly body: readonly Statement[];
    }
  /** `for (const key in object) { … }` */
  | {
      readonly kind: "keys";
      readonly key: Name;
      readonly object: Expression;
      readonly body: readonly Statement[];
    }
  /** `for (let index = start; index < array.length; index += 1) { … }` */
  | {
      readonly kind: "indexes";
      readonly index: Name;
      readonly start: number;
      readonly array: Expression;
      readonly body: readonly Statement[];
    };

/** `switch (value) { case "a": { … } default: { … } }` */
export interface Switch {
  readonly kind: "switch";
  readonly value: Expression;
  readonly clauses: readonly Clause[];
}

/** One that declares variables gets a block of its own, so that others may use the same names. */
export interface Clause {
  /** None: whatever no other clause is for. */
  readonly values: readonly (JsonValue | undefined)[];
  readonly body: readonly Statement[];
}

/** `const name = value;` */
export interface Constant {
  readonly kind: "constant";
  readonly name: Name;
  readonly value: Expression;
}

/** After it, control is elsewhere. */
export type Exit =
  | { readonly kind: "return"; readonly value?: boolean | Call }
  | { readonly kind: "continue" }
  | { readonly kind: "break" };

/**
 * `if` statements, of which what is taken always or never is settled here: a compiler takes the rest to be unreachable. Branches at the end
 * that do nothing are left out.
 */
export function choose(
  branches: readonly Branch[],
  otherwise: readonly Statement[] = [],
): readonly Statement[] {
  const possible = branches.filter(
    ({ condition }) => condition.kind !== "never",
  );
  const last = possible.findIndex(
    ({ condition }) => condition.kind === "always",
  );
  const asked = last < 0 ? possible : possible.slice(0, last);
  const rest = possible[last]?.body ?? otherwise;
  const left = rest.length > 0 ? asked : withoutIdle(asked);
  return left.length === 0
    ? rest
    : [{ kind: "if", branches: left, otherwise: rest }];
}

function withoutIdle(branches: readonly Branch[]): readonly Branch[] {
  const last = branches.findLastIndex(({ body }) => body.length > 0);
  return branches.slice(0, last + 1);
}

/** `if (condition) { … } else { … }` */
export function when(
  condition: Condition,
  body: readonly Statement[],
  otherwise: readonly Statement[] = [],
): readonly Statement[] {
  return choose([{ condition, body }], otherwise);
}

/** `if (condition) { … }`; where the body is nothing but an `if` without `else`, the two become one. */
export function guarded(
  condition: Condition,
  body: readonly Statement[],
): readonly Statement[] {
  const [only] = body;
  if (body.length !== 1 || only?.kind !== "if") return when(condition, body);
  const [inner] = only.branches;
  if (
    inner === undefined ||
    only.branches.length > 1 ||
    only.otherwise.length > 0
  )
    return when(condition, body);
  return when(all([condition, inner.condition]), inner.body);
}

/** `const name = object["name"];` */
export interface Reading extends Constant {
  readonly value: Property;
}

export function isReading(statement: Statement): statement is Reading {
  return statement.kind === "constant" && statement.value.kind === "property";
}

export function constant(name: Name, value: Expression): Statement {
  return { kind: "constant", name, value };
}

export function run(call: Call): Statement {
  return { kind: "run", call };
}

export function answer(value: boolean): Statement {
  return { kind: "return", value };
}

/** The statements, and then out of the function: `return call(…);` where a call is all they are. */
export function andLeave(
  statements: readonly Statement[],
): readonly Statement[] {
  const [only] = statements;
  return statements.length === 1 && only?.kind === "run"
    ? [{ kind: "return", value: only.call }]
    : [...statements, leave];
}

/** `return;` */
export const leave: Statement = { kind: "return" };
/** `continue;` */
export const skip: Statement = { kind: "continue" };
/** `break;` */
export const end: Statement = { kind: "break" };
