import type { CodeSymbol } from "../../typescript/code.js";
import type { Condition } from "./condition.js";
import type { Declaration } from "./declaration.js";
import type { Expression } from "./expression.js";
import type { Statement } from "./statement.js";

/** What an expression refers to: a variable, or what a module declares. */
export type Leaf = Extract<
  Expression,
  { readonly kind: "name" | "counter" | "symbol" }
>;

type Visit = (leaf: Leaf) => void;

/** What a declaration uses of modules. */
export function symbolsOf(declaration: Declaration): readonly CodeSymbol[] {
  const found = new Set<CodeSymbol>();
  const note: Visit = (leaf) => {
    if (leaf.kind === "symbol") found.add(leaf.symbol);
  };
  if (declaration.kind === "function") visitStatements(declaration.body, note);
  else visitExpression(declaration.value, note);
  return [...found];
}

/** Shows each variable and each symbol that an expression refers to. */
export function visitExpression(expression: Expression, visit: Visit): void {
  switch (expression.kind) {
    case "name":
    case "counter":
    case "symbol":
      visit(expression);
      break;
    case "property":
    case "member":
      visitExpression(expression.of, visit);
      break;
    case "element":
      visitExpression(expression.of, visit);
      visitExpression(expression.key, visit);
      break;
    case "call":
      visitExpression(expression.callee, visit);
      for (const arg of expression.args) visitExpression(arg, visit);
      break;
    case "list":
      for (const item of expression.items) visitExpression(item, visit);
      break;
  }
}

/** Those that a condition refers to. */
export function visitCondition(condition: Condition, visit: Visit): void {
  switch (condition.kind) {
    case "all":
    case "any":
      for (const part of condition.of) visitCondition(part, visit);
      break;
    case "comparison":
      visitExpression(condition.left, visit);
      visitExpression(condition.right, visit);
      break;
    case "type":
      visitExpression(condition.value, visit);
      break;
    case "truth":
      visitExpression(condition.of, visit);
      break;
  }
}

/** Those that a statement refers to itself, without the statements in it. */
export function visitOwn(statement: Statement, visit: Visit): void {
  switch (statement.kind) {
    case "if":
      for (const { condition } of statement.branches)
        visitCondition(condition, visit);
      break;
    case "items":
    case "indexes":
      visitExpression(statement.array, visit);
      break;
    case "keys":
      visitExpression(statement.object, visit);
      break;
    case "run":
      visitExpression(statement.call, visit);
      break;
    case "return":
      if (typeof statement.value === "object")
        visitExpression(statement.value, visit);
      break;
    case "switch":
    case "constant":
    case "assignment":
      visitExpression(statement.value, visit);
      break;
  }
}

/** Those that statements refer to, with the statements in them. */
export function visitStatements(
  statements: readonly Statement[],
  visit: Visit,
): void {
  for (const each of statements) {
    visitOwn(each, visit);
    for (const inner of blocksOf(each)) visitStatements(inner, visit);
  }
}

/** The blocks in a statement. */
function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case "if":
      return [
        ...statement.branches.map(({ body }) => body),
        statement.otherwise,
      ];
    case "items":
    case "keys":
    case "indexes":
      return [statement.body];
    case "switch":
      return statement.clauses.map(({ body }) => body);
    default:
      return [];
  }
}
