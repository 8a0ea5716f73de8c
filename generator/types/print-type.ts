import { code, type Code, concat, group, ifBreak, indent, join, line, type } from "../typescript/code.js";
import { propertyKey } from "../typescript/identifier.js";
import { type Doc, jsdoc } from "../typescript/jsdoc.js";
import { huggedLayout, intersectionLayout, type Place, tupleLayout, unionLayout } from "../typescript/layout.js";
import { literal, numberLiteral } from "../typescript/literal.js";
import { feasible } from "./combinations.js";
import { isVoid } from "./kinds.js";
import { isKeyword, type LiteralType, type Member, type ObjectType, type TupleType, type Type, type UnionType } from "./type.js";
import { union } from "./union.js";
import type { View } from "./view.js";

/** How types look in a file. */
export interface TypeStyle {
  readonly view: View;
  /** Optional properties may be given as `undefined`: what callers write is more lenient than what comes back. */
  readonly lenient: boolean;
}

/** A type expression, laid out as prettier does. */
export function printType(
  content: Type,
  style: TypeStyle,
  place: Place = "alone",
): Code {
  switch (content.kind) {
    case "keyword":
      return printKeyword(content.name, place);
    case "literal":
      return printLiteral(content);
    case "reference":
      return printReference(content.id, style.view);
    case "array":
      return concat(printType(content.element, style, "element"), code`[]`);
    case "tuple":
      return printTuple(content, style);
    case "object":
      return printObject(content, style);
    case "union":
      return printUnion(content, style, place);
    case "intersection":
      return printIntersection(content.members, style, place);
    case "applicable":
      return code`unknown`;
  }
}

function printKeyword(name: string, place: Place): Code {
  if (name === "open-string")
    return place === "member" || place === "element"
      ? code`(string & {})`
      : code`string & {}`;
  if (name === "binary") return unionLayout(binary, place);
  return keywords.get(name) ?? code`unknown`;
}

/** What can be sent as the content of a file. */
const binary: readonly Code[] = [code`Blob`, code`Uint8Array`, code`string`];

const keywords: ReadonlyMap<string, Code> = new Map([
  ["string", code`string`],
  ["number", code`number`],
  ["boolean", code`boolean`],
  ["null", code`null`],
  ["never", code`never`],
  ["undefined", code`undefined`],
  ["bytes", type("Binary", "runtime/readers")],
  ["stream", type("ByteStream", "runtime/readers")],
]);

function printLiteral({ value }: LiteralType): Code {
  return typeof value === "number"
    ? numberLiteral(value === 0 ? 0 : value)
    : literal(value);
}

function printReference(id: string, view: View): Code {
  const model = view.sdk.models.get(id);
  return model === undefined
    ? code`unknown`
    : type(model[view.side].type, `models/${model.file}`);
}

function printTuple({ elements, rest }: TupleType, style: TypeStyle): Code {
  const length = elements.length + (rest === undefined ? 0 : 1);
  const place = length > 1 ? "tuple" : "assigned";
  const printed = elements.map(({ type: element, optional }) =>
    optional
      ? concat(printType(element, style, "element"), code`?`)
      : printType(element, style, place),
  );
  if (rest !== undefined)
    printed.push(
      concat(code`...`, printType(rest, style, "element"), code`[]`),
    );
  return tupleLayout(printed);
}

/** Members one a line, unless there are only one or two and they have nothing to say. */
function printObject(content: ObjectType, style: TypeStyle): Code {
  const members = printMembers(content, style);
  const isShort =
    members.length < 3 &&
    [...content.members.values()].every(
      (member) => docOf(member) === undefined,
    );
  const body = concat(
    line,
    join(concat(code`;`, line), members),
    ifBreak(code`;`),
  );
  return group(concat(code`{`, indent(body), line, code`}`), !isShort);
}

/** The members of an object, and its index signature last; at least one of them. */
export function printMembers(
  content: ObjectType,
  style: TypeStyle,
): readonly Code[] {
  const members: Code[] = [];
  for (const member of content.members.values()) {
    const doc = docOf(member);
    const printed = printMember(member, style);
    members.push(doc === undefined ? printed : concat(jsdoc(doc), printed));
  }
  const index = printIndex(content, style);
  if (index !== undefined)
    members.push(group(concat(code`[key: string]: `, index)));
  return members;
}

/** A member that must be absent has nothing to tell. */
function docOf(member: Member): Doc | undefined {
  return isKeyword(member.type, "never") ? undefined : member.doc;
}

function printMember(member: Member, style: TypeStyle): Code {
  const key = propertyKey(member.name);
  if (!member.optional)
    return group(concat(key, code`: `, printType(member.type, style)));
  if (isKeyword(member.type, "never")) return concat(key, code`?: undefined`);
  return group(
    concat(
      key,
      code`?: `,
      style.lenient
        ? printOrUndefined(member.type, style)
        : printType(member.type, style),
    ),
  );
}

function printOrUndefined(content: Type, style: TypeStyle): Code {
  if (isKeyword(content, "unknown")) return code`unknown`;
  const printed = alternatives(content).flatMap((each) =>
    isKeyword(each, "binary") ? binary : [printType(each, style, "member")],
  );
  return unionLayout([...printed, code`undefined`], "alone");
}

function alternatives(content: Type): readonly Type[] {
  return content.kind === "union" ? content.members : [content];
}

/** An index signature has to cover the declared properties as well; it is `unknown` where their union would be long. */
function printIndex(content: ObjectType, style: TypeStyle): Code | undefined {
  const members = [...content.members.values()];
  if (content.index === undefined)
    return members.length === 0 ? code`unknown` : undefined;
  if (isKeyword(content.index, "unknown") || members.length > 8)
    return code`unknown`;
  const covered = union([
    content.index,
    ...members.map((member) => member.type),
  ]);
  if (isLong(covered)) return code`unknown`;
  return members.some((member) => member.optional)
    ? printOrUndefined(covered, style)
    : printType(covered, style);
}

/** Models with members of their own would be spelled out again, and TypeScript does not always see that they are the same. */
function isLong(covered: Type): boolean {
  const all = alternatives(covered);
  return all.length > 8 || all.some((each) => each.kind === "intersection");
}

function printUnion(content: UnionType, style: TypeStyle, place: Place): Code {
  const members = content.members.map((each) =>
    printType(each, style, "member"),
  );
  return hugs(content)
    ? huggedLayout(members, place)
    : unionLayout(members, place);
}

/** prettier keeps an object or a name together with `null`. */
export function hugs(content: UnionType): boolean {
  const main = content.members.find(
    (each) => each.kind === "object" || each.kind === "reference",
  );
  return (
    main !== undefined &&
    content.members.every((each) => each === main || isKeyword(each, "null"))
  );
}

function printIntersection(
  members: readonly Type[],
  style: TypeStyle,
  place: Place,
): Code {
  const [only, ...others] = feasible(members, style.view.expand);
  if (only === undefined) return code`unknown`;
  if (others.length === 0) return printType(only, style, place);
  const printed = [only, ...others].map((each) => ({
    content: isVoid(each) ? code`{}` : printType(each, style, "member"),
    isObject: each.kind === "object",
  }));
  return intersectionLayout(printed, place);
}
