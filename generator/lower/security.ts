import { didYouMean } from "../diagnostics/did-you-mean.js";
import type {
  OAuthFlow,
  SecurityRequirement,
  SecurityScheme,
} from "../ir/api.js";
import { below } from "../ir/pointer.js";
import {
  field,
  givenTexts,
  items,
  type NamedNode,
  object,
  type ObjectNode,
  objects,
  requiredText,
  text,
  texts,
} from "./node.js";

/** `components.securitySchemes` (OpenAPI 3.1, 4.8.27). */
export function lowerSecuritySchemes(
  components: ObjectNode,
): readonly SecurityScheme[] {
  return objects(components, "securitySchemes").flatMap(
    (node) => lowerScheme(node) ?? [],
  );
}

function lowerScheme(node: NamedNode): SecurityScheme | undefined {
  const base = {
    at: node.at,
    name: node.key,
    ...givenTexts(node, "description"),
  };
  const type = requiredText(node, "type");
  switch (type) {
    case "apiKey":
      return lowerApiKey(node, base);
    case "http":
      return {
        ...base,
        type,
        ...givenTexts(node, "bearerFormat"),
        scheme: requiredText(node, "scheme"),
      };
    case "oauth2":
      return { ...base, type, flows: lowerFlows(node) };
    case "openIdConnect": {
      const openIdConnectUrl = requiredText(node, "openIdConnectUrl");
      return { ...base, type, openIdConnectUrl };
    }
    case "mutualTLS":
      return { ...base, type };
    default:
      return reportUnknownType(node, type);
  }
}

function reportUnknownType(
  { key, at, report }: NamedNode,
  type: string,
): undefined {
  report.add(
    "unknown-security-type",
    `Security scheme \`${key}\` has the unknown type \`${type}\`.`,
    below(at, "type"),
  );
}

function lowerApiKey(
  node: ObjectNode,
  base: Pick<SecurityScheme, "at" | "name" | "description">,
): SecurityScheme | undefined {
  const place = requiredText(node, "in");
  const parameterName = requiredText(node, "name");
  if (place === "query" || place === "header" || place === "cookie")
    return { ...base, type: "apiKey", in: place, parameterName };
  node.report.add(
    "wrong-value",
    `\`in\` must be query, header or cookie, not \`${place}\`.`,
    below(node.at, "in"),
  );
  return undefined;
}

const flows = [
  "implicit",
  "password",
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
] as const;

function lowerFlows(node: ObjectNode): readonly OAuthFlow[] {
  const container = object(node, "flows");
  if (container === undefined) return [];
  return flows.flatMap((flow) => {
    const found = object(container, flow);
    return found === undefined ? [] : [lowerFlow(flow, found)];
  });
}

function lowerFlow(flow: OAuthFlow["flow"], node: ObjectNode): OAuthFlow {
  const urls = givenTexts(node, "authorizationUrl", "tokenUrl", "refreshUrl");
  const scopes = object(node, "scopes");
  return {
    flow,
    ...urls,
    scopes:
      scopes === undefined
        ? []
        : Object.keys(scopes.value).map((name) => ({
            name,
            description: text(scopes, name) ?? "",
          })),
  };
}

/** The `security` of an Operation or of the OpenAPI Object; `undefined` where it has none. */
export function lowerSecurity(
  owner: ObjectNode,
  schemes: ReadonlySet<string>,
): readonly SecurityRequirement[] | undefined {
  const requirements = items(owner, "security");
  if ((field(owner, "security")?.value ?? null) === null) return undefined;
  return requirements.map((requirement) =>
    Object.keys(requirement.value).flatMap((scheme) => {
      if (schemes.has(scheme))
        return [{ scheme, scopes: texts(requirement, scheme) }];
      reportUndeclared(scheme, schemes, requirement);
      return [];
    }),
  );
}

function reportUndeclared(
  scheme: string,
  schemes: ReadonlySet<string>,
  { at, report }: ObjectNode,
): void {
  const help = didYouMean(scheme, [...schemes]);
  report.add(
    "unknown-security-scheme",
    `No security scheme \`${scheme}\` is declared in components.securitySchemes: calls are sent without it.${help}`,
    { kind: "location", location: below(at, scheme), key: true },
  );
}
