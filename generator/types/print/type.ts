import type { SchemaId } from "../../ir/schema.js";
import { code, type Code, concat, type } from "../../typescript/code.js";
import {
  huggedLayout,
  intersectionLayout,
  type Place,
  tupleLayout,
  typeArguments,
  unionLayout,
} from "../../typescript/layout.js";
import { literal, numberLiteral } from "../../typescript/literal.js";
import { feasible } from "../type/combinations.js";
import { isAnyObject } from "../type/kinds.js";
import {
  type ErrorType,
  isKeyword,
  type KeywordType,
  type LiteralType,
  type TupleType,
  type Type,
  type UnionType,
} from "../type/type.js";
import type { View } from "../view.js";
import { printObject } from "./members.js";
import { placed, type TypeStyle } from "./style.js";

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
      return printList(content.element, style);
    case "tuple":
      return printTuple(content, style);
    case "object":
      return printObject(content, style, printType);
    case "error":
      return printError(content, style);
    case "union":
      return printUnion(content, style, place);
    case "intersection":
      return printIntersection(content.members, style, place);
    case "applicable":
      return code`unknown`;
  }
}

function printKeyword(name: KeywordType["name"], place: Place): Code {
  if (name !== "open-string") return keywords[name];
  return place === "member" || place === "element"
    ? code`(string & {})`
    : code`string & {}`;
}

const keywords: Readonly<
  Record<Exclude<KeywordType["name"], "open-string">, Code>
> = {
  string: code`string`,
  number: code`number`,
  boolean: code`boolean`,
  null: code`null`,
  unknown: code`unknown`,
  never: code`never`,
  present: code`{}`,
  void: code`void`,
  undefined: code`undefined`,
  binary: type("Bytes", "runtime/bytes"),
  form: type("FormContent", "runtime/bodies"),
  bytes: type("Binary", "runtime/reading"),
  stream: type("ByteStream", "runtime/reading"),
};

function printLiteral({ value }: LiteralType): Code {
  return typeof value === "number"
    ? numberLiteral(value === 0 ? 0 : value)
    : literal(value);
}

function printReference(id: SchemaId, { sdk, side }: View): Code {
  const model = sdk.models.get(id);
  return model === undefined
    ? code`unknown`
    : type(model[side].type, `models/${model.file}`);
}

function printTuple({ elements, rest }: TupleType, style: TypeStyle): Code {
  const length = elements.length + (rest === undefined ? 0 : 1);
  const place = length > 1 ? "tuple" : "assigned";
  const printed = elements.map(({ type: element, optional }) => {
    const given = placed(element, style);
    return optional
      ? concat(printType(given, style, "element"), code`?`)
      : printType(given, style, place);
  });
  if (rest !== undefined)
    printed.push(concat(code`...`, printList(rest, style)));
  return tupleLayout(printed);
}

function printList(element: Type, style: TypeStyle): Code {
  const given = placed(element, style);
  return concat(printType(given, style, "element"), code`[]`);
}

/** `404`, or `StatusOf<"default", 404>`. */
function printStatus(status: NonNullable<ErrorType["status"]>): Code {
  if (typeof status === "number") return numberLiteral(status);
  const { range, except } = status;
  const others = except.map((each) =>
    /^\d+$/.test(each) ? numberLiteral(Number(each)) : literal(each),
  );
  const printed =
    others.length === 0
      ? [literal(range)]
      : [literal(range), unionLayout(others, "assigned")];
  return concat(
    type("StatusOf", "runtime/status-error"),
    typeArguments(printed),
  );
}

function printError(content: ErrorType, style: TypeStyle): Code {
  const name = type("StatusError", "runtime/status-error");
  const { status, body } = content;
  if (status === undefined && body === undefined) return name;
  const printed = [
    status === undefined ? code`number` : printStatus(status),
    ...(body === undefined ? [] : [printType(body, style, "assigned")]),
  ];
  // prettier never breaks around a status that stands alone.
  return printed.length === 1
    ? concat(name, code`<`, ...printed, code`>`)
    : concat(name, typeArguments(printed));
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
    content: isAnyObject(each) ? code`{}` : printType(each, style, "member"),
    isObject: each.kind === "object",
  }));
  return intersectionLayout(printed, place);
}
