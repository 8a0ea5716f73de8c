import type { ExampleParams } from "../../examples/params.js";
import { isArray, isObject } from "../../ir/json.js";
import { type SampleLanguage, type SampleResult, withResult } from "../call.js";
import {
  commented,
  type Layout,
  layOut,
  list,
  type Page,
  writtenParam,
} from "../layout.js";
import { pascalCase, snakeCase } from "../names.js";
import { dictionary, pythonLiteral, string } from "./python-literal.js";

const page: Page = { width: 88, indent: 4 };

/** Python as black has it: a call with keyword arguments, and what it gives as a comment. */
export const python: SampleLanguage = {
  block: "python",
  title: "Python",
  showsResult: true,
  write({ client, method, params, result }) {
    const callee = [
      client,
      ...method.map((each) => attribute(snakeCase(each))),
    ];
    const call = keywords(callee.join("."), argumentsOf(params), "together");
    const given =
      typeof result === "string"
        ? "None"
        : result && layOut(instance(result), page);
    return withResult(layOut(call, page), given && commented(given, "#"));
  },
};

type Argument = readonly [name: string, value: Layout];

function argumentsOf(params: ExampleParams): readonly Argument[] {
  return [...params].map(([key, param]) => [
    key,
    writtenParam(param, pythonLiteral, opened, dictionary),
  ]);
}

/** `name(a=1, b=2)`. One argument alone has no comma behind it; what is no name in Python is given by `**{"a-b": 1}`. */
function keywords(
  name: string,
  given: readonly Argument[],
  below: "each" | "together",
): Layout {
  const [named, others] = [true, false].map((is) =>
    given.filter(([key]) => isName(key) === is),
  );
  const members = [
    ...(named ?? []).map(([key, value]) => ({
      name: `${key}=`,
      value,
      drops: false,
    })),
    ...(others === undefined || others.length === 0
      ? []
      : [{ name: "**", value: dictionary(others), drops: false }]),
  ];
  return {
    open: `${name}(`,
    members,
    close: ")",
    below,
    trailing: members.length > 1 ? "," : "",
  };
}

/** What the SDK makes of a response: a resource, or a list of them; a plain object where nothing says what it is. */
function instance({ name, component, value }: SampleResult): Layout {
  const type = name === undefined ? component : pascalCase(name);
  if (isArray(value))
    return list(
      value.map((each) =>
        instance({
          ...(name !== undefined && { name: singular(name) }),
          ...(component !== undefined && { component }),
          value: each,
        }),
      ),
    );
  if (!isObject(value) || type === undefined) return pythonLiteral(value);
  const members = Object.entries(value).map(
    ([key, each]) => [key, pythonLiteral(each)] as const,
  );
  return keywords(type, members, "each");
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}

function opened(fileName: string): string {
  return `open(${string(fileName)}, "rb")`;
}

function attribute(name: string): string {
  return isName(name) ? name : `${name}_`;
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text) && !reserved.has(text);
}

/** Python 3, Lexical analysis, Keywords. */
const reserved: ReadonlySet<string> = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);
