import { createNameScope } from "../../ir/name-scope.js";
import type { Condition } from "./condition.js";
import type { Call, Counter, Expression, Name } from "./expression.js";
import type { Branch, Clause, Loop, Statement } from "./statement.js";

/**
 * A function's statements, each variable called as if only the blocks around it had variables: of blocks beside each other each has an `id`, and
 * none an `id21`.
 *
 * @param reserved names that no variable may have
 */
export function withNearNames(
  statements: readonly Statement[],
  reserved: ReadonlySet<string>,
): readonly Statement[] {
  return hasFarNames(statements)
    ? inBlock(statements, { names: new Map(), reserved })
    : statements;
}

/** What variables are called in a block and around it, by the names that they had. */
interface Scope {
  readonly names: Map<string, string>;
  readonly reserved: ReadonlySet<string>;
}

/** Whether a variable is not called as it would be if there was no other. */
function hasFarNames(statements: readonly Statement[]): boolean {
  return statements.some((each) => {
    switch (each.kind) {
      case "if":
        return (
          each.branches.some(({ body }) => hasFarNames(body)) ||
          hasFarNames(each.otherwise)
        );
      case "switch":
        return each.clauses.some(({ body }) => hasFarNames(body));
      case "items":
      case "keys":
      case "indexes":
        return isFar(variableOf(each)) || hasFarNames(each.body);
      case "constant":
        return isFar(each.name);
      case "counter":
        return isFar(each.counter);
      default:
        return false;
    }
  });
}

function isFar({ name, stem = name }: Name | Counter): boolean {
  return name !== stem;
}

function variableOf(loop: Loop): Name {
  switch (loop.kind) {
    case "items":
      return loop.item;
    case "keys":
      return loop.key;
    case "indexes":
      return loop.index;
  }
}

function inBlock(
  statements: readonly Statement[],
  around: Scope,
): readonly Statement[] {
  const scope = { ...around, names: new Map(around.names) };
  return statements.map((each) => inScope(each, scope));
}

/** What a statement declares is known in the scope from then on. */
function inScope(each: Statement, scope: Scope): Statement {
  switch (each.kind) {
    case "if":
      return {
        ...each,
        branches: each.branches.map((branch) => branchIn(branch, scope)),
        otherwise: inBlock(each.otherwise, scope),
      };
    case "switch":
      return {
        ...each,
        value: expressionIn(each.value, scope),
        clauses: each.clauses.map((clause) => clauseIn(clause, scope)),
      };
    case "items":
    case "keys":
    case "indexes":
      return loopIn(each, { ...scope, names: new Map(scope.names) });
    case "constant": {
      const value = expressionIn(each.value, scope);
      return { ...each, value, name: declared(each.name, scope) };
    }
    case "counter":
      return { ...each, counter: declared(each.counter, scope) };
    case "increment":
      return { ...each, counter: called(each.counter, scope) };
    case "assignment":
      return {
        ...each,
        counter: called(each.counter, scope),
        value: expressionIn(each.value, scope),
      };
    case "run":
      return { ...each, call: callIn(each.call, scope) };
    case "return":
      return typeof each.value === "object"
        ? { ...each, value: callIn(each.value, scope) }
        : each;
    default:
      return each;
  }
}

function branchIn({ condition, body }: Branch, scope: Scope): Branch {
  return {
    condition: conditionIn(condition, scope),
    body: inBlock(body, scope),
  };
}

function clauseIn({ values, body }: Clause, scope: Scope): Clause {
  return { values, body: inBlock(body, scope) };
}

/** @param scope of the loop alone */
function loopIn(loop: Loop, scope: Scope): Loop {
  switch (loop.kind) {
    case "items": {
      const array = expressionIn(loop.array, scope);
      const item = declared(loop.item, scope);
      return { ...loop, array, item, body: inBlock(loop.body, scope) };
    }
    case "keys": {
      const object = expressionIn(loop.object, scope);
      const key = declared(loop.key, scope);
      return { ...loop, object, key, body: inBlock(loop.body, scope) };
    }
    case "indexes": {
      const array = expressionIn(loop.array, scope);
      const index = declared(loop.index, scope);
      return { ...loop, array, index, body: inBlock(loop.body, scope) };
    }
  }
}

/** A variable by the first name that nothing has which can be seen from where it is declared. */
function declared<T extends Name | Counter>(variable: T, scope: Scope): T {
  const { name, stem = name } = variable;
  const seen = new Set(scope.names.values());
  const names = createNameScope({
    reserved: { has: (each) => scope.reserved.has(each) || seen.has(each) },
  });
  const near = names.claim(stem);
  scope.names.set(name, near);
  return { ...variable, name: near };
}

function called<T extends Name | Counter>(variable: T, { names }: Scope): T {
  const name = names.get(variable.name) ?? variable.name;
  return { ...variable, name };
}

function conditionIn(condition: Condition, scope: Scope): Condition {
  switch (condition.kind) {
    case "all":
    case "any":
      return {
        ...condition,
        of: condition.of.map((each) => conditionIn(each, scope)),
      };
    case "comparison":
      return {
        ...condition,
        left: expressionIn(condition.left, scope),
        right: expressionIn(condition.right, scope),
      };
    case "type":
      return { ...condition, value: expressionIn(condition.value, scope) };
    case "truth":
      return { ...condition, of: expressionIn(condition.of, scope) };
    default:
      return condition;
  }
}

function expressionIn(expression: Expression, scope: Scope): Expression {
  switch (expression.kind) {
    case "name":
    case "counter":
      return called(expression, scope);
    case "property":
    case "member":
      return { ...expression, of: expressionIn(expression.of, scope) };
    case "element":
      return {
        ...expression,
        of: expressionIn(expression.of, scope),
        key: expressionIn(expression.key, scope),
      };
    case "call":
      return callIn(expression, scope);
    case "list":
      return {
        ...expression,
        items: expression.items.map((each) => expressionIn(each, scope)),
      };
    default:
      return expression;
  }
}

function callIn({ callee, args, ...rest }: Call, scope: Scope): Call {
  return {
    ...rest,
    callee: expressionIn(callee, scope),
    args: args.map((each) => expressionIn(each, scope)),
  };
}
