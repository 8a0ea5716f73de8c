import { aroundList, type Code, code, concat } from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { call, subscript } from "../../typescript/layout.js";
import { array, literal as literalCode } from "../../typescript/literal.js";
import { regex } from "../../typescript/regex.js";
import { type Call, type Expression, isList } from "./expression.js";
import type { Language } from "./language.js";

/** An expression, laid out as prettier lays it out. */
export function expressionCode(
  expression: Expression,
  language: Language,
): Code {
  switch (expression.kind) {
    case "name":
    case "counter":
      return identifier(expression.name);
    case "global":
      return { kind: "text", text: expression.name };
    case "symbol":
      return expression;
    case "undefined":
      return code`undefined`;
    case "literal":
      return literalCode(expression.value);
    case "property":
      return subscript(
        expressionCode(expression.of, language),
        expression.name,
      );
    case "element":
      return code`${expressionCode(expression.of, language)}[${expressionCode(expression.key, language)}]`;
    case "member":
      return code`${expressionCode(expression.of, language)}.${identifier(expression.name)}`;
    case "call":
      return callCode(expression, language);
    case "list":
      return array(
        expression.items.map((each) => expressionCode(each, language)),
        isMatrix(expression.items),
      );
    case "set":
      return concat(code`new Set`, aroundList(literalCode(expression.values)));
    case "emptySet":
      return language === "javascript"
        ? code`new Set()`
        : code`new Set<${identifier(expression.of)}>()`;
    case "pattern":
      return regexOf(expression.pattern);
  }
}

/** prettier breaks a list of several lists that all have several items. */
function isMatrix(items: readonly Expression[]): boolean {
  return (
    items.length > 1 &&
    items.every((each) => each.kind === "list" && each.items.length > 1)
  );
}

/** prettier opens a list that is all that a call is given on the call's own line. */
function callCode({ callee, args }: Call, language: Language): Code {
  const target = expressionCode(callee, language);
  const given = args.map((each) => expressionCode(each, language));
  return args.length === 1 && args.every(isList)
    ? concat(target, aroundList(concat(...given)))
    : call(target, given);
}

/** As a literal only with the flag: compilers take Annex B of ECMA-262, on which the others rely, more strictly than engines do. */
function regexOf(pattern: string): Code {
  return regex(pattern, "u") ?? call(code`new RegExp`, [literalCode(pattern)]);
}
