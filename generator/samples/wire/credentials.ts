import type { AuthOption, ClientPlan, Method, Sdk } from "../../ir/sdk.js";
import { constantCase } from "../names.js";
import type { SampleHeader, SampleText, Variable } from "./text.js";

/** Where the credentials of a request stand. */
export interface Credentials {
  readonly headers: readonly SampleHeader[];
  /** User name and password (RFC 7617), with a colon between. */
  readonly basic?: SampleText;
  readonly query: readonly SampleHeader[];
  readonly cookies: readonly SampleHeader[];
}

const none: Credentials = { headers: [], query: [], cookies: [] };

/**
 * Of the alternative that is the least trouble: those whose variables sdk.yaml names before others, then what takes the fewest credentials, in
 * headers sooner than elsewhere. None where none are asked for.
 */
export function credentialsOf(
  { security = [] }: Method,
  { client }: Sdk,
): Credentials {
  const alternatives = security.map((schemes) =>
    schemes.flatMap(
      ({ scheme }) => client.auth.find((each) => each.scheme === scheme) ?? [],
    ),
  );
  const [best = []] = alternatives
    .map((options) => options.filter(isSent))
    .filter((options) => options.length > 0)
    .toSorted((one, other) => trouble(one, client) - trouble(other, client));
  return best.map((each) => credentialOf(each, client)).reduce(together, none);
}

function isSent({ placement, headers }: AuthOption): boolean {
  return placement.kind !== "transport" || headers.length > 0;
}

/** A header is written where any other is; a pair of user name and password, a query or a cookie is less often meant first. */
function trouble(options: readonly AuthOption[], { auth }: ClientPlan): number {
  const isNamed = auth.some(({ env }) => env !== undefined);
  const each = options.map(({ placement, headers, env }) => {
    const isHeader = /^(?:bearer|header|transport)$/.test(placement.kind);
    const isUnnamed = isNamed && env === undefined;
    return (isHeader ? 1 : 1.5) + headers.length + (isUnnamed ? 10 : 0);
  });
  return each.reduce((sum, one) => sum + one, 0);
}

function together(one: Credentials, other: Credentials): Credentials {
  const basic = one.basic ?? other.basic;
  return {
    headers: [...one.headers, ...other.headers],
    query: [...one.query, ...other.query],
    cookies: [...one.cookies, ...other.cookies],
    ...(basic !== undefined && { basic }),
  };
}

function credentialOf(option: AuthOption, client: ClientPlan): Credentials {
  const { placement } = option;
  const secret = variableOf(option, client);
  const headers = option.headers.map(({ name, env, option: named }) => ({
    name,
    value: [{ env: env ?? constantCase(named) }],
  }));
  const beside = { ...none, headers };
  switch (placement.kind) {
    case "bearer":
      return withFirst(beside, "Authorization", ["Bearer ", secret]);
    case "header": {
      const { name, valuePrefix } = placement;
      return withFirst(
        beside,
        name,
        valuePrefix === "" ? [secret] : [valuePrefix, secret],
      );
    }
    case "basic":
      return { ...beside, basic: userAndPassword(option, client) };
    case "query":
      return { ...beside, query: [{ name: placement.name, value: [secret] }] };
    case "cookie":
      return {
        ...beside,
        cookies: [{ name: placement.name, value: [secret] }],
      };
    case "transport":
      return beside;
  }
}

function withFirst(
  credentials: Credentials,
  name: string,
  value: SampleText,
): Credentials {
  return {
    ...credentials,
    headers: [{ name, value }, ...credentials.headers],
  };
}

/** A variable that sdk.yaml names has both. */
function userAndPassword(option: AuthOption, client: ClientPlan): SampleText {
  if (option.env !== undefined) return [{ env: option.env }];
  const others = client.auth.filter(
    (other) => other.placement.kind === "basic" && other !== option,
  );
  const base =
    others.length === 0
      ? constantCase(client.name)
      : prefixed(client, constantCase(option.option));
  const part = (name: string): Variable => ({
    env: base === "" ? name : `${base}_${name}`,
  });
  return [part("USERNAME"), ":", part("PASSWORD")];
}

/** As sdk.yaml names it, else the client's name and what the scheme says beyond how it works: `MUSEUM_API_KEY`. */
function variableOf(option: AuthOption, client: ClientPlan): Variable {
  if (option.env !== undefined) return { env: option.env };
  const name = nameOf(option);
  const isShared = client.auth.some(
    (other) => other !== option && nameOf(other) === name,
  );
  const told = isShared ? toldApart(option, client) : name;
  return { env: prefixed(client, told) };
}

/** By the option, or where nothing of that is ASCII by its place. */
function toldApart(option: AuthOption, { auth }: ClientPlan): string {
  const place = auth.indexOf(option) + 1;
  return constantCase(option.option) || `${nameOf(option)}_${place}`;
}

/** `MUSEUM_API_KEY`, for a scheme that is called after the museum as well. */
function prefixed({ name }: ClientPlan, told: string): string {
  const words = constantCase(name).split("_");
  const own = told.split("_");
  const repeated = words.findIndex((_, index) =>
    words.slice(index).every((word, at) => word === own[at]),
  );
  const kept = repeated === -1 ? words : words.slice(0, repeated);
  return [...kept, ...own].filter((word) => word !== "").join("_");
}

/** Words of schemes' names that say how a credential is sent, not what it is. */
const manner =
  /(?:^|_)(?:O_?AUTH_?2?|OPEN_?ID(?:_CONNECT)?|OIDC|HTTPS?|BEARER|BASIC|JWT|AUTH|AUTHENTICATION|AUTHORIZATION|AUTHORIZER|SECURITY|SCHEME|HEADER|QUERY|COOKIE|DEFAULT)(?=_|$)/g;

function nameOf({ option, placement }: AuthOption): string {
  const told = constantCase(option).replaceAll(manner, "").replace(/^_/, "");
  if (told !== "") return told;
  return placement.kind === "bearer" ? "TOKEN" : "API_KEY";
}
