import type { Server, ServerVariable } from "../../ir/api.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { JsonObject } from "../../ir/json.js";
import type { AuthHeader, AuthOption, Sdk } from "../../ir/sdk.js";
import {
  blocks,
  type Code,
  code,
  lines,
  type,
  value,
} from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import { inheritedType } from "../../typescript/inherited.js";
import { jsdoc } from "../../typescript/jsdoc.js";
import { callList, namedEntry, unionAfter } from "../../typescript/layout.js";
import {
  array,
  entry,
  object,
  stringLiteral,
} from "../../typescript/literal.js";
import { sourceFile } from "../../typescript/source-file.js";

/** `src/core.ts`: the client's options, its settings, and the client without resources for use with plain functions. */
export function coreFile(sdk: Sdk): PlannedFile {
  const path = "src/core.ts";
  const body = blocks([optionsInterface(sdk), settings(sdk), coreClass(sdk)]);
  const declares = [
    sdk.client.optionsType,
    sdk.client.coreName,
    "settings",
    "options",
    "checkResponse",
  ];
  return { path, print: () => sourceFile(path, body, { declares }) };
}

function optionsInterface({ client }: Sdk): Code {
  const [server] = client.servers;
  const members = [
    ...authMembers(client.auth),
    ...(server === undefined || server.variables.length === 0
      ? []
      : [serverVariables(server)]),
  ];
  const doc = jsdoc({
    summary: `Options of \`${client.name}\`.`,
    description: serversDoc(client.servers),
  });
  const head = code`${doc}export interface ${identifier(client.optionsType)} extends ${type("ClientOptions", "runtime/client")}`;
  return members.length === 0
    ? code`${head} {}`
    : code`
    ${head} {
      ${lines(members)}
    }
  `;
}

function serversDoc(servers: readonly Server[]): string {
  const rows = servers.map(
    ({ url, description }) =>
      `- \`${url}\`${description === undefined ? "" : `: ${description}`}`,
  );
  return rows.length < 2
    ? ""
    : [
        "The API's servers, for `baseUrl`; the first is the default:",
        "",
        ...rows,
      ].join("\n");
}

/** An option may feed several schemes, or go with several credentials: it is declared once. */
function authMembers(auth: readonly AuthOption[]): readonly Code[] {
  const members = new Map<string, Code>();
  for (const scheme of auth) {
    if (scheme.placement.kind === "transport") continue;
    const isBasic = scheme.placement.kind === "basic";
    const name = isBasic ? "BasicCredential" : "Credential";
    const credential = type(name, "runtime/auth");
    if (!members.has(scheme.option))
      members.set(
        scheme.option,
        member(scheme, credentialDoc(scheme), credential),
      );
    for (const header of scheme.headers) {
      const text = `Goes with \`${scheme.option}\`, as the header \`${header.name}\`.`;
      if (!members.has(header.option))
        members.set(
          header.option,
          member(header, header.description ?? text, code`string`),
        );
    }
  }
  return [...members.values()];
}

function member(
  { option, env }: { readonly option: string; readonly env?: string },
  description: string,
  of: Code,
): Code {
  const tags =
    env === undefined
      ? []
      : [{ tag: "default", text: `\`${env}\` of the environment` }];
  return optionalMember(option, jsdoc({ summary: description, tags }), [of]);
}

function credentialDoc({ description, scheme }: AuthOption): string {
  return description ?? `Credential of the security scheme \`${scheme}\`.`;
}

function serverVariables({ variables }: Server): Code {
  const doc = jsdoc({
    summary: "Values for the variables of the server's URL.",
  });
  return code`
    ${doc}readonly serverVariables?:
      | {
          ${lines(variables.map(serverVariable))}
        }
      | undefined;
  `;
}

