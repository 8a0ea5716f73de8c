import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import { type SampleLanguage, withResult } from "../call.js";
import {
  commented,
  group,
  type Layout,
  layOut,
  list,
  type Page,
  writtenParam,
} from "../layout.js";
import { snakeCase } from "../names.js";

const page: Page = { width: 100, indent: 2 };

/** Ruby as its style guide has it, and what the call gives as a comment. */
export const ruby: SampleLanguage = {
  block: "ruby",
  title: "Ruby",
  showsResult: true,
  write({ client, method, params, result }) {
    const callee = [client, ...method.map(snakeCase)].join(".");
    const members = [...params].map(([key, param]) =>
      keyword([key, writtenParam(param, literal, opened, hash)]),
    );
    const call =
      members.length === 0
        ? callee
        : layOut(group(`${callee}(`, members, ")"), page);
    const given =
      typeof result === "string"
        ? "nil"
        : result && layOut(response(result.value), page);
    return withResult(call, given && commented(`=> ${given}`, "#"));
  },
};

function keyword([key, value]: readonly [string, Layout]): Layout {
  return { name: `${symbol(key)}: `, value, drops: true };
}

function hash(members: readonly (readonly [string, Layout])[]): Layout {
  return members.length === 0
    ? "{}"
    : { ...group("{", members.map(keyword), "}"), exploded: true };
}

function opened(fileName: string): string {
  return `File.open(${string(fileName)})`;
}

/** A symbol that is no plain word is quoted. */
function symbol(key: string): string {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(key) ? key : string(key);
}

/** The hash of a response has its keys as texts; hashes inside of it as symbols. */
function response(value: JsonValue): Layout {
  if (isArray(value)) return list(value.map(response));
  if (!isObject(value)) return literal(value);
  const members = Object.entries(value).map(([key, each]) => ({
    name: `${string(key)} => `,
    value: literal(each),
    drops: true,
  }));
  return group("{", members, "}");
}

function literal(value: JsonValue): Layout {
  if (value === null) return "nil";
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return string(value);
  if (isArray(value))
    return isWords(value) ? words(value) : list(value.map(literal));
  return isObject(value)
    ? hash(Object.entries(value).map(([key, each]) => [key, literal(each)]))
    : String(value);
}

function isWords(values: readonly JsonValue[]): values is readonly string[] {
  return (
    values.length > 1 &&
    values.every((each) => typeof each === "string" && /^[\w@.-]+$/.test(each))
  );
}

function words(values: readonly string[]): string {
  return `%w[${values.join(" ")}]`;
}

/** Long integers in groups of three digits. */
function number(value: number): string {
  const isLong = Number.isInteger(value) && Math.abs(value) >= 10_000;
  return isLong && Number.isSafeInteger(value)
    ? String(value).replaceAll(/\B(?=(\d{3})+$)/g, "_")
    : String(value);
}

/** In double quotes, where `#{` would be code. */
function string(text: string): string {
  return JSON.stringify(text).replaceAll(/#(?=[{$@])/g, String.raw`\#`);
}
