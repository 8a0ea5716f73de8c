import { type Code, code, concat, group, hardline, ifBreak, indent, join, line, lines, softline } from "../typescript/code.js";
import { identifier } from "../typescript/identifier.js";
import { mentions } from "../typescript/leaves.js";
import { literal } from "../typescript/literal.js";
import { settledLines } from "../typescript/settle.js";
import { always, and, atom, type Condition, conditionCode, never, type Reading } from "./condition.js";

// The few forms of statement and expression that checks are made of, laid out as prettier lays them out.

export interface Branch {
  readonly condition: Condition | Code;
  readonly body: readonly Code[];
}

/** An `if` statement that still knows its parts, so that another may be merged with it. */
interface IfStatement {
  readonly branches: readonly Branch[];
  readonly otherwise: readonly Code[];
}

/** A statement that still knows the statements in it. */
interface Compound {
  readonly inner: readonly Code[];
  /** The same around others. */
  around(inner: readonly Code[]): Code;
  /** A variable that is a string in there. */
  readonly key?: Code;
}

/** A statement that declares a constant, which may be the value of a property. */
interface Declaration extends Reading {
  readonly declares: Code;
}

/** What is known of a statement beyond its text. */
export type Statement = Code & Partial<IfStatement & Compound & Declaration>;

const emptyBlock: Code = concat(code`{`, hardline, code`}`);

/** `if (…) { … } else if (…) { … } else { … }` */
export function ifStatement(
  branches: readonly Branch[],
  otherwise: readonly Code[] = [],
): Code & IfStatement {
  const chain = branches.map(({ condition, body }, index) => {
    const isLast = index + 1 === branches.length && otherwise.length === 0;
    // prettier breaks an empty block before `else`.
    const inner = body.length > 0 || isLast ? block(body) : emptyBlock;
    return concat(ifHead(condition), inner);
  });
  const [only] = otherwise;
  const last =
    only === undefined
      ? []
      : [otherwise.length === 1 && isIf(only) ? only : block(otherwise)];
  return { ...join(code` else `, [...chain, ...last]), branches, otherwise };
}

/** `if` statements, of which what is taken always or never is settled here: a compiler takes the rest to be unreachable. */
export function decide(
  branches: readonly Branch[],
  otherwise: readonly Code[] = [],
): readonly Code[] {
  const possible = branches.filter(({ condition }) => condition !== never);
  const last = possible.findIndex(({ condition }) => condition === always);
  const asked = last < 0 ? possible : possible.slice(0, last);
  const rest = possible[last]?.body ?? otherwise;
  return asked.length === 0 ? rest : [ifStatement(asked, rest)];
}

/** `if (condition) { … }`; where the body is nothing but an `if` without `else`, the two become one. */
export function guarded(condition: Condition, body: readonly Code[]): Code {
  const [only] = body;
  if (body.length !== 1 || only === undefined || !isIf(only))
    return ifStatement([{ condition, body }]);
  const [inner] = only.branches;
  if (
    inner === undefined ||
    only.branches.length > 1 ||
    only.otherwise.length > 0
  )
    return ifStatement([{ condition, body }]);
  return ifStatement([
    {
      condition: and([condition, asCondition(inner.condition)]),
      body: inner.body,
    },
  ]);
}

function isIf(node: Code): node is Code & IfStatement {
  return "branches" in node;
}

function ifHead(condition: Condition | Code): Code {
  const test = conditionCode(asCondition(condition));
  return group(
    concat(code`if (`, indent(concat(softline, test)), softline, code`) `),
  );
}

export function asCondition(condition: Condition | Code): Condition {
  return "joins" in condition ? condition : atom(condition);
}

function block(body: readonly Code[]): Code {
  if (body.length === 0) return code`{}`;
  return concat(
    code`{`,
    indent(concat(hardline, lines(body))),
    hardline,
    code`}`,
  );
}

export function statement(expression: Code): Code {
  return concat(expression, code`;`);
}

/** `const name = expression;` where the expression is a name, a property, a regular expression or a call without line breaks of its own. */
export function constant(name: Code, expression: Code & Reading): Statement {
  const declaration = group(
    concat(
      code`const `,
      name,
      code` =`,
      group(indent(concat(line, expression))),
      code`;`,
    ),
  );
  const { reads } = expression;
  return {
    ...declaration,
    declares: name,
    ...(reads !== undefined && { reads }),
  };
}

/** `const name = callee(…);` */
export function constantCall(name: Code, expression: Code): Statement {
  const declaration = concat(code`const `, name, code` = `, expression);
  return { ...concat(declaration, code`;`), declares: name };
}

export interface FunctionParts {
  readonly name: Code;
  readonly exported: boolean;
  readonly parameters: readonly Parameter[];
  readonly returns: Code;
  readonly body: readonly Code[];
}

export interface Parameter {
  readonly name: string;
  /** With its colon. */
  readonly type: Code;
}

/** Parameters that the body does not use begin with an underscore. */
export function functionDeclaration({
  name,
  exported,
  parameters,
  returns,
  body,
}: FunctionParts): Code {
  const inner = settledLines(lines(body));
  const list = join(
    concat(code`,`, line),
    parameters.map((each) => parameterCode(each, inner)),
  );
  const head = group(
    concat(
      exported ? code`export function ` : code`function `,
      name,
      code`(`,
      indent(concat(softline, list)),
      ifBreak(code`,`),
      softline,
      code`): `,
      returns,
      code` `,
    ),
  );
  if (body.length === 0) return concat(head, code`{}`);
  return concat(head, code`{`, inner, hardline, code`}`);
}

function parameterCode({ name, type }: Parameter, body: Code): Code {
  const isUsed = mentions(body, name);
  return concat(isUsed ? code`` : code`_`, identifier(name), type);
}

/** `for (let index = start; index < array.length; index += 1) { … }` */
export function loopOverIndexes(
  index: Code,
  start: number,
  array: Code,
  body: readonly Code[],
): Statement {
  const clauses = [
    code`let ${index} = ${literal(start)};`,
    code`${index} < ${array}.length;`,
    code`${index} += 1`,
  ];
  const head = group(
    concat(
      code`for (`,
      indent(concat(softline, join(line, clauses))),
      softline,
      code`) `,
    ),
  );
  return compound(body, (inner) => concat(head, block(inner)));
}

/** `for (const item of array) { … }` */
export function loopOverItems(
  item: Code,
  array: Code,
  body: readonly Code[],
): Statement {
  return compound(body, (inner) =>
    concat(code`for (const ${item} of ${array}) `, block(inner)),
  );
}

/** `for (const key in object) { … }` */
export function loopOverKeys(
  key: Code,
  object: Code,
  body: readonly Code[],
): Statement {
  const loop = compound(body, (inner) =>
    concat(code`for (const ${key} in ${object}) `, block(inner)),
  );
  return { ...loop, key };
}

function compound(
  inner: readonly Code[],
  around: Compound["around"],
): Statement {
  return { ...around(inner), inner, around };
}

/** `switch (value) { case …: { … } }` */
export function switchStatement(
  value: Code,
  clauses: readonly Code[],
): Statement {
  return compound(clauses, (inner) =>
    concat(
      code`switch (`,
      value,
      code`) {`,
      indent(concat(hardline, lines(inner))),
      hardline,
      code`}`,
    ),
  );
}

/** A clause with a block of its own, so that clauses may use the same names. */
export function caseClause(
  labels: readonly Code[],
  body: readonly Code[],
): Statement {
  return compound(body, (inner) =>
    concat(lines(labels), code` `, block(inner)),
  );
}
