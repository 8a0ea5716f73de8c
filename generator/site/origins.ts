import { isArray, isObject, type JsonValue, own } from "../ir/json.js";

/** What a policy says of the servers that requests may go to. */
export interface Origins {
  /** Sources of CSP: `https://eu.api.example`, `https://*.api.example`, `http://localhost:*`. */
  readonly sources: ReadonlySet<string>;
  /** URLs of servers of which it can't say all: only the defaults of their variables, or the first values of very many, are among the sources. */
  readonly partly: ReadonlySet<string>;
}

/** Of all servers, wherever they stand, with the values that their variables may have (OpenAPI 3.1, 4.8.5 and 4.8.6). */
export function originsOf(description: JsonValue): Origins {
  const sources = new Set<string>();
  const partly = new Set<string>();
  const visit = (node: JsonValue): void => {
    if (isArray(node)) node.forEach(visit);
    else if (isObject(node)) {
      for (const { url, variables } of serversOf(node)) {
        const { found, isAll } = originsOfServer(url, variables);
        for (const each of found) sources.add(each);
        if (!isAll) partly.add(url);
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(description);
  return { sources, partly };
}

interface Variable {
  readonly name: string;
  /** The default first. */
  readonly values: readonly string[];
  /** Whether it may have any other value as well. */
  readonly isFree: boolean;
}

interface Server {
  readonly url: string;
  readonly variables: readonly Variable[];
}

function serversOf(node: JsonValue): readonly Server[] {
  const servers = isObject(node) ? own(node, "servers") : undefined;
  if (!isArray(servers)) return [];
  return servers.flatMap((server) => {
    const url = isObject(server) ? own(server, "url") : undefined;
    if (!isObject(server) || typeof url !== "string") return [];
    return [{ url, variables: variablesOf(own(server, "variables")) }];
  });
}

function variablesOf(written: JsonValue | undefined): readonly Variable[] {
  if (!isObject(written)) return [];
  return Object.entries(written).flatMap(([name, variable]) => {
    if (!isObject(variable)) return [];
    const values = own(variable, "enum");
    const isFree = !isArray(values) || values.length === 0;
    const all = [own(variable, "default"), ...(isFree ? [] : values)];
    const texts = all.filter((each) => typeof each === "string");
    return texts.length === 0
      ? []
      : [{ name, values: [...new Set(texts)], isFree }];
  });
}

/** More would make every page longer than what it shows. */
const mostOfOneServer = 50;

/** Stands for any value of a free variable. */
const any = "\u0001";

function originsOfServer(
  url: string,
  variables: readonly Variable[],
): { readonly found: ReadonlySet<string>; readonly isAll: boolean } {
  // What stands in the path bears on no origin.
  const [head = ""] = /^(?:[^/?#]*:\/\/)?[^/?#]*/.exec(url) ?? [];
  const used = variables.filter(({ name }) => head.includes(`{${name}}`));
  const heads = headsOf(head, used, any);
  const found = new Set<string>();
  for (const each of heads.slice(0, mostOfOneServer)) {
    const source = sourceOf(each);
    if (source !== undefined) found.add(source);
  }
  const isAll =
    heads.length <= mostOfOneServer &&
    heads.every((each) => !each.includes(any) || sourceOf(each) !== undefined);
  if (isAll) return { found, isAll };
  for (const each of headsOf(head, used, undefined).slice(0, mostOfOneServer)) {
    const source = sourceOf(each);
    if (source !== undefined && found.size < mostOfOneServer) found.add(source);
  }
  return { found, isAll };
}

/**
 * The beginning of a URL with all values of its variables; one more than are told, at most.
 *
 * @param free what stands for a free variable; its default where that is `undefined`
 */
function headsOf(
  head: string,
  variables: readonly Variable[],
  free: string | undefined,
): readonly string[] {
  return variables.reduce<readonly string[]>(
    (heads, { name, values, isFree }) => {
      const texts = isFree ? [free ?? values[0] ?? ""] : values;
      const filled = heads.flatMap((each) =>
        texts.map((text) => each.replaceAll(`{${name}}`, () => text)),
      );
      return filled.slice(0, mostOfOneServer + 1);
    },
    [head],
  );
}

/**
 * The source that allows for the origin of a URL and no other (CSP Level 3, 2.3.1): it has a wildcard for the first labels of a host and for the port,
 * and nowhere else. Below what may be a public suffix there is none.
 */
function sourceOf(head: string): string | undefined {
  const [, scheme, host = "", port = ""] =
    /^(https?:\/\/)([^/?#:]*|\[[\d:a-f]*\])(?::([^/?#]*))?/i.exec(head) ?? [];
  if (scheme === undefined) return undefined;
  const labels = host.split(".");
  const fixed = labels.slice(labels.findIndex((label) => label !== any));
  const isWild = fixed.length < labels.length;
  if (fixed.includes(any) || (isWild && fixed.length < 2)) return undefined;
  const origin = originOf(
    `${scheme}${fixed.join(".")}${port === "" || port === any ? "" : `:${port}`}`,
  );
  if (origin === undefined) return undefined;
  const named = isWild ? origin.replace("://", "://*.") : origin;
  return port === any ? `${named}:*` : named;
}

function originOf(url: string): string | undefined {
  if (url.includes(any) || !URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) && /^[\w:/.[\]-]+$/.test(origin)
    ? origin
    : undefined;
}
