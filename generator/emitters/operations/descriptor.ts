import { hasResponseCheck, paramsCheck } from "../../checks/method-checks.js";
import type {
  Parameter,
  ParameterIn,
  PathSegment,
  Server,
} from "../../ir/api.js";
import type { BodyParams, FlatParameter, Method, Sdk } from "../../ir/sdk.js";
import { bodiesOf, takesParams } from "../../ir/takes-params.js";
import { isVoid } from "../../types/index.js";
import {
  assignment,
  type Code,
  code,
  concat,
  group,
  indent,
  line,
  softline,
  type,
  value,
} from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { namedEntry } from "../../typescript/layout.js";
import {
  array,
  entry,
  object,
  stringLiteral,
} from "../../typescript/literal.js";
import { bodyEntries } from "./body-entry.js";

/** `export const suspendOperation: Operation<…> = { … };`: what the runtime needs to know of the operation. */
export function descriptor(method: Method, file: string, sdk: Sdk): Code {
  const params = takesParams(method)
    ? identifier(method.paramsType)
    : code`undefined`;
  const response = identifier(method.responseType);
  const failure = identifier(method.errorType);
  const annotation = group(
    code`${type("Operation", "runtime/operation")}<${indent(
      concat(softline, params, code`,`, line, response, code`,`, line, failure),
    )}${softline}>`,
  );
  const left = code`export const ${identifier(method.descriptorName)}: ${annotation} =`;
  return code`${assignment(left, object(entries(method, file, sdk), true))};`;
}

function entries(method: Method, file: string, sdk: Sdk): readonly Code[] {
  const { operation, params } = method;
  const placed = (place: ParameterIn): readonly FlatParameter[] =>
    params.parameters.filter(({ parameter }) => parameter.in === place);
  const [server] = method.servers;
  return [
    entry("id", operation.operationId ?? operation.id),
    entry("method", operation.method),
    entry("path", pathTemplate(operation.pathSegments)),
    ...(isPlain(method)
      ? []
      : [
          namedEntry(
            "parameters",
            value("placeParameters", "runtime/parameters"),
          ),
        ]),
    ...parameterEntries("pathParameters", placed("path").filter(isSpecial)),
    ...parameterEntries("query", placed("query")),
    ...parameterEntries("headers", placed("header")),
    ...parameterEntries("cookies", placed("cookie")),
    ...bodyEntries(method, file, sdk),
    ...(method.security.length === 0
      ? []
      : [
          entry(
            "security",
            method.security.map((uses) => uses.map(({ scheme }) => scheme)),
          ),
        ]),
    ...(server === undefined ? [] : [entry("server", resolveServer(server))]),
    ...(takesParams(method)
      ? [namedEntry("checkParams", paramsCheck(method, file))]
      : []),
    ...resultEntries(method),
    ...(hasResponseCheck(method)
      ? [entry("response", [file, method.checkResponse])]
      : []),
  ];
}

/** Without parameters, all params are properties of the body, or there are none. */
function isPlain(method: Method): boolean {
  return (
    method.params.parameters.length === 0 &&
    bodiesOf(method).every(({ placement }) => placement === "flat")
  );
}

/** Braces of literal text would be taken for a parameter, and what follows `#` would not be sent. */
function pathTemplate(segments: readonly PathSegment[]): string {
  return segments
    .map((segment) =>
      segment.kind === "parameter"
        ? `{${segment.name}}`
        : segment.text.replace(
            /[{}#]/g,
            (character) =>
              `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
          ),
    )
    .join("");
}

function parameterEntries(
  name: string,
  parameters: readonly FlatParameter[],
): readonly Code[] {
  if (parameters.length === 0) return [];
  const forms = parameters.map((each) => ({
    each,
    entries: formEntries(each),
  }));
  const elements = forms.map(({ each, entries }) =>
    entries.length === 0
      ? stringLiteral(each.parameter.name)
      : object([entry("name", each.parameter.name), ...entries]),
  );
  // prettier breaks a list of several objects with several properties each.
  const broken =
    forms.length > 1 && forms.every(({ entries }) => entries.length > 0);
  return [code`${identifier(name)}: ${array(elements, broken)}`];
}

function isSpecial(each: FlatParameter): boolean {
  return formEntries(each).length > 0;
}

/** What of a parameter is not its place's plain form. */
function formEntries({ key, parameter }: FlatParameter): readonly Code[] {
  const style = styleOf(parameter);
  return [
    ...(key === parameter.name ? [] : [entry("key", key)]),
    ...(style === undefined
      ? []
      : [namedEntry("style", value(style, "runtime/styles"))]),
    ...(parameter.explode === explodesByDefault(parameter)
      ? []
      : [entry("explode", parameter.explode)]),
    ...(parameter.allowReserved ? [entry("allowReserved", true)] : []),
  ];
}

/** Media types and deepObject have only one form. */
function explodesByDefault({
  style,
  contentMediaType,
  explode,
}: Parameter): boolean {
  const hasOneForm = contentMediaType !== undefined || style === "deepObject";
  return hasOneForm ? explode : style === "form";
}

/** The runtime's function for the parameter's form; undefined for the plain one of its place. */
function styleOf({
  style,
  in: place,
  contentMediaType,
}: Parameter): string | undefined {
  const isPair = place === "query" || place === "cookie";
  if (contentMediaType !== undefined && /[/+]json/i.test(contentMediaType))
    return isPair ? "asJsonPair" : place === "header" ? "headerJson" : "asJson";
  return style === (isPair ? "form" : "simple") ? undefined : style;
}

function resultEntries(method: Method): readonly Code[] {
  const { success, unwrap, flag } = method.result;
  const bodies = success.flatMap(({ body }) =>
    body === undefined ? [] : [body],
  );
  const accept = [...new Set(bodies.map(({ mediaType }) => mediaType))].join(
    ", ",
  );
  const reader = readers[readKind(new Set(bodies.map(({ kind }) => kind)))];
  const mayBeEmpty = success.some(({ body }) => body === undefined);
  return [
    ...(accept === "" || accept === "application/json"
      ? []
      : [entry("accept", accept)]),
    ...(isVoid(method)
      ? []
      : [
          namedEntry("reads", value(reader, "runtime/readers")),
          ...(mayBeEmpty ? [entry("mayBeEmpty", true)] : []),
        ]),
    ...(unwrap.kind === "property"
      ? [
          namedEntry("unwrap", value("property", "runtime/readers")),
          entry("property", unwrap.name),
        ]
      : []),
    ...(flag === undefined ? [] : [entry("flag", flag)]),
  ];
}

function readKind(kinds: ReadonlySet<BodyParams["kind"]>): ReadKind {
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return "any";
  if (kind === "event-stream") return "stream";
  return kind === "form" || kind === "multipart" ? "binary" : kind;
}

type ReadKind = "json" | "text" | "binary" | "stream" | "any";

const readers: Readonly<Record<ReadKind, string>> = {
  json: "asJson",
  text: "asText",
  binary: "asBlob",
  stream: "asStream",
  any: "byContentType",
};

/** A server's URL with its variables' defaults put in (OpenAPI 3.1, 4.8.6). */
function resolveServer(server: Server): string {
  return server.url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) =>
      server.variables.find((variable) => variable.name === name)?.default ??
      whole,
  );
}
