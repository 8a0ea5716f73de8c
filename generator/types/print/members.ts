import {
  code,
  type Code,
  concat,
  group,
  ifBreak,
  indent,
  join,
  line,
} from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { inheritedType } from "../../typescript/inherited.js";
import { type Doc, jsdoc } from "../../typescript/jsdoc.js";
import { unionLayout } from "../../typescript/layout.js";
import {
  isKeyword,
  type Member,
  type ObjectType,
  type Type,
} from "../type/type.js";
import { union } from "../type/union.js";
import { type Formatted, formattedMember } from "./format-alias.js";
import { placed, type PrintType, type TypeStyle } from "./style.js";

/** Members one a line, unless there are only one or two and they have nothing to say. */
export function printObject(
  content: ObjectType,
  style: TypeStyle,
  print: PrintType,
): Code {
  const members = printMembers(content, style, print);
  const isShort =
    members.length < 3 &&
    [...content.members.values()].every(
      (member) => docOf(member, formattedMember(member)) === undefined,
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
  print: PrintType,
): readonly Code[] {
  const members: Code[] = [];
  for (const member of content.members.values()) {
    const formatted = formattedMember(member);
    const doc = docOf(member, formatted);
    const printed = printMember(
      member,
      style,
      formatted === undefined ? print : printingFormat(formatted, print),
    );
    members.push(doc === undefined ? printed : concat(jsdoc(doc), printed));
  }
  const index = printIndex(content, style, print);
  if (index !== undefined)
    members.push(group(concat(code`[key: string]: `, index)));
  return members;
}

/** A member that must be absent has nothing to tell. */
function docOf(
  member: Member,
  formatted: Formatted | undefined,
): Doc | undefined {
  if (isKeyword(member.type, "never")) return undefined;
  return formatted === undefined ? member.doc : formatted.doc;
}

/** The type's text or number goes by the name of its format. */
function printingFormat({ of, alias }: Formatted, print: PrintType): PrintType {
  return (content, style, place = "alone") => {
    if (isKeyword(content, of)) return alias;
    if (content.kind !== "union") return print(content, style, place);
    const members = content.members.map((each) =>
      isKeyword(each, of) ? alias : print(each, style, "member"),
    );
    return unionLayout(members, place);
  };
}

function printMember(member: Member, style: TypeStyle, print: PrintType): Code {
  const key = propertyKey(member.name);
  const type = placed(member.type, style);
  if (!member.optional) return group(concat(key, code`: `, print(type, style)));
  const absent = inheritedType(member.name);
  if (isKeyword(type, "never"))
    return concat(
      key,
      code`?: `,
      unionLayout([...absent, code`undefined`], "alone"),
    );
  const others = style.lenient ? [...absent, code`undefined`] : absent;
  return group(concat(key, code`?: `, printOr(others, type, style, print)));
}

function printOr(
  others: readonly Code[],
  content: Type,
  style: TypeStyle,
  print: PrintType,
): Code {
  if (others.length === 0) return print(content, style);
  if (isKeyword(content, "unknown")) return code`unknown`;
  const printed = alternatives(content).map((each) =>
    print(each, style, "member"),
  );
  return unionLayout([...printed, ...others], "alone");
}

function alternatives(content: Type): readonly Type[] {
  return content.kind === "union" ? content.members : [content];
}

/** Longer unions are not worth reading. */
const mostCovered = 8;

/** An index signature has to cover the declared properties as well; it is `unknown` where their union would be long. */
function printIndex(
  content: ObjectType,
  style: TypeStyle,
  print: PrintType,
): Code | undefined {
  const members = [...content.members.values()];
  if (content.index === undefined)
    return members.length === 0 ? code`unknown` : undefined;
  if (isKeyword(content.index, "unknown") || members.length > mostCovered)
    return code`unknown`;
  const said = union([content.index, ...members.map(({ type }) => type)]);
  const covered = placed(said, style);
  if (isLong(said) || alternatives(covered).length > mostCovered)
    return code`unknown`;
  const optional = members.filter((member) => member.optional);
  const others = [
    ...optional.flatMap(({ name }) => inheritedType(name)),
    ...(optional.length > 0 ? [code`undefined`] : []),
  ];
  return printOr(others, covered, style, print);
}

/** Models with members of their own would be spelled out again, and TypeScript does not always see that they are the same. */
function isLong(covered: Type): boolean {
  const all = alternatives(covered);
  return (
    all.length > mostCovered || all.some((each) => each.kind === "intersection")
  );
}
