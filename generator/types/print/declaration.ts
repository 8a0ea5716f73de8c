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
import {
  isKeyword,
  type ObjectType,
  objectWith,
  type Type,
} from "../type/type.js";
import { type Heritage, heritageOf } from "./heritage.js";
import { printMembers } from "./members.js";
import type { TypeStyle } from "./style.js";
import { hugs, printType } from "./type.js";

/** A member of an interface that a type has which others extend, too. */
export interface SharedPart {
  readonly name: string;
  readonly base: Code;
}

/**
 * `export interface X {…}` or `export type X = …;` with its JSDoc.
 *
 * @param shared what an interface extends instead of declaring it
 */
export function declaration(
  name: string,
  type: Type,
  style: TypeStyle,
  doc?: Doc,
  shared: readonly SharedPart[] = [],
): Code {
  const heritage = heritageOf(type, style.view);
  const declared =
    heritage === undefined
      ? alias(name, type, style)
      : interfaceOf(name, heritage, style, shared);
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
  heritage: Heritage,
  style: TypeStyle,
  shared: readonly SharedPart[],
): Code {
  const { own, parts } = withoutShared(heritage.own, shared);
  const bases = [
    ...parts.map(({ base }) => base),
    ...heritage.bases.map((base) => printType(base, style)),
  ];
  const members =
    bases.length > 0 && own.members.size === 0 && own.index === undefined
      ? []
      : printMembers(own, style, printType);
  const head = concat(
    code`export interface`,
    headOf(identifier(name), bases),
    code` {`,
  );
  if (members.length === 0) return concat(head, code`}`);
  const rows = join(
    hardline,
    members.map((each) => concat(each, code`;`)),
  );
  return concat(head, indent(concat(hardline, rows)), hardline, code`}`);
}

/** An index signature would have to cover what is extended. */
function withoutShared(
  own: ObjectType,
  shared: readonly SharedPart[],
): { readonly own: ObjectType; readonly parts: readonly SharedPart[] } {
  if (own.index !== undefined && !isKeyword(own.index, "unknown"))
    return { own, parts: [] };
  const parts = shared.filter(({ name }) => own.members.has(name));
  const names = new Set(parts.map(({ name }) => name));
  const members = [...own.members.values()].filter(
    ({ name }) => !names.has(name),
  );
  return { own: objectWith(members, own.index), parts };
}

function headOf(name: Code, printed: readonly Code[]): Code {
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
