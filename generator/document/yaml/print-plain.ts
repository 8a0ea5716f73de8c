import { digitsOf, isArray, isObject, type JsonValue } from "../../ir/json.js";
import type { Digits } from "../text/digits.js";

/**
 * YAML 1.2 for documents of megabytes: as `printYaml` has it, but that long lines stay as they are, ten times as fast. Every text that a
 * reader could take for anything else is in double quotes, as JSON has it (YAML 1.2.2, 7.3.1).
 */
export function printPlainYaml(
  value: JsonValue,
  digits: Digits = digitsOf,
): string {
  const lines: string[] = [];
  if (isObject(value) && Object.keys(value).length > 0)
    printMembers(value, "", lines, digits);
  else if (isArray(value) && value.length > 0)
    printItems(value, "", lines, digits);
  else lines.push(scalar(value, "", digits));
  return `${lines.join("\n")}\n`;
}

function printMembers(
  value: Readonly<Record<string, JsonValue>>,
  indent: string,
  lines: string[],
  digits: Digits,
): void {
  for (const [name, member] of Object.entries(value))
    printEntry(`${indent}${key(name, indent)}:`, member, indent, lines, digits);
}

function printItems(
  items: readonly JsonValue[],
  indent: string,
  lines: string[],
  digits: Digits,
): void {
  for (const item of items) {
    const first = lines.length;
    if (!isBlock(item)) {
      lines.push(`${indent}- ${scalar(item, indent, digits)}`);
      continue;
    }
    if (isArray(item)) printItems(item, `${indent}  `, lines, digits);
    else if (isObject(item)) printMembers(item, `${indent}  `, lines, digits);
    // The first line of what is inside stands beside the dash.
    lines[first] =
      `${indent}- ${(lines[first] ?? "").slice(indent.length + 2)}`;
  }
}

function printEntry(
  head: string,
  value: JsonValue,
  indent: string,
  lines: string[],
  digits: Digits,
): void {
  if (!isBlock(value)) {
    lines.push(`${head} ${scalar(value, indent, digits)}`);
    return;
  }
  lines.push(head);
  if (isArray(value)) printItems(value, `${indent}  `, lines, digits);
  else if (isObject(value)) printMembers(value, `${indent}  `, lines, digits);
}

/** Whether a value has lines of its own. */
function isBlock(value: JsonValue): boolean {
  if (isArray(value)) return value.length > 0;
  return isObject(value) && Object.keys(value).length > 0;
}

function scalar(value: JsonValue, indent: string, digits: Digits): string {
  if (typeof value === "number") return digits(value) ?? String(value);
  if (typeof value !== "string") return JSON.stringify(value);
  if (isPlain(value)) return value;
  return isLiteral(value) ? literal(value, indent) : JSON.stringify(value);
}

/** One that readers would not look for the end of, since it is so long, is told from its value by a mark (7.4.2). */
function key(name: string, indent: string): string {
  if (name.length > 1000) return `? ${JSON.stringify(name)}\n${indent}`;
  return isPlain(name) ? name : JSON.stringify(name);
}

/** What may stand in a text without being escaped (5.1), white space aside; neither byte order marks nor line breaks of other standards. */
const printable = String.raw`\x21-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}`;
const plainText = new RegExp(
  String.raw`^(?:[A-Za-z/_$]|\d+\.\d+\.\d)[${printable}]*(?: [${printable}]+)*$`,
  "u",
);
const printableLines = new RegExp(`^[\\n\\t ${printable}]*$`, "u");

/** Whether a text can stand without quotes and is read as that text, in YAML 1.1, too (7.3.3): it begins like a word, a path or a version, and has no mark that ends it. */
function isPlain(text: string): boolean {
  return (
    plainText.test(text) &&
    !/: |:$| #/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  );
}

/** Whether all readers agree on what a text says whose lines stand as they are: no white space at its start, none alone on a line. */
function isLiteral(text: string): boolean {
  return (
    text.includes("\n") &&
    printableLines.test(text) &&
    /^\S/.test(text) &&
    !/^[ \t]+$/m.test(text)
  );
}

/** A block scalar, whose header says what line breaks end it (8.1.1.2). */
function literal(text: string, indent: string): string {
  const breaks = /\n*$/.exec(text)?.[0].length ?? 0;
  const chomping = breaks === 0 ? "-" : breaks === 1 ? "" : "+";
  const body = breaks === 0 ? text : text.slice(0, -1);
  const lines = body
    .split("\n")
    .map((line) => (line === "" ? "" : `${indent}  ${line}`));
  return `|${chomping}\n${lines.join("\n")}`;
}
