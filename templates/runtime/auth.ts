import type { Call } from "./call.js";
import type { Core } from "./client.js";
import { ConfigurationError } from "./errors.js";
import type { Operation } from "./operation.js";
import { encode } from "./serialize.js";

/** A secret, or a function that gives it anew for each call. */
export type Credential =
  | string
  | BasicCredential
  | (() => string | BasicCredential | Promise<string | BasicCredential>);

/** What HTTP Basic authentication (RFC 7617) takes. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** A security scheme, the option that feeds it, and where it goes. */
export interface AuthScheme {
  readonly scheme: string;
  readonly option: string;
  readonly env?: string;
  /** A credential must begin with one of these. */
  readonly prefixes?: readonly string[];
  readonly placement: AuthPlacement;
  /** Headers that go with the credential. */
  readonly headers?: readonly AuthHeader[];
}

export type AuthPlacement =
  | { readonly kind: "bearer" | "basic" | "transport" }
  | {
      readonly kind: "header";
      readonly name: string;
      readonly valuePrefix?: string;
    }
  | { readonly kind: "query" | "cookie"; readonly name: string };

export interface AuthHeader {
  readonly name: string;
  readonly option: string;
  readonly env?: string;
  readonly required?: boolean;
}

/** What authentication adds to a request. */
export interface Authorization {
  readonly headers: (readonly [name: string, value: string])[];
  readonly query: string[];
  readonly cookies: string[];
}

/**
 * Credentials for an operation: of the security alternatives the first for which all options are given. Where the
 * client was given any credential, the environment adds to it but never takes its place.
 *
 * @throws ConfigurationError if no alternative can be met, or a credential is not of the form that its scheme asks for
 */
export async function authorize(
  call: Call,
  headers: Headers,
): Promise<Authorization> {
  const { core, operation } = call;
  const result: Authorization = { headers: [], query: [], cookies: [] };
  const alternatives = (operation.security ?? []).map((names) =>
    names.map((name) => schemeOf(core, operation, name)),
  );
  const chosen = choose(core, alternatives);
  if (chosen !== undefined) {
    for (const scheme of chosen) await apply(call, scheme, result);
  } else if (alternatives.length > 0 && !isCovered(alternatives, headers)) {
    throw new ConfigurationError(
      `${operation.id} needs credentials: ${alternatives.map(describe).join(", or ")}`,
      { operation: operation.id },
    );
  }
  return result;
}

function schemeOf(core: Core, operation: Operation, name: string): AuthScheme {
  const scheme = core.settings.auth.find((each) => each.scheme === name);
  if (scheme !== undefined) return scheme;
  throw new ConfigurationError(
    `${operation.id}: this client does not know the security scheme ${name}`,
    { operation: operation.id },
  );
}

type Alternative = readonly AuthScheme[];

function choose(
  core: Core,
  alternatives: readonly Alternative[],
): Alternative | undefined {
  const source = ({ option, env }: AuthScheme): boolean | undefined =>
    core.credential(option, env)?.given;
  const usable = alternatives.filter((schemes) =>
    schemes.every(
      (scheme) =>
        scheme.placement.kind === "transport" ||
        (source(scheme) !== undefined && hasHeaders(core, scheme)),
    ),
  );
  const anyGiven = core.settings.auth.some((scheme) => source(scheme) === true);
  return (
    usable.find(
      (schemes) =>
        schemes.length > 0 &&
        schemes.every((scheme) => source(scheme) !== false),
    ) ??
    usable.find(
      (schemes) =>
        schemes.length > 0 &&
        (!anyGiven || schemes.some((scheme) => source(scheme) === true)),
    ) ??
    usable.find((schemes) => schemes.length === 0)
  );
}

function hasHeaders(core: Core, { headers = [] }: AuthScheme): boolean {
  return headers.every(
    ({ option, env, required }) =>
      required !== true || core.credential(option, env) !== undefined,
  );
}

async function apply(
  { core, operation, secrets }: Call,
  scheme: AuthScheme,
  result: Authorization,
): Promise<void> {
  const { placement } = scheme;
  if (placement.kind === "transport") return;
  const secret = await readCredential(core, operation, scheme);
  checkPrefix(core, operation, scheme, secret);
  secrets.push(secret);
  switch (placement.kind) {
    case "bearer":
      result.headers.push(["authorization", `Bearer ${secret}`]);
      break;
    case "basic": {
      const token = base64(secret);
      secrets.push(token, secret.slice(secret.indexOf(":") + 1));
      result.headers.push(["authorization", `Basic ${token}`]);
      break;
    }
    case "header":
      result.headers.push([
        placement.name,
        `${placement.valuePrefix ?? ""}${secret}`,
      ]);
      break;
    case "query":
      result.query.push(`${encode(placement.name)}=${encode(secret)}`);
      break;
    case "cookie":
      result.cookies.push(`${placement.name}=${encode(secret)}`);
      break;
  }
  for (const header of scheme.headers ?? []) {
    if (core.credential(header.option, header.env) !== undefined)
      result.headers.push([
        header.name,
        await readCredential(core, operation, header),
      ]);
  }
}

async function readCredential(
  core: Core,
  operation: Operation,
  { option, env }: { readonly option: string; readonly env?: string },
): Promise<string> {
  const details = { operation: operation.id };
  const found = core.credential(option, env)?.value;
  const value = await valueOf(found).catch((cause: unknown) => {
    throw new ConfigurationError(`${operation.id}: no ${option}`, {
      ...details,
      cause,
    });
  });
  // The platform's own refusal of such a header would tell it.
  if (typeof value === "string" && /^[^\0-\x1f\x7f]+$/.test(value))
    return value;
  throw new ConfigurationError(
    `${operation.id}: ${option} must be a non-empty text without line breaks`,
    details,
  );
}

async function valueOf(found: Credential | undefined): Promise<unknown> {
  const value = typeof found === "function" ? await found() : found;
  return typeof value === "object"
    ? `${value.username}:${value.password}`
    : value;
}

/** The longest prefix that any scheme claims decides whose credential it is: `seam_at…` is no API key, though it begins with `seam_`. */
function checkPrefix(
  core: Core,
  operation: Operation,
  scheme: AuthScheme,
  secret: string,
): void {
  const { option, prefixes = [] } = scheme;
  if (prefixes.length === 0) return;
  const matches = core.settings.auth.flatMap((each) =>
    (each.prefixes ?? [])
      .filter((prefix) => secret.startsWith(prefix))
      .map((prefix) => ({ option: each.option, prefix })),
  );
  const longest = Math.max(...matches.map(({ prefix }) => prefix.length));
  const owners = matches.filter(({ prefix }) => prefix.length === longest);
  if (owners.some((owner) => owner.option === option)) return;
  const other = owners[0];
  throw new ConfigurationError(
    `${operation.id}: ${option} must begin with ${prefixes.join(" or ")}` +
      (other === undefined ? "" : `; this one is a ${other.option}`),
    { operation: operation.id },
  );
}

function isCovered(
  alternatives: readonly Alternative[],
  headers: Headers,
): boolean {
  return alternatives.some((schemes) =>
    schemes.every(({ placement }) =>
      headers.has(
        placement.kind === "header"
          ? placement.name
          : placement.kind === "cookie"
            ? "cookie"
            : "authorization",
      ),
    ),
  );
}

function describe(schemes: Alternative): string {
  return schemes
    .flatMap((scheme) => [
      scheme,
      ...(scheme.headers ?? []).filter(({ required }) => required === true),
    ])
    .map(({ option, env }) =>
      env === undefined ? option : `${option} (or ${env} in the environment)`,
    )
    .join(" with ");
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
