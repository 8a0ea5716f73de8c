import type { JsonValue } from "../../ir/json.js";
import {
  assignment,
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
import { identifier } from "../../typescript/identifier.js";
import { literal } from "../../typescript/literal.js";
import { expressionCode } from "./expression-layout.js";
import type { Call, Expression } from "./expression.js";
import { ifCode } from "./if-layout.js";
import type { Language } from "./language.js";
import { readingCode, readingsFrom } from "./reading-layout.js";
import {
  type Clause,
  isReading,
  type Loop,
  type Statement,
  type Switch,
} from "./statement.js";

/** Statements one a line, laid out as prettier lays them out. */
export function statementLines(
  statements: readonly Statement[],
  language: Language,
): Code {
  const rows: Code[] = [];
  for (let at = 0; at < statements.length; at += 1) {
    const each = statements[at];
    if (each === undefined) continue;
    if (isReading(each)) {
      const readings = readingsFrom(statements, at);
      rows.push(readingCode(readings, language));
      at += readings.length - 1;
    } else rows.push(statementCode(each, language));
  }
  return lines(rows);
}

function statementCode(statement: Statement, language: Language): Code {
  switch (statement.kind) {
    case "if":
      return ifCode(statement, {
        language,
        statement: (each) => statementCode(each, language),
        block: (body) => block(body, language),
      });
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
        code`const ${identifier(statement.name.name)}`,
        statement.value,
        language,
      );
    case "counter":
      return code`let ${identifier(statement.counter.name)} = 0;`;
    case "increment":
      return code`${identifier(statement.counter.name)} += 1;`;
    case "assignment":
      return code`${identifier(statement.counter.name)} = ${expressionCode(statement.value, language)};`;
    case "run":
      return code`${expressionCode(statement.call, language)};`;
    case "return":
      return returnCode(statement.value, language);
    case "continue":
      return code`continue;`;
    case "break":
      return code`break;`;
  }
}

function returnCode(
  value: boolean | Call | undefined,
  language: Language,
): Code {
  if (value === undefined) return code`return;`;
  if (typeof value === "object")
    return code`return ${expressionCode(value, language)};`;
  return value ? code`return true;` : code`return false;`;
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
  const labels =
    values.length === 0
      ? code`default:`
      : lines(values.map((each) => code`case ${label(each)}:`));
  if (body.some(({ kind }) => kind === "constant" || kind === "counter"))
    return concat(labels, code` `, block(body, language));
  const rows = body.map((each) =>
    concat(hardline, statementCode(each, language)),
  );
  return concat(labels, indent(concat(...rows)));
}

function label(value: JsonValue | undefined): Code {
  return value === undefined ? code`undefined` : literal(value);
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
    ? code`${assignment(code`${head} =`, right)};`
    : group(
        concat(head, code` =`, group(indent(concat(line, right))), code`;`),
      );
}

function breaksItself({ kind }: Expression): boolean {
  return kind === "call" || kind === "set" || kind === "literal";
}
