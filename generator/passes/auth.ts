import type { Report } from "../diagnostics/report.js";
import type { Api, SecurityScheme } from "../ir/api.js";
import { type AuthConfig, clientOptions, type SdkConfig } from "../ir/config.js";
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
  const taken = new Set(
    config.auth.flatMap((auth) => [
      auth.option,
      ...auth.headers.map((header) => header.option),
    ]),
  );
  return api.securitySchemes.map((scheme) => {
    const configured = config.auth.find((auth) => auth.scheme === scheme.name);
    if (configured !== undefined) return configuredOption(scheme, configured);
    const option = freeOption(scheme.name, taken, report, scheme);
    taken.add(option);
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
      if (scheme.scheme === "bearer") return { kind: "bearer" };
      if (scheme.scheme === "basic") return { kind: "basic" };
      return {
        kind: "header",
        name: "Authorization",
        valuePrefix: `${scheme.scheme} `,
      };
    case "oauth2":
    case "openIdConnect":
      return { kind: "bearer" };
    case "mutualTLS":
      return { kind: "transport" };
  }
}

function freeOption(
  name: string,
  taken: ReadonlySet<string>,
  report: Report,
  scheme: SecurityScheme,
): string {
  const wanted = camelCase(name) || "credential";
  const isTaken = (option: string): boolean =>
    taken.has(option) || clientOptions.includes(option);
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}${number}`)) number += 1;
  const option = `${wanted}${number}`;
  report.add(
    "auth-option-shared",
    `Security scheme \`${name}\` gets the option \`${option}\`.`,
    scheme.at,
  );
  return option;
}
