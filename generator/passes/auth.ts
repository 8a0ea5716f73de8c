import type { Report } from "../diagnostics/report.js";
import type { Api, SecurityScheme } from "../ir/api.js";
import {
  type AuthConfig,
  clientOptions,
  type SdkConfig,
} from "../ir/config.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { AuthOption } from "../ir/sdk.js";
import { camelCase } from "./words.js";

/**
 * One client option per security scheme: as sdk.yaml says, and for a scheme that it does not mention named after the scheme,
 * so that a refreshed spec with a new scheme works at once.
 */
export function planAuth(
  api: Api,
  config: SdkConfig,
  report: Report,
): readonly AuthOption[] {
  const configuredOptions = config.auth.flatMap((auth) => [
    auth.option,
    ...auth.headers.map((header) => header.option),
  ]);
  const scope = createNameScope({
    reserved: new Set([...clientOptions, ...configuredOptions]),
  });
  return api.securitySchemes.map((scheme) => {
    const configured = config.auth.find((auth) => auth.scheme === scheme.name);
    if (configured !== undefined) return configuredOption(scheme, configured);
    const option = freeOption(scheme, scope, report);
    return { ...base(scheme), option, prefixes: [], headers: [] };
  });
}

function configuredOption(
  scheme: SecurityScheme,
  config: AuthConfig,
): AuthOption {
  const { option, env, prefixes, headers, description } = config;
  return {
    ...base(scheme),
    option,
    prefixes,
    headers,
    ...(env !== undefined && { env }),
    ...(description !== undefined && { description }),
  };
}

function base(
  scheme: SecurityScheme,
): Pick<AuthOption, "scheme" | "placement" | "description"> {
  return {
    scheme: scheme.name,
    placement: placement(scheme),
    ...(scheme.description !== undefined && {
      description: scheme.description,
    }),
  };
}

/** Where a scheme's credential goes; OAuth 2 and OpenID Connect take an access token (RFC 6750). */
function placement(scheme: SecurityScheme): AuthOption["placement"] {
  switch (scheme.type) {
    case "apiKey":
      return scheme.in === "header"
        ? { kind: "header", name: scheme.parameterName, valuePrefix: "" }
        : { kind: scheme.in, name: scheme.parameterName };
    case "http":
      return httpPlacement(scheme.scheme);
    case "oauth2":
    case "openIdConnect":
      return { kind: "bearer" };
    case "mutualTLS":
      return { kind: "transport" };
  }
}

/** The case of a scheme's name does not matter (RFC 9110, 11.1), but servers that compare it exist. */
function httpPlacement(scheme: string): AuthOption["placement"] {
  const name = scheme.toLowerCase();
  if (name === "bearer" || name === "basic") return { kind: name };
  return { kind: "header", name: "Authorization", valuePrefix: `${scheme} ` };
}

function freeOption(
  { name, at }: SecurityScheme,
  scope: NameScope,
  report: Report,
): string {
  const wanted = camelCase(name) || "credential";
  const option = scope.claim(wanted);
  if (option !== wanted)
    report.add(
      "auth-option-shared",
      `Security scheme \`${name}\` gets the option \`${option}\`.`,
      at,
    );
  return option;
}
