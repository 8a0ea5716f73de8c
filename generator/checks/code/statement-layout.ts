import {
  type Code,
  code,
  concat,
  group,
  hardline,
  indent,
  join,
  line,
  lines,
  softline,
} from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { conditionCode } from "./condition-layout.js";
import type { Condition } from "./condition.js";
import { expressionCode } from "./expression-layout.js";
import type { Expression } from "./expression.js";
import type { Language } from "./language.js";
import type { Clause, If, Loop, Statement, Switch } from "./statement.js";

/** Statements one a line, laid out as prettier lays them out. */
export function statementLines(
  statements: readonly Statement[],
  language: Language,
): Code {
  return lines(statements.map((each) => statementCode(each, language)));
}

function statementCode(statement: Statement, language: Language): Code {
  const inner = (each: Expression): Code => expressionCode(each, language);
  switch (statement.kind) {
    case "if":
      return ifCode(statement, language);
    case "items":
    case "keys":
    case "indexes":
      return concat(
        loopHead(statement, language),
        block(statement.body, language),
      );
    case "switch":
      return switchCode(statement, language);
    case "constant":
      return constantCode(
        code`const ${inner(statement.name)}`,
        statement.value,
        language,
      );
    case "counter":
      return code`let ${inner(statement.counter)} = 0;`;
    case "increment":
      return code`${inner(statement.counter)} += 1;`;
    case "assignment":
      return code`${inner(statement.counter)} = ${inner(statement.value)};`;
    case "run":
      return code`${inner(statement.call)};`;
    case "return":
      if (statement.value === undefined) return code`return;`;
      return statement.value ? code`return true;` : code`return false;`;
    case "continue":
      return code`continue;`;
    case "break":
      return code`break;`;
  }
}

function ifCode({ branches, otherwise }: If, language: Language): Code {
  const chain = branches.map(({ condition, body }, index) => {
    const isLast = index + 1 === branches.length && otherwise.length === 0;
    // prettier breaks an empty block before `else`.
    const inner =
      body.length > 0 || isLast ? block(body, language) : emptyBlock;
    return concat(ifHead(condition, language), inner);
  });
  if (otherwise.length === 0) return join(code` else `, chain);
  const [only] = otherwise;
  const last =
    otherwise.length === 1 && only?.kind === "if"
      ? ifCode(only, language)
      : block(otherwise, language);
  return join(code` else `, [...chain, last]);
}

const emptyBlock: Code = concat(code`{`, hardline, code`}`);

function ifHead(condition: Condition, language: Language): Code {
  const test = conditionCode(condition, language);
  return group(
    concat(code`if (`, indent(concat(softline, test)), softline, code`) `),
  );
}

function loopHead(loop: Loop, language: Language): Code {
  const inner = (each: Expression): Code => expressionCode(each, language);
  switch (loop.kind) {
    case "items":
      return code`for (const ${inner(loop.item)} of ${inner(loop.array)}) `;
    case "keys":
      return code`for (const ${inner(loop.key)} in ${inner(loop.object)}) `;
    case "indexes":
      return indexesHead(inner(loop.index), loop.start, inner(loop.array));
  }
}

function indexesHead(index: Code, start: number, array: Code): Code {
  const clauses = [
    code`let ${index} = ${literal(start)};`,
    code`${index} < ${array}.length;`,
    code`${index} += 1`,
  ];
  return group(
    concat(
      code`for (`,
      indent(concat(softline, join(line, clauses))),
      softline,
      code`) `,
    ),
  );
}

function switchCode({ value, clauses }: Switch, language: Language): Code {
  return concat(
    code`switch (${expressionCode(value, language)}) {`,
    indent(
      concat(
        hardline,
        lines(clauses.map((each) => clauseCode(each, language))),
      ),
    ),
    hardline,
    code`}`,
  );
}

function clauseCode({ values, body }: Clause, language: Language): Code {
  const labels = values.map((each) => code`case ${literal(each)}:`);
  return concat(
    lines(labels.length === 0 ? [code`default:`] : labels),
    code` `,
    block(body, language),
  );
}

function block(body: readonly Statement[], language: Language): Code {
  if (body.length === 0) return code`{}`;
  return concat(
    code`{`,
    indent(concat(hardline, statementLines(body, language))),
    hardline,
    code`}`,
  );
}

/** A declaration: what has line breaks of its own stays on the line, all else may go to the next. */
export function constantCode(
  head: Code,
  value: Expression,
  language: Language,
): Code {
  const right = expressionCode(value, language);
  return breaksItself(value)
    ? code`${head} = ${right};`
    : group(
        concat(head, code` =`, group(indent(concat(line, right))), code`;`),
      );
}

function breaksItself({ kind }: Expression): boolean {
  return kind === "call" || kind === "set" || kind === "literal";
}
