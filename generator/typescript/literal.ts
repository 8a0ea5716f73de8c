import { isArray, isObject, type JsonObject, type JsonValue } from "../ir/json.js";
import { type Code, concat, group, ifBreak, indent, join, line, softline } from "./code.js";
import { propertyKey } from "./identifier.js";
import { quote } from "./quote.js";

/** A value of JSON as an expression. Every key becomes an own property, `__proto__` included. */
export function literal(value: JsonValue): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (value === null || typeof value === "boolean") return raw(String(value));
  return isArray(value) ? arrayLiteral(value) : objectLiteral(value);
}

/** A string literal, in the quotes that prettier prefers. */
export function stringLiteral(value: string): Code {
  return raw(quote(value));
}

/** A number as prettier writes it; also `Infinity`, which is what a JSON number too big for a double becomes. */
export function numberLiteral(value: number): Code {
  return raw(Object.is(value, -0) ? "-0" : String(value).replace("e+", "e"));
}

/**
 * An array expression of elements that are code already.
 *
 * @param broken one element a line, whatever its length
 */
export function array(elements: readonly Code[], broken = false): Code {
  if (elements.length === 0) return raw("[]");
  return group(
    concat(
      raw("["),
      indent(concat(softline, join(concat(raw(","), line), elements))),
      ifBreak(raw(",")),
      softline,
      raw("]"),
    ),
    broken,
  );
}

/**
 * An object expression of entries that are code already.
 *
 * @param broken one entry a line, whatever its length
 */
export function object(entries: readonly Code[], broken = false): Code {
  if (entries.length === 0) return raw("{}");
  const inner = concat(line, join(concat(raw(","), line), entries));
  return group(
    concat(raw("{"), indent(inner), ifBreak(raw(",")), line, raw("}")),
    broken,
  );
}

/** An entry of an object expression, laid out as prettier does: what cannot break itself goes on the next line where it does not fit. */
export function entry(name: string, value: JsonValue): Code {
  const key = name === "__proto__" ? raw('["__proto__"]') : propertyKey(name);
  const content = literal(value);
  return group(
    concat(
      key,
      raw(":"),
      movesDown(key, value)
        ? group(indent(concat(line, content)))
        : concat(raw(" "), content),
    ),
  );
}

function movesDown(key: Code, value: JsonValue): boolean {
  const short = key.kind === "text" && key.text.length <= 4;
  return typeof value === "string" && !short;
}

function objectLiteral(value: JsonObject): Code {
  return object(Object.entries(value).map(([name, each]) => entry(name, each)));
}

function arrayLiteral(values: readonly JsonValue[]): Code {
  if (values.length > 1 && values.every((each) => typeof each === "number"))
    return numbers(values);
  return array(values.map(literal), isMatrix(values));
}

/** prettier breaks a list of several objects, or of several arrays, that all have several members. */
function isMatrix(values: readonly JsonValue[]): boolean {
  return (
    values.length > 1 &&
    (values.every((each) => isArray(each) && each.length > 1) ||
      values.every((each) => isObject(each) && Object.keys(each).length > 1))
  );
}

/** prettier fills lines with numbers instead of putting one a line. */
function numbers(values: readonly number[]): Code {
  const last = values.length - 1;
  const cells = values.map((each, index) => {
    const cell = numberLiteral(each);
    const content = index === last ? cell : concat(cell, raw(","));
    return index === 0 ? content : group(concat(line, content));
  });
  const filled: Code = {
    kind: "concat",
    parts: [softline, ...cells, ifBreak(raw(","))],
  };
  return group(concat(raw("["), indent(filled), softline, raw("]")));
}

function raw(text: string): Code {
  return { kind: "text", text };
}
