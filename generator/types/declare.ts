import type { Schema } from "../ir/schema.js";
import type { Sdk, Side } from "../ir/sdk.js";
import { assignment, code, type Code, concat, group, hardline, indent, join, line } from "../typescript/code.js";
import { identifier } from "../typescript/identifier.js";
import { type Doc, jsdoc } from "../typescript/jsdoc.js";
import { schemaDoc } from "./doc.js";
import { type Heritage, heritageOf } from "./heritage.js";
import { memberOf } from "./lookup.js";
import { hugs, printMembers, printType, type TypeStyle } from "./print-type.js";
import { conjunction, typeOfSchema } from "./schema-type.js";
import type { Type } from "./type.js";
import { viewOf } from "./view.js";

/** A type expression for the values that a schema accepts on a side of the wire. */
export function typeOf(schema: Schema, side: Side, sdk: Sdk): Code {
  const style = styleOf(side, sdk);
  return printType(typeOfSchema(schema, style.view), style);
}

/** A type expression for one property of what a schema accepts; `undefined` if the schema does not declare it. */
export function typeOfProperty(
  schema: Schema,
  name: string,
  side: Side,
  sdk: Sdk,
): Code | undefined {
  const style = styleOf(side, sdk);
  const member = memberOf(
    conjunction(schema, style.view),
    name,
    style.view.expand,
  );
  return member && printType(member.type, style);
}

/** Declares and exports the type of a schema under a name: an interface where it is one, else an alias. */
export function declareType(
  name: string,
  schema: Schema,
  side: Side,
  sdk: Sdk,
  doc: Doc | undefined = schemaDoc(schema),
): Code {
  const style = styleOf(side, sdk);
  return declare(name, typeOfSchema(schema, style.view), style, doc);
}

/** `export interface X {…}` or `export type X = …;` with its JSDoc. */
export function declare(
  name: string,
  type: Type,
  style: TypeStyle,
  doc?: Doc,
): Code {
  const heritage = heritageOf(type, style.view);
  const declaration =
    heritage === undefined
      ? printAlias(name, type, style)
      : printInterface(name, heritage, style);
  return doc === undefined ? declaration : concat(jsdoc(doc), declaration);
}

/** What is sent may hold `undefined` for what is left out; what comes back does not. */
function styleOf(side: Side, sdk: Sdk): TypeStyle {
  return { view: viewOf(sdk, side), lenient: side === "request" };
}

function printAlias(name: string, type: Type, style: TypeStyle): Code {
  const left = concat(code`export type ${identifier(name)} =`);
  const content = printType(type, style, "assigned");
  const declaration =
    type.kind === "union" && !hugs(type)
      ? group(concat(left, group(indent(concat(line, content)))))
      : assignment(left, content);
  return concat(declaration, code`;`);
}

function printInterface(
  name: string,
  { bases, own }: Heritage,
  style: TypeStyle,
): Code {
  const members =
    bases.length > 0 && own.members.size === 0 ? [] : printMembers(own, style);
  const head = concat(
    code`export interface`,
    printHeritage(identifier(name), bases, style),
    code` {`,
  );
  if (members.length === 0) return concat(head, code`}`);
  return concat(
    head,
    indent(
      concat(
        hardline,
        join(
          hardline,
          members.map((each) => concat(each, code`;`)),
        ),
      ),
    ),
    hardline,
    code`}`,
  );
}

function printHeritage(
  name: Code,
  bases: readonly Type[],
  style: TypeStyle,
): Code {
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
