import {
  type Code,
  code,
  concat,
  group,
  hardline,
  indent,
  line,
  softline,
} from "../../typescript/code.js";
import { conditionCode } from "./condition-layout.js";
import type { Condition } from "./condition.js";
import type { Language } from "./language.js";
import type { If, Statement } from "./statement.js";

/** How the statements in an `if` are laid out. */
export interface Inner {
  readonly language: Language;
  statement(statement: Statement): Code;
  /** In braces. */
  block(body: readonly Statement[]): Code;
}

export function ifCode({ branches, otherwise }: If, inner: Inner): Code {
  const parts: Code[] = [];
  let before: readonly Statement[] | undefined;
  for (const branch of branches) {
    const { condition, body } = branch;
    const isLast = branch === branches.at(-1) && otherwise.length === 0;
    if (before !== undefined) parts.push(elseAfter(before), code` `);
    parts.push(
      group(
        concat(ifHead(condition, inner.language), clause(body, isLast, inner)),
      ),
    );
    before = body;
  }
  if (otherwise.length === 0 || before === undefined) return concat(...parts);
  const [only] = otherwise;
  const last =
    otherwise.length === 1 && only?.kind === "if"
      ? concat(code` `, ifCode(only, inner))
      : group(clause(otherwise, true, inner));
  return concat(...parts, elseAfter(before), last);
}

/** `else` stands on the line of a brace before it. */
function elseAfter(body: readonly Statement[]): Code {
  return isShort(body) ? concat(hardline, code`else`) : code` else`;
}

/** What an `if` or `else` does: a block, or nothing but one short statement. */
function clause(
  body: readonly Statement[],
  isLast: boolean,
  inner: Inner,
): Code {
  const [only] = body;
  if (only !== undefined && isShort(body))
    return indent(concat(line, inner.statement(only)));
  // prettier breaks an empty block before `else`.
  return body.length > 0 || isLast
    ? concat(code` `, inner.block(body))
    : concat(code` `, emptyBlock);
}

/** Whether a block is nothing but a call or an exit, and stands without braces. */
function isShort(body: readonly Statement[]): boolean {
  const [only] = body;
  return body.length === 1 && only !== undefined && shortKinds.has(only.kind);
}

const shortKinds: ReadonlySet<Statement["kind"]> = new Set([
  "run",
  "return",
  "continue",
  "break",
  "increment",
] as const);

const emptyBlock: Code = concat(code`{`, hardline, code`}`);

function ifHead(condition: Condition, language: Language): Code {
  const test = conditionCode(condition, language);
  return concat(
    code`if (`,
    group(concat(indent(concat(softline, test)), softline)),
    code`)`,
  );
}
