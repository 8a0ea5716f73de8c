import type { OAuthFlow, SecurityScheme } from "../../ir/api.js";
import { below } from "../../ir/pointer.js";
import { reportUnsendable } from "../header-name.js";
import {
  givenTexts,
  type NamedNode,
  object,
  type ObjectNode,
  objects,
  requiredText,
  text,
} from "../node.js";

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
        scheme: lowerHttpScheme(node),
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

/** Those whose credentials answer what the server has said before (RFC 7616, 4559, 7486, 8120 and 7804; NTLM). */
const byChallenge = /^(?:digest|negotiate|ntlm|hoba|mutual|scram-.*)$/i;

function lowerHttpScheme(node: NamedNode): string {
  const scheme = requiredText(node, "scheme");
  if (byChallenge.test(scheme))
    node.report.add(
      "security-by-challenge",
      `\`${scheme}\` answers a challenge of the server, which the client doesn't do: what its option is given is sent as it is, after the scheme's name.`,
      below(node.at, "scheme"),
    );
  return scheme;
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
  if (place === "header")
    reportUnsendable(parameterName, below(node.at, "name"), node.report);
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
