import { visitOwn } from "./leaves.js";
import { areSame } from "./same.js";
import {
  type Branch,
  choose,
  type Clause,
  type If,
  type Loop,
  type Statement,
  type Switch,
} from "./statement.js";

/**
 * A function's statements without constants that nobody reads, and without loops and branches that do nothing. A constant is read only
 * behind its declaration, and no other has its name: so the statements are looked at from the last to the first.
 */
export function withoutNeedless(
  statements: readonly Statement[],
): readonly Statement[] {
  return neededIn(statements, new Set());
}

/** @param used names that are read by what comes later; those that the statements read are added */
function neededIn(
  statements: readonly Statement[],
  used: Set<string>,
): readonly Statement[] {
  const needed: Statement[] = [];
  for (const each of statements.toReversed()) {
    for (const left of neededOf(each, used)) {
      needed.push(left);
      visitOwn(left, (leaf) => {
        if (leaf.kind === "name") used.add(leaf.name);
      });
    }
  }
  return areSame(needed.reverse(), statements) ? statements : needed;
}

/** What is needed of a statement, with the names that the statements in it read. */
function neededOf(each: Statement, used: Set<string>): readonly Statement[] {
  switch (each.kind) {
    case "if":
      return neededIf(each, used);
    case "items":
    case "keys":
    case "indexes":
      return neededLoop(each, used);
    case "switch":
      return neededSwitch(each, used);
    case "constant":
      return used.has(each.name.name) ? [each] : [];
    default:
      return [each];
  }
}

function neededIf(statement: If, used: Set<string>): readonly Statement[] {
  const otherwise = neededIn(statement.otherwise, used);
  const branches = statement.branches.map((each) => neededBranch(each, used));
  return areSame(branches, statement.branches) &&
    otherwise === statement.otherwise
    ? [statement]
    : choose(branches, otherwise);
}

function neededBranch(branch: Branch, used: Set<string>): Branch {
  const body = neededIn(branch.body, used);
  return body === branch.body ? branch : { ...branch, body };
}

function neededLoop(loop: Loop, used: Set<string>): readonly Statement[] {
  const body = neededIn(loop.body, used);
  if (body.length === 0) return [];
  return [body === loop.body ? loop : { ...loop, body }];
}

/** A clause for all other values may be left out where it does nothing. */
function neededSwitch(
  statement: Switch,
  used: Set<string>,
): readonly Statement[] {
  const clauses = statement.clauses
    .map((each) => neededClause(each, used))
    .filter(({ values, body }) => values.length + body.length > 0);
  if (clauses.length === 0) return [];
  return areSame(clauses, statement.clauses)
    ? [statement]
    : [{ ...statement, clauses }];
}

function neededClause(clause: Clause, used: Set<string>): Clause {
  const body = neededIn(clause.body, used);
  return body === clause.body ? clause : { ...clause, body };
}
