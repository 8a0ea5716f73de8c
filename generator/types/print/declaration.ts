import {
  assignment,
  code,
  type Code,
  concat,
  group,
  hardline,
  indent,
  join,
  line,
} from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { type Doc, jsdoc } from "../../typescript/jsdoc.js";
import type { Type } from "../type/type.js";
import { type Heritage, heritageOf } from "./heritage.js";
import { printMembers } from "./members.js";
import type { TypeStyle } from "./style.js";
import { hugs, printType } from "./type.js";

/** `export interface X {…}` or `export type X = …;` with its JSDoc. */
export function declaration(
  name: string,
  type: Type,
  style: TypeStyle,
  doc?: Doc,
): Code {
  const heritage = heritageOf(type, style.view);
  const declared =
    heritage === undefined
      ? alias(name, type, style)
      : interfaceOf(name, heritage, style);
  return doc === undefined ? declared : concat(jsdoc(doc), declared);
}

function alias(name: string, type: Type, style: TypeStyle): Code {
  const left = concat(code`export type ${identifier(name)} =`);
  const content = printType(type, style, "assigned");
  const declared =
    type.kind === "union" && !hugs(type)
      ? group(concat(left, group(indent(concat(line, content)))))
      : assignment(left, content);
  return concat(declared, code`;`);
}

function interfaceOf(
  name: string,
  { bases, own }: Heritage,
  style: TypeStyle,
): Code {
  const members =
    bases.length > 0 && own.members.size === 0
      ? []
      : printMembers(own, style, printType);
  const head = concat(
    code`export interface`,
    headOf(identifier(name), bases, style),
    code` {`,
  );
  if (members.length === 0) return concat(head, code`}`);
  const rows = join(
    hardline,
    members.map((each) => concat(each, code`;`)),
  );
  return concat(head, indent(concat(hardline, rows)), hardline, code`}`);
}

function headOf(name: Code, bases: readonly Type[], style: TypeStyle): Code {
  const printed = bases.map((base) => printType(base, style));
  if (printed.length === 0) return concat(code` `, name);
  if (printed.length === 1)
    return concat(code` `, name, code` extends `, ...printed);
  const list = join(concat(code`,`, line), printed);
  return group(
    concat(
      code` `,
      name,
      indent(concat(line, code`extends`, group(indent(concat(line, list))))),
    ),
  );
}
