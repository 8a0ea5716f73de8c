import { isArray, isObject, type JsonValue } from "../../ir/json.js";
import { type SampleLanguage, type SampleResult, withResult } from "../call.js";
import { commented, type Layout, layOut, type Page } from "../layout.js";
import { pascalCase, snakeCase } from "../names.js";

const page: Page = { width: 88, indent: 4 };

/** Python as black has it: a call with keyword arguments, and what it gives as a comment. */
export const python: SampleLanguage = {
  block: "python",
  write({ client, method, params, result }) {
    const callee = [client, ...method.map(snakeCase)].join(".");
    const call = layOut(keywords(callee, params, "together"), page);
    const given =
      result === "nothing" ? "None" : result && layOut(instance(result), page);
    return withResult(call, given && commented(given, "#"));
  },
};

/** `name(a=1, b=2)`. One argument alone has no comma behind it. */
function keywords(
  name: string,
  given: Readonly<Record<string, JsonValue>>,
  below: "each" | "together",
): Layout {
  const members = Object.entries(given).map(([key, value]) => ({
    name: `${key}=`,
    value: literal(value),
    drops: false,
  }));
  return {
    open: `${name}(`,
    members,
    close: ")",
    below,
    trailing: members.length > 1 ? "," : "",
  };
}

/** What the SDK makes of a response: a resource, or a list of them. */
function instance({ name = "", value }: SampleResult): Layout {
  if (isArray(value))
    return bracketed(
      "[",
      value.map((each) => instance({ name: singular(name), value: each })),
      "]",
    );
  return isObject(value)
    ? keywords(pascalCase(name), value, "each")
    : literal(value);
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}

function literal(value: JsonValue): Layout {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (isArray(value)) return bracketed("[", value.map(literal), "]");
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, each]) => ({
    name: `${JSON.stringify(key)}: `,
    value: literal(each),
    drops: false,
  }));
  return bracketed("{", members, "}");
}

function bracketed(
  open: string,
  members: readonly Layout[],
  close: string,
): Layout {
  return members.length === 0
    ? open + close
    : { open, members, close, below: "each", trailing: "," };
}
