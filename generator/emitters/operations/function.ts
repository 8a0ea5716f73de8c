import type { Operation } from "../../ir/api.js";
import { isRange } from "../../ir/media-type.js";
import type { Method } from "../../ir/sdk.js";
import { bodiesOf, takesParams } from "../../ir/takes-params.js";
import {
  type Code,
  code,
  memberOf,
  type,
  value,
} from "../../typescript/code.js";
import {
  identifier,
  isReserved,
  propertyKey,
} from "../../typescript/identifier.js";
import { stringLiteral } from "../../typescript/literal.js";
import { type DocTag, jsdoc } from "../../typescript/jsdoc.js";
import {
  call,
  callList,
  typeArguments,
  unionLayout,
} from "../../typescript/layout.js";

/** The operation as a plain function, for tree-shaking: `suspend(client, params, options)`. */
export function plainFunction(method: Method): Code {
  const params = code`params`;
  const parameters = callList([
    code`client: ${type("Client", "runtime/client")}`,
    ...paramsParameter(method, params, identifier(method.paramsType)),
    parameter(code`options`, optionsType(method), true),
  ]);
  const descriptor = identifier(method.descriptorName);
  const operation =
    method.otherBodies.length === 0
      ? descriptor
      : call(value("byContent", "runtime/body-choice"), [
          descriptor,
          params,
          code`options`,
        ]);
  const given = callList([
    code`client`,
    operation,
    takesParams(method) ? params : code`undefined`,
    code`options`,
  ]);
  return code`
    ${functionDoc(method)}${exportKeyword(method)}function ${identifier(method.functionName)}${parameters}: ${requestType(identifier(method.responseType))} {
      return ${value("send", "runtime/send")}${given};
    }
  `;
}

function exportKeyword(method: Method): Code {
  return isExportedByClause(method) ? code`` : code`export `;
}

function paramsParameter(
  method: Method,
  name: Code,
  of: Code,
): readonly Code[] {
  return takesParams(method)
    ? [parameter(name, of, method.params.optional)]
    : [];
}

/** Names that are reserved words are exported by a clause at the end of the file. */
export function isExportedByClause({ name }: Method): boolean {
  return isReserved(name);
}

/**
 * The operation as a member of a class, which hands on to the plain function.
 *
 * @param file of the resource that has the function
 * @param client what the function is called with
 */
export function memberFunction(
  method: Method,
  file: string,
  client: Code,
): Code {
  const module = `resources/${file}`;
  const operations = (name: string): Code =>
    memberOf(name, "operations", module);
  const params = code`params`;
  const options = code`options`;
  const parameters = callList([
    ...paramsParameter(method, params, operations(method.paramsType)),
    parameter(options, optionsType(method), true),
  ]);
  const given = callList([
    client,
    ...(takesParams(method) ? [params] : []),
    options,
  ]);
  return code`
    ${memberDoc(method)}${propertyKey(method.name)}${parameters}: ${requestType(operations(method.responseType))} {
      return ${operations(method.name)}${given};
    }
  `;
}

function parameter(name: Code, of: Code, optional: boolean): Code {
  return code`${name}${optional ? code`?` : code``}: ${of}`;
}

/** With several request media types, one may be named. */
function optionsType(method: Method): Code {
  if (method.otherBodies.length === 0)
    return type("RequestOptions", "runtime/client");
  const types = [
    ...new Set(bodiesOf(method).map(({ mediaType }) => mediaType)),
  ];
  const named = types.map(mediaTypeLiteral);
  const options = type("BodyOptions", "runtime/client");
  return code`${options}${typeArguments([unionLayout(named, "assigned")])}`;
}

/** Of a range, any type within; an editor still offers the others. */
function mediaTypeLiteral(mediaType: string): Code {
  return isRange(mediaType) ? code`(string & {})` : stringLiteral(mediaType);
}

function requestType(response: Code): Code {
  return code`${type("ApiRequest", "runtime/api-request")}<${response}>`;
}

/** Summary first, `POST /path` last. */
function functionDoc({ operation, title }: Method): Code {
  const place = `\`${operation.method} ${operation.path.replaceAll("`", "")}\``;
  const see = operation.externalDocs?.url;
  const tags = see === undefined ? [] : [{ tag: "see", text: see }];
  const description = [operation.description ?? "", place]
    .filter((each) => each.trim() !== "")
    .join("\n\n");
  return jsdoc({
    summary: title,
    description,
    tags: [...deprecation(operation), ...tags],
  });
}

/** What the function's comment says is not repeated. */
function memberDoc({ operation, title, name }: Method): Code {
  return jsdoc({
    summary: title,
    link: `operations.${name}`,
    tags: deprecation(operation),
  });
}

function deprecation({ deprecated }: Operation): readonly DocTag[] {
  return deprecated ? [{ tag: "deprecated" }] : [];
}
