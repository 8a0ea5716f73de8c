import type { Method } from "../../ir/sdk.js";
import { type Code, code, type, value } from "../../typescript/code.js";
import { identifier, isReserved, propertyKey } from "../../typescript/identifier.js";
import { type DocTag, jsdoc } from "../../typescript/jsdoc.js";
import { callList } from "../../typescript/layout.js";

/** The operation as a plain function, for tree-shaking: `suspend(client, params, options)`. */
export function plainFunction(method: Method): Code {
  const parameters = callList([
    code`client: ${type("Client", "runtime/client")}`,
    parameter(
      code`params`,
      identifier(method.paramsType),
      method.params.optional,
    ),
    parameter(code`options`, optionsType, true),
  ]);
  return code`
    ${methodDoc(method)}${exportKeyword(method)}function ${identifier(method.functionName)}${parameters}: ${requestType(identifier(method.responseType))} {
      return ${value("send", "runtime/send")}${callList([code`client`, identifier(method.descriptorName), code`params`, code`options`])};
    }
  `;
}

/** Names that are reserved words are exported by a clause at the end of the file. */
export function isExportedByClause({ name }: Method): boolean {
  return isReserved(name);
}

function exportKeyword(method: Method): Code {
  return isExportedByClause(method) ? code`` : code`export `;
}

/** The operation as a member of a class, which hands on to the plain function. */
export function memberFunction(method: Method, types: MemberTypes): Code {
  // A function called `params` must not be hidden by the parameter.
  const spare =
    method.functionName === "params" || method.functionName === "options"
      ? code`_`
      : code``;
  const [params, options] = [code`params${spare}`, code`options${spare}`];
  return code`
    ${methodDoc(method)}${propertyKey(method.name)}${callList([parameter(params, types.params, method.params.optional), parameter(options, optionsType, true)])}: ${requestType(types.response)} {
      return ${types.function}${callList([types.client, params, options])};
    }
  `;
}

export interface MemberTypes {
  readonly params: Code;
  readonly response: Code;
  readonly function: Code;
  /** What the function is called with: `this`, `this.#client`. */
  readonly client: Code;
}

function parameter(name: Code, of: Code, optional: boolean): Code {
  return code`${name}${optional ? code`?` : code``}: ${of}`;
}

const optionsType: Code = type("RequestOptions", "runtime/client");

function requestType(response: Code): Code {
  return code`${type("ApiRequest", "runtime/api-request")}<${response}>`;
}

/** Summary first, `POST /path` last. */
export function methodDoc({ operation, title }: Method): Code {
  const place = `\`${operation.method} ${operation.path.replaceAll("`", "")}\``;
  const tags: DocTag[] = operation.deprecated ? [{ tag: "deprecated" }] : [];
  const see = operation.externalDocs?.url;
  if (see !== undefined) tags.push({ tag: "see", text: see });
  const description = [operation.description ?? "", place]
    .filter((each) => each.trim() !== "")
    .join("\n\n");
  return jsdoc({ summary: title, description, tags });
}
