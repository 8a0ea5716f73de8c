import { isObject, type JsonValue, own } from "../ir/json.js";

/**
 * The Content Security Policy of the site's pages (CSP Level 3): scripts are ours alone, nothing comes from another host, and requests go to
 * the API's servers only.
 */
export function policyOf(description: JsonValue): string {
  const servers = [...originsOf(description)];
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The renderer writes its style sheets into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...servers].join(" "),
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Of all servers, wherever they stand: `https://api.example.com`. */
function originsOf(description: JsonValue): ReadonlySet<string> {
  const origins = new Set<string>();
  const visit = (node: JsonValue): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (isObject(node)) {
      for (const origin of serversOf(node)) origins.add(origin);
      Object.values(node).forEach(visit);
    }
  };
  visit(description);
  return origins;
}

function serversOf(node: JsonValue): readonly string[] {
  const servers = isObject(node) ? own(node, "servers") : undefined;
  if (!Array.isArray(servers)) return [];
  return servers.flatMap((server) => {
    const url = isObject(server) ? own(server, "url") : undefined;
    const variables = isObject(server) ? own(server, "variables") : undefined;
    if (typeof url !== "string") return [];
    return originOf(withDefaults(url, variables)) ?? [];
  });
}

function withDefaults(url: string, variables: JsonValue | undefined): string {
  return url.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = isObject(variables) ? own(variables, name) : undefined;
    const value = isObject(variable) ? own(variable, "default") : undefined;
    return typeof value === "string" ? value : whole;
  });
}

function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) && /^[\w:/.[\]-]+$/.test(origin)
    ? origin
    : undefined;
}
