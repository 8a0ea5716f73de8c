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

const page: Page = { width: 80, indent: 4 };

/** PHP with named arguments, and what the call gives, if anything, as a comment. */
export const php: SampleLanguage = {
  block: "php",
  title: "PHP",
  showsResult: true,
  write({ client, method, params, result }) {
    const callee = [`$${client}`, ...method.map(snakeCase)].join("->");
    const members = [...params].map(([key, param]) => ({
      name: `${argumentName(key)}: `,
      value: writtenParam(param, literal, opened, entries),
      drops: false,
    }));
    const call =
      members.length === 0
        ? `${callee}();`
        : layOut(group(`${callee}(`, members, ");"), page);
    if (result === undefined || typeof result === "string") return call;
    const given = `${layOut(literal(result.value), page)};`;
    return withResult(call, commented(given, "//"));
  },
};

/** A name that PHP can have: `filter_name` for `filter[name]`. */
function argumentName(key: string): string {
  return key
    .replaceAll(/[^\w\u0080-\u{10ffff}]+/gu, "_")
    .replace(/^(?=\d)|^$/, "_")
    .replace(/(?<=.)_$/, "");
}

function literal(value: JsonValue): Layout {
  if (typeof value === "string") return string(value);
  if (isArray(value)) return list(value.map(literal));
  if (isObject(value))
    return entries(
      Object.entries(value).map(([key, each]) => [key, literal(each)]),
    );
  return String(value);
}

function entries(members: readonly (readonly [string, Layout])[]): Layout {
  return list(
    members.map(([key, value]) => ({
      name: `${string(key)} => `,
      value,
      drops: true,
    })),
  );
}

function opened(fileName: string): string {
  return `fopen(${string(fileName)}, "r")`;
}

/** In double quotes, where `$` would begin a variable, and without `?>`, which ends PHP in comments as well; other escapes of JSON but `\u` are those of PHP. */
function string(text: string): string {
  return JSON.stringify(text)
    .replaceAll("$", String.raw`\$`)
    .replaceAll("?>", String.raw`?\x3e`)
    .replaceAll(/\\u([\da-f]{4})/g, String.raw`\u{$1}`)
    .replaceAll(String.raw`\b`, String.raw`\x08`);
}
