import { paramsCheck } from "../../checks/method-checks.js";
import { calledAs } from "../../examples/call.js";
import type {
  Parameter,
  ParameterIn,
  PathSegment,
  Server,
} from "../../ir/api.js";
import type { FlatParameter, Method, Resource, Sdk } from "../../ir/sdk.js";
import { bodiesOf, takesParams } from "../../ir/takes-params.js";
import {
  assignment,
  type Code,
  code,
  concat,
  group,
  indent,
  join,
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
import { bodyEntries, encodingEntries } from "./body-entry.js";
import { resultEntries } from "./result-entries.js";

/** `export const suspendOperation: Operation<…> = { … };`: what the runtime needs to know of the operation. */
export function descriptor(method: Method, resource: Resource, sdk: Sdk): Code {
  const params = takesParams(method)
    ? identifier(method.paramsType)
    : code`undefined`;
  const response = identifier(method.responseType);
  const failure = identifier(method.errorType);
  const { envelopeType } = method;
  const named = [
    params,
    response,
    failure,
    ...(envelopeType === undefined ? [] : [identifier(envelopeType)]),
  ];
  const annotation = group(
    code`${type("Operation", "runtime/operation")}<${indent(
      concat(softline, join(concat(code`,`, line), named)),
    )}${softline}>`,
  );
  const left = code`export const ${identifier(method.descriptorName)}: ${annotation} =`;
  return code`${assignment(left, object(entries(method, resource, sdk), true))};`;
}

function entries(
  method: Method,
  resource: Resource,
  sdk: Sdk,
): readonly Code[] {
  const { operation, params, security = [] } = method;
  const { file } = resource;
  const { operationId: id = operation.id } = operation;
  const name = calledAs(resource, method);
  const placed = (place: ParameterIn): readonly FlatParameter[] =>
    params.parameters.filter(({ parameter }) => parameter.in === place);
  const [server] = method.servers;
  return [
    entry("id", id),
    ...(methodNamedBy(id) === name ? [] : [entry("name", name)]),
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
    ...(security.length === 0
      ? []
      : [
          entry(
            "security",
            security.map((uses) => uses.map(({ scheme }) => scheme)),
          ),
        ]),
    ...(server === undefined ? [] : [entry("server", resolveServer(server))]),
    ...(takesParams(method)
      ? [namedEntry("checkParams", paramsCheck(method, file))]
      : []),
    ...resultEntries(method, file, sdk),
  ];
}

/** As `templates/runtime/errors.ts` has it. */
export function methodNamedBy(id: string): string {
  return id
    .replaceAll("/", ".")
    .replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Without parameters, all params are properties of the body, or there are none. */
function isPlain(method: Method): boolean {
  return (
    method.params.parameters.length === 0 &&
    bodiesOf(method).every(({ placement }) => placement === "flat")
  );
}

/** Braces of literal text would be taken for a parameter. */
function pathTemplate(segments: readonly PathSegment[]): string {
  return segments
    .map((segment) =>
      segment.kind === "parameter"
        ? `{${segment.name}}`
        : segment.text.replace(
            /[{}]/g,
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
    ...(style === undefined ? [] : [namedEntry("style", style)]),
    ...(parameter.explode === explodesByDefault(parameter)
      ? []
      : [entry("explode", parameter.explode)]),
    ...(parameter.allowReserved ? [entry("allowReserved", true)] : []),
    ...encodingEntries(parameter.contentEncoding ?? []),
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
function styleOf(parameter: Parameter): Code | undefined {
  const { style, in: place, contentKind } = parameter;
  const isPair = place === "query" || place === "cookie";
  const index = isPair ? 0 : place === "header" ? 1 : 2;
  if (contentKind === "json") return value(jsonStyles[index], "runtime/styles");
  if (contentKind === "form")
    return value(formStyles[index], "runtime/form-values");
  if (contentKind !== undefined && place === "cookie")
    return value("cookieText", "runtime/styles");
  return style === (isPair ? "form" : "simple")
    ? undefined
    : value(style, "runtime/styles");
}

/** For pairs, headers and paths. */
const jsonStyles = ["asJsonPair", "headerJson", "asJson"] as const;
const formStyles = ["asFormPair", "headerForm", "asFormValue"] as const;

/** A server's URL with its variables' defaults put in (OpenAPI 3.1, 4.8.6). */
function resolveServer(server: Server): string {
  return server.url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) =>
      server.variables.find((variable) => variable.name === name)?.default ??
      whole,
  );
}
