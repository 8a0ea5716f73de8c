import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";
import { type SampleLanguage, withResult } from "../call.js";
import {
  commented,
  type Group,
  type Layout,
  layOut,
  type Page,
} from "../layout.js";
import { snakeCase } from "../names.js";

const page: Page = { width: 80, indent: 4 };

/** PHP with named arguments, and what the call gives, if anything, as a comment. */
export const php: SampleLanguage = {
  block: "php",
  write({ client, method, params, result }) {
    const callee = [`$${client}`, ...method.map(snakeCase)].join("->");
    const members = Object.entries(params).map(([key, value]) => ({
      name: `${key}: `,
      value: literal(value),
      drops: false,
    }));
    const call =
      members.length === 0
        ? `${callee}();`
        : layOut(group(`${callee}(`, members, ");"), page);
    if (result === undefined || result === "nothing") return call;
    const given = `${layOut(literal(result.value), page)};`;
    return withResult(call, commented(given, "//"));
  },
};

function literal(value: JsonValue): Layout {
  if (typeof value === "string") return string(value);
  if (isArray(value)) return list(value.map(literal));
  if (isObject(value)) return list(entries(value));
  return String(value);
}

function entries(value: JsonObject): readonly Layout[] {
  return Object.entries(value).map(([key, each]) => ({
    name: `${string(key)} => `,
    value: literal(each),
    drops: true,
  }));
}

function list(members: readonly Layout[]): Layout {
  return members.length === 0 ? "[]" : group("[", members, "]");
}

function group(open: string, members: readonly Layout[], close: string): Group {
  return { open, members, close, below: "each", trailing: "," };
}

/** In double quotes, where `$` would begin a variable, and without `?>`, which ends PHP in comments as well; other escapes of JSON but `\u` are those of PHP. */
function string(text: string): string {
  return JSON.stringify(text)
    .replaceAll("$", String.raw`\$`)
    .replaceAll("?>", String.raw`?\x3e`)
    .replaceAll(/\\u([\da-f]{4})/g, String.raw`\u{$1}`)
    .replaceAll(String.raw`\b`, String.raw`\x08`);
}