function serverVariable(variable: ServerVariable): Code {
  const { name, description, default: fallback, enum: values } = variable;
  const tags = [{ tag: "default", text: JSON.stringify(fallback) }];
  const types = values?.map(stringLiteral) ?? [code`string`];
  return optionalMember(name, jsdoc({ summary: description, tags }), types);
}

function optionalMember(name: string, doc: Code, types: readonly Code[]): Code {
  const all = [...types, ...inheritedType(name), code`undefined`];
  return code`${doc}readonly ${propertyKey(name)}?:${unionAfter(all)};`;
}

function settings(sdk: Sdk): Code {
  const { client } = sdk;
  const [server] = client.servers;
  const userAgent = `${sdk.package.name}/${sdk.package.version}`;
  const variables = Object.fromEntries(
    (server?.variables ?? []).map(({ name, default: usual, enum: values }) => [
      name,
      { default: usual, ...(values && { enum: values }) },
    ]),
  );
  const auth = client.auth.flatMap(authScheme);
  const entries = [
    ...(server === undefined ? [] : [entry("baseUrl", server.url)]),
    ...(Object.keys(variables).length === 0
      ? []
      : [
          entry("serverVariables", variables),
          namedEntry(
            "serverUrl",
            value("withVariables", "runtime/server-variables"),
          ),
        ]),
    ...(client.baseUrlEnv === undefined
      ? []
      : [entry("baseUrlEnv", client.baseUrlEnv)]),
    entry("userAgent", userAgent.replace(/[^\x21-\x7e]/g, "-")),
    code`auth: ${array(auth, auth.length > 0)}`,
    ...(auth.length === 0
      ? []
      : [namedEntry("authorize", value("withCredentials", "runtime/auth"))]),
  ];
  return code`const settings: ${type("ClientSettings", "runtime/client")} = ${object(entries, true)};`;
}

/** Where the transport has the credential, there is nothing to do. */
function authScheme(auth: AuthOption): readonly Code[] {
  const { scheme, option, env, prefixes, placement, headers } = auth;
  if (placement.kind === "transport") return [];
  const entries = [
    entry("scheme", scheme),
    entry("option", option),
    ...(env === undefined ? [] : [entry("env", env)]),
    ...(prefixes.length === 0 ? [] : [entry("prefixes", prefixes)]),
    ...placeEntries(placement),
    ...(headers.length === 0
      ? []
      : [entry("headers", headers.map(authHeader))]),
  ];
  return [object(entries, true)];
}

const places = {
  bearer: "bearer",
  basic: "basic",
  header: "inHeader",
  query: "inQuery",
  cookie: "inCookie",
} as const;

type Placement = Exclude<
  AuthOption["placement"],
  { readonly kind: "transport" }
>;

function placeEntries(placement: Placement): readonly Code[] {
  const place = value(places[placement.kind], "runtime/places");
  const prefix = placement.kind === "header" ? placement.valuePrefix : "";
  return [
    code`place: ${place}`,
    ...(placement.kind === "basic"
      ? [namedEntry("read", value("usernamePassword", "runtime/places"))]
      : []),
    ...("name" in placement ? [entry("name", placement.name)] : []),
    ...(prefix === "" ? [] : [entry("valuePrefix", prefix)]),
  ];
}

function authHeader({ name, option, env, required }: AuthHeader): JsonObject {
  return {
    name,
    option,
    ...(env !== undefined && { env }),
    ...(required && { required }),
  };
}

function coreClass(sdk: Sdk): Code {
  const { optionsType } = sdk.client;
  const summary =
    "The client without its resources: what plain functions need, so that a bundle holds only the operations that it uses.";
  const parameters = callList([
    code`options: ${identifier(optionsType)} = {}`,
    code`checkResponse?: ${type("ResponseCheck", "runtime/client")}`,
  ]);
  return code`
    ${jsdoc({ summary })}export class ${identifier(sdk.client.coreName)} extends ${value("BaseClient", "runtime/client")} {
      constructor${parameters} {
        super(settings, options, checkResponse);
      }
    }
  `;
}
