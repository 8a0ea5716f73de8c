import type {
  OAuthFlow,
  SecurityRequirement,
  SecurityScheme,
} from "../ir/api.js";
import { below } from "../ir/pointer.js";
import type { NamedNode, ObjectNode, Reader } from "./reader.js";

const flows = [
  "implicit",
  "password",
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
] as const;

/** `components.securitySchemes` (OpenAPI 3.1, 4.8.27). */
export function lowerSecuritySchemes(
  reader: Reader,
  components: ObjectNode,
): readonly SecurityScheme[] {
  return reader
    .objects(components, "securitySchemes")
    .flatMap((node) => lowerScheme(reader, node) ?? []);
}

function lowerScheme(
  reader: Reader,
  node: NamedNode,
): SecurityScheme | undefined {
  const description = reader.string(node, "description");
  const base = {
    at: node.at,
    name: node.key,
    ...(description !== undefined && { description }),
  };
  const type = reader.requiredString(node, "type");
  switch (type) {
    case "apiKey":
      return lowerApiKey(reader, node, base);
    case "http": {
      const bearerFormat = reader.string(node, "bearerFormat");
      const scheme = reader.requiredString(node, "scheme").toLowerCase();
      return {
        ...base,
        type,
        scheme,
        ...(bearerFormat !== undefined && { bearerFormat }),
      };
    }
    case "oauth2":
      return { ...base, type, flows: lowerFlows(reader, node) };
    case "openIdConnect":
      return {
        ...base,
        type,
        openIdConnectUrl: reader.requiredString(node, "openIdConnectUrl"),
      };
    case "mutualTLS":
      return { ...base, type };
    default:
      reader.report.add(
        "unknown-security-type",
        `Security scheme \`${node.key}\` has the unknown type \`${type}\`.`,
        below(node.at, "type"),
      );
      return undefined;
  }
}

function lowerApiKey(
  reader: Reader,
  node: ObjectNode,
  base: {
    readonly at: SecurityScheme["at"];
    readonly name: string;
    readonly description?: string;
  },
): SecurityScheme | undefined {
  const place = reader.requiredString(node, "in");
  const parameterName = reader.requiredString(node, "name");
  if (place === "query" || place === "header" || place === "cookie") {
    return { ...base, type: "apiKey", in: place, parameterName };
  }
  reader.report.add(
    "wrong-value",
    `\`in\` must be query, header or cookie, not \`${place}\`.`,
    below(node.at, "in"),
  );
  return undefined;
}

function lowerFlows(reader: Reader, node: ObjectNode): readonly OAuthFlow[] {
  const container = reader.object(node, "flows");
  if (container === undefined) return [];
  return flows.flatMap((flow) => {
    const found = reader.object(container, flow);
    return found === undefined ? [] : [lowerFlow(reader, flow, found)];
  });
}

function lowerFlow(
  reader: Reader,
  flow: OAuthFlow["flow"],
  node: ObjectNode,
): OAuthFlow {
  const authorizationUrl = reader.string(node, "authorizationUrl");
  const tokenUrl = reader.string(node, "tokenUrl");
  const refreshUrl = reader.string(node, "refreshUrl");
  const scopes = reader.object(node, "scopes");
  return {
    flow,
    ...(authorizationUrl !== undefined && { authorizationUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
    ...(refreshUrl !== undefined && { refreshUrl }),
    scopes:
      scopes === undefined
        ? []
        : Object.keys(scopes.value).map((name) => ({
            name,
            description: reader.string(scopes, name) ?? "",
          })),
  };
}

/** The `security` of an Operation or of the OpenAPI Object; `undefined` where it has none. */
export function lowerSecurity(
  reader: Reader,
  owner: ObjectNode,
  schemes: ReadonlySet<string>,
): readonly SecurityRequirement[] | undefined {
  if (reader.value(owner, "security") === undefined) return undefined;
  return reader.items(owner, "security").map((requirement) =>
    Object.keys(requirement.value).map((scheme) => {
      if (!schemes.has(scheme)) {
        reader.report.add(
          "unknown-security-scheme",
          `No security scheme \`${scheme}\` is declared in components.securitySchemes.`,
          {
            kind: "location",
            location: below(requirement.at, scheme),
            key: true,
          },
        );
      }
      return { scheme, scopes: reader.strings(requirement, scheme) };
    }),
  );
}
