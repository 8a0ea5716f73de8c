import {
  type Code,
  code,
  concat,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  softline,
} from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { settledLines } from "../../typescript/settle.js";
import {
  at,
  type CheckFunction,
  type Declaration,
  type ModuleConstant,
  type Printed,
  value,
} from "./declaration.js";
import type { Name } from "./expression.js";
import type { Language } from "./language.js";
import { symbolsOf, visitStatements } from "./leaves.js";
import { placeType } from "./runtime.js";
import { constantCode, statementLines } from "./statement-layout.js";

/** The TypeScript of a declaration. */
export function printed(declaration: Declaration): Printed {
  return {
    kind: "printed",
    name: declaration.name,
    code: declarationCode(declaration, "typescript"),
    symbols: symbolsOf(declaration),
  };
}

/** A declaration, laid out as prettier lays it out. */
export function declarationCode(
  declaration: Declaration,
  language: Language,
): Code {
  return declaration.kind === "function"
    ? functionCode(declaration, language)
    : moduleConstantCode(declaration, language);
}

function functionCode(declared: CheckFunction, language: Language): Code {
  const { exported, does, body } = declared;
  const isTyped = language === "typescript";
  const head = group(
    concat(
      exported && isTyped ? code`export function ` : code`function `,
      identifier(declared.name),
      code`(`,
      indent(concat(softline, parametersCode(declared, isTyped))),
      ifBreak(code`,`),
      softline,
      code`)`,
      isTyped ? returned[does] : code``,
      code` `,
    ),
  );
  if (body.length === 0) return concat(head, code`{}`);
  const inner = statementLines(body, language);
  return concat(
    head,
    code`{`,
    isTyped ? settledLines(inner) : indent(concat(hardline, inner)),
    hardline,
    code`}`,
  );
}

const returned: Readonly<Record<CheckFunction["does"], Code>> = {
  check: code`: void`,
  is: code`: boolean`,
};

function parametersCode(declared: CheckFunction, isTyped: boolean): Code {
  const used = namesIn(declared);
  const named = ({ name }: Name, type: Code): Code =>
    concat(
      used.has(name) ? code`` : code`_`,
      identifier(name),
      isTyped ? type : code``,
    );
  const subject = named(value, taken[declared.takes]);
  if (declared.does === "is") return subject;
  return join(concat(code`,`, line), [
    subject,
    named(at, code`: ${placeType}`),
  ]);
}

const taken: Readonly<Record<CheckFunction["takes"], Code>> = {
  anything: code`: unknown`,
  object: code`: Readonly<Record<string, unknown>>`,
};

/** Parameters that the body does not use begin with an underscore. */
function namesIn({ body }: CheckFunction): ReadonlySet<string> {
  const names = new Set<string>();
  visitStatements(body, (leaf) => {
    if (leaf.kind === "name") names.add(leaf.name);
  });
  return names;
}

function moduleConstantCode(
  { name, type, value }: ModuleConstant,
  language: Language,
): Code {
  const head = code`const ${identifier(name)}`;
  const typed =
    type === undefined || language === "javascript"
      ? head
      : concat(head, types[type]);
  return constantCode(typed, value, language);
}

const types: Readonly<Record<NonNullable<ModuleConstant["type"]>, Code>> = {
  unknown: code`: unknown`,
  names: code`: ReadonlySet<string>`,
  values: code`: ReadonlySet<unknown>`,
};
