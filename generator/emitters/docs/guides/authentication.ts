import {
  clientOf,
  importing,
  moduleBlock,
  paragraphs,
  placeOptions,
} from "../../../examples/module.js";
import { typescriptBlock } from "../../../examples/call.js";
import { credentialOptions } from "../../../examples/of-use.js";
import type { OAuthFlow } from "../../../ir/api.js";
import type { AuthOption, Sdk } from "../../../ir/sdk.js";
import { codeSpan } from "../../../markdown/code.js";
import { prose, summary } from "../../../markdown/prose.js";
import { code, concat } from "../../../typescript/code.js";
import { identifier, propertyKey } from "../../../typescript/identifier.js";
import { literal, stringLiteral } from "../../../typescript/literal.js";
import { credentialWords } from "../../../words/credential.js";

/** Each credential that the client takes, with the option that gives it. */
export function authenticationGuide(sdk: Sdk): string {
  const { auth } = sdk.client;
  const parts = [
    "# Authentication",
    introduction(sdk),
    ...auth.flatMap((each) => credentialSection(sdk, each)),
    ...(auth.some(isText) ? afresh(sdk) : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

function introduction({ client }: Sdk): string {
  const name = codeSpan(client.name);
  const taken =
    client.auth.length === 1
      ? `A ${name} takes one credential.`
      : `A ${name} takes any of these credentials. The page of a method says which of them it accepts; of those that are given, the client sends one that fits.`;
  const { auth } = client;
  const envs = auth.some(({ env }) => env !== undefined)
    ? " A variable of the environment stands in where no credential is given."
    : "";
  return `${taken}${envs} Credentials are sent to the API alone, and never appear in errors, in logs of the client, or in JSON made of either.`;
}

function credentialSection(sdk: Sdk, auth: AuthOption): readonly string[] {
  if (auth.placement.kind === "transport")
    return [
      `## ${codeSpan(auth.scheme)}`,
      prose(auth.description ?? "", 2),
      credentialWords(auth),
    ];
  return [
    `## ${codeSpan(auth.option)}`,
    prose(auth.description ?? "", 2),
    `${credentialWords(auth)}${prefixWords(auth)}${envWords(auth.env)}`,
    ...sourceOf(sdk, auth),
    ...auth.headers.map(
      ({ name, option, env, required }) =>
        `Goes with ${codeSpan(option)}${required ? "" : ", which may be left out"}: sent as the header ${codeSpan(name)}.${envWords(env)}`,
    ),
    moduleBlock(sdk, [], [clientOf(sdk, credentialOptions(auth))]),
  ];
}

/** Where a credential comes from, as the description's scheme says. */
function sourceOf({ api }: Sdk, auth: AuthOption): readonly string[] {
  const scheme = api.securitySchemes.find(({ name }) => name === auth.scheme);
  switch (scheme?.type) {
    case "oauth2":
      return scheme.flows.flatMap(flowWords);
    case "openIdConnect":
      return [
        `It comes from OpenID Connect, as ${codeSpan(scheme.openIdConnectUrl)} tells.`,
      ];
    case "http":
      return scheme.bearerFormat === undefined
        ? []
        : [`Its format is ${codeSpan(scheme.bearerFormat)}.`];
    default:
      return [];
  }
}

const flowTitles: Readonly<Record<OAuthFlow["flow"], string>> = {
  implicit: "implicit",
  password: "password",
  clientCredentials: "client credentials",
  authorizationCode: "authorization code",
  deviceAuthorization: "device authorization",
};

/** An OAuth 2.0 flow: its addresses, and the scopes that a token may have. */
function flowWords(each: OAuthFlow): readonly string[] {
  const addresses = [
    ["authorization", each.authorizationUrl],
    ["token", each.tokenUrl],
    ["refresh", each.refreshUrl],
  ].flatMap(([what = "", url]) =>
    url === undefined ? [] : [`${what} at ${codeSpan(url)}`],
  );
  const lead = [`OAuth 2.0 flow: ${flowTitles[each.flow]}`, ...addresses];
  const scopes = each.scopes.map(({ name, description }) => {
    const about = summary(description);
    return `- ${codeSpan(name)}${about === "" ? "" : `: ${about}`}`;
  });
  return scopes.length === 0
    ? [`${lead.join(", ")}.`]
    : [`${lead.join(", ")}. Its scopes:`, scopes.join("\n")];
}

function prefixWords({ prefixes }: AuthOption): string {
  if (prefixes.length === 0) return "";
  const any = prefixes.map(codeSpan).join(" or ");
  return ` One that does not begin with ${any} is refused before anything is sent.`;
}

function envWords(env: string | undefined): string {
  return env === undefined ? "" : ` In the environment it is ${codeSpan(env)}.`;
}

function isText({ placement }: AuthOption): boolean {
  return placement.kind !== "transport" && placement.kind !== "basic";
}

/** A credential that does not last. */
function afresh(sdk: Sdk): readonly string[] {
  const { client } = sdk;
  const option = client.auth.find(isText);
  if (option === undefined) return [];
  const token = stringLiteral(`${option.prefixes[0] ?? ""}…`);
  const name = identifier(client.name);
  const place = concat(
    ...Object.entries(placeOptions(sdk)).map(
      ([key, value]) => code`${propertyKey(key)}: ${literal(value)}, `,
    ),
  );
  return [
    "## Credentials that expire",
    "A credential can be a function that gives it, or gives a promise of it. It is asked for every request:",
    typescriptBlock(
      paragraphs([
        importing([name], sdk.package.name),
        code`const ${identifier(client.variable)} = new ${name}({ ${place}${propertyKey(option.option)}: async () => ${token} });`,
      ]),
    ),
  ];
}
