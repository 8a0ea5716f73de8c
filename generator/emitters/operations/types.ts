import type { Method, ResultCase, Sdk } from "../../ir/sdk.js";
import { declare } from "../../types/declare.js";
import { memberOf } from "../../types/lookup.js";
import { conjunction, typeOfSchema } from "../../types/schema-type.js";
import { stringType, type Type, unknownType } from "../../types/type.js";
import { union } from "../../types/union.js";
import { type View, viewOf } from "../../types/view.js";
import { assignment, type Code, code, concat, group, indent, join, line, softline, type } from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { jsdoc } from "../../typescript/jsdoc.js";
import { unionAfter } from "../../typescript/layout.js";
import { numberLiteral } from "../../typescript/literal.js";
import { print } from "../../typescript/print.js";
import { paramsType, typeOf } from "../models/index.js";
import { isVoid } from "./descriptor.js";

/** `SuspendParams`: everything that the caller gives, flat. */
export function paramsDeclaration(method: Method, sdk: Sdk): Code {
  const summary = `What \`${method.name}\` takes.`;
  return paramsType(method, sdk, { summary });
}

/** `SuspendResponse`: what the call resolves to. */
export function responseDeclaration(method: Method, sdk: Sdk): Code {
  const summary = `What \`${method.name}\` resolves to.`;
  const { responseType, result } = method;
  if (isVoid(method)) return alias(responseType, summary, [code`void`]);
  const view = viewOf(sdk, "response");
  const types = result.success.map((each) => resultType(each, method, view));
  const style = { view, lenient: false };
  return declare(responseType, union(types), style, { summary });
}

function resultType(each: ResultCase, method: Method, view: View): Type {
  const { unwrap } = method.result;
  const schema = each.body?.schema;
  if (unwrap.kind !== "property" || schema === undefined)
    return bodyType(each, view);
  const content = conjunction(schema, view);
  const member = memberOf(content, unwrap.name, view.expand);
  return member?.type ?? unknownType;
}

function bodyType({ body }: ResultCase, view: View): Type {
  switch (body?.kind) {
    case undefined:
      return { kind: "keyword", name: "undefined" };
    case "json":
      return body.schema === undefined
        ? unknownType
        : typeOfSchema(body.schema, view);
    case "text":
      return stringType;
    case "event-stream":
      return { kind: "keyword", name: "stream" };
    default:
      return { kind: "keyword", name: "bytes" };
  }
}

/** `SuspendError`: the error of each status that is described. */
export function errorDeclaration(method: Method, sdk: Sdk): Code {
  const { errors } = method.result;
  const types = errors.map((each) => errorType(each, sdk));
  const unique = new Map(types.map((each) => [keyOf(each), each]));
  const summary = `What \`${method.name}\` is described to fail with, by \`status\`.`;
  return alias(method.errorType, summary, [...unique.values()]);
}

/** Only an exact status tells an error from others: a range or `default` may be any. */
function errorType({ status, body }: ResultCase, sdk: Sdk): Code {
  const isExact = /^\d+$/.test(status);
  const arguments_ = [
    isExact ? numberLiteral(Number(status)) : code`number`,
    ...(body?.kind === "json" && body.schema !== undefined
      ? [typeOf(body.schema, "response", sdk)]
      : []),
  ];
  return concat(
    statusError,
    group(
      concat(
        code`<`,
        indent(concat(softline, join(concat(code`,`, line), arguments_))),
        softline,
        code`>`,
      ),
    ),
  );
}

const statusError: Code = type("StatusError", "runtime/status-error");

function keyOf(content: Code): string {
  return print(content, ({ name, module }) => `${module}.${name}`);
}

function alias(name: string, summary: string, types: readonly Code[]): Code {
  const left = code`export type ${identifier(name)} =`;
  const [only = statusError] = types;
  const declaration =
    types.length < 2 ? assignment(left, only) : concat(left, unionAfter(types));
  return code`${jsdoc({ summary })}${declaration};`;
}
