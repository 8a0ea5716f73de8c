import type { Method, ResultCase, Sdk } from "../../ir/sdk.js";
import {
  type Code,
  code,
  concat,
  group,
  ifBreak,
  indent,
  join,
  line,
  type,
} from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { jsdoc } from "../../typescript/jsdoc.js";
import { numberLiteral } from "../../typescript/literal.js";
import { print } from "../../typescript/print.js";

/** `SuspendParams`: everything that the caller gives, flat. */
export function paramsDeclaration(method: Method, sdk: Sdk): Code {
  return code`export type ${identifier(method.paramsType)} = Record<string, unknown>;`;
}

/** `SuspendResponse`: what the call resolves to. */
export function responseDeclaration(method: Method, sdk: Sdk): Code {
  const { success, unwrap } = method.result;
  const types =
    unwrap.kind === "none"
      ? [code`void`]
      : success.map((each) => bodyType(each, sdk));
  return alias(
    method.responseType,
    types,
    `What \`${method.name}\` resolves to.`,
  );
}

/** `SuspendError`: the error of each status that is described. */
export function errorDeclaration(method: Method, sdk: Sdk): Code {
  const types = method.result.errors.map((each) => errorType(each, sdk));
  const fallback =
    types.length === 0 ? [type("StatusError", "runtime/status-error")] : types;
  return alias(
    method.errorType,
    fallback,
    `The statuses that \`${method.name}\` is described to fail with.`,
  );
}

function bodyType({ body }: ResultCase, sdk: Sdk): Code {
  switch (body?.kind) {
    case undefined:
      return code`undefined`;
    case "json":
      return code`unknown`;
    case "text":
      return code`string`;
    case "event-stream":
      return type("ByteStream", "runtime/response");
    default:
      return type("Binary", "runtime/response");
  }
}

/** A range or `default` is any status: only an exact one tells errors apart. */
function errorType(each: ResultCase, sdk: Sdk): Code {
  const status = /^\d+$/.test(each.status)
    ? numberLiteral(Number(each.status))
    : code`number`;
  const body =
    each.body?.kind === "json"
      ? bodyType(each, sdk)
      : each.body === undefined
        ? code`unknown`
        : code`string`;
  return code`${type("StatusError", "runtime/status-error")}<${status}, ${body}>`;
}

function alias(name: string, types: readonly Code[], summary: string): Code {
  const unique = [
    ...new Map(
      types.map((each) => [print(each, ({ name: text }) => text), each]),
    ).values(),
  ];
  return code`${jsdoc({ summary })}export type ${identifier(name)} =${unionLayout(unique)};`;
}

/** As prettier lays out a union: on one line, or each member on its own. */
function unionLayout(types: readonly Code[]): Code {
  const [only = code`unknown`] = types;
  if (types.length < 2) return code` ${only}`;
  return group(
    indent(
      concat(line, ifBreak(code`| `), join(concat(line, code`| `), types)),
    ),
  );
}
