import type { Excerpt } from "../../ir/excerpt.js";
import type { JsonValue } from "../../ir/json.js";

/** Prints a document member by member, so that what many documents hold is printed once. */
export interface Syntax {
  readonly name: Excerpt["syntax"];
  /** A member of an object, without a line break at its end. */
  member(key: string, value: JsonValue): string;
  /** A member whose value is an object of members that are printed already. */
  nest(key: string, members: readonly string[]): string;
  document(members: readonly string[]): string;
}

/** @param print gives the JSON of a value */
export function jsonSyntax(print: (value: JsonValue) => string): Syntax {
  return {
    name: "json",
    member: (key, value) => `${JSON.stringify(key)}: ${print(value)}`,
    nest: (key, members) => `${JSON.stringify(key)}: ${jsonObject(members)}`,
    document: jsonObject,
  };
}

function jsonObject(members: readonly string[]): string {
  return members.length === 0
    ? "{}"
    : `{\n${members.map(indented).join(",\n")}\n}`;
}

/** @param print gives the YAML of a value, which ends with a line break */
export function yamlSyntax(print: (value: JsonValue) => string): Syntax {
  return {
    name: "yaml",
    member: (key, value) => print({ [key]: value }).trimEnd(),
    nest: (key, members) =>
      members.length === 0
        ? `${yamlKey(key)}: {}`
        : `${yamlKey(key)}:\n${members.map(indented).join("\n")}`,
    document: (members) => members.join("\n"),
  };
}

/** As it is where no reader takes it for anything but that text (YAML 1.2.2, 7.3.3). */
function yamlKey(key: string): string {
  const isPlain =
    /^[A-Za-z_/][\w/.{}-]*$/.test(key) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key);
  return isPlain ? key : JSON.stringify(key);
}

function indented(text: string): string {
  return `  ${text.replaceAll(/\n(?=.)/g, "\n  ")}`;
}
