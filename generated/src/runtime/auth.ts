import type { Call } from "./call.js";
import type { Core } from "./client.js";
import { ConfigurationError } from "./errors.js";

/** A secret, or a function that gives it anew for each call. */
export type Credential = string | (() => string | Promise<string>);

export interface UsernamePassword {
  readonly username: string;
  readonly password: string;
}

/** What HTTP Basic authentication (RFC 7617) takes; a text is `username:password`. */
export type BasicCredential =
  | Credential
  | UsernamePassword
  | (() => UsernamePassword | Promise<UsernamePassword>);

/** An option of the client that holds a credential, and its variable in the environment. */
export interface CredentialOption {
  readonly option: string;
  readonly env?: string;
}

/** A security scheme, the option that feeds it, and where it goes. */
export interface AuthScheme extends CredentialOption {
  readonly scheme: string;
  /** A credential must begin with one of these. */
  readonly prefixes?: readonly string[];
  /** Adds the credential to a request; without it the transport has it (mutual TLS). */
  readonly place?: Place;
  /** Of the header, query parameter or cookie. */
  readonly name?: string;
  /** Stands before the credential in a header. */
  readonly valuePrefix?: string;
  /** Headers that go with the credential. */
  readonly headers?: readonly AuthHeader[];
}

export interface AuthHeader extends CredentialOption {
  readonly name: string;
  readonly required?: boolean;
}

/** What authentication adds to a request. */
export interface Authorization {
  readonly headers: (readonly [name: string, value: string])[];
  readonly query: string[];
  readonly cookies: string[];
  /** What must not be told to anyone. */
  readonly secrets: string[];
}

export type Place = (
  scheme: AuthScheme,
  credential: string,
  to: Authorization,
) => void;

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
  const { core, operation, secrets } = call;
  const to: Authorization = { headers: [], query: [], cookies: [], secrets };
  const schemes = core.chosen.get(operation) ?? choose(call, headers);
  for (const scheme of schemes) {
    if (scheme.place === undefined) continue;
    const credential = await read(call, scheme);
    checkPrefix(call, scheme, credential);
    secrets.push(credential);
    scheme.place(scheme, credential, to);
    for (const header of scheme.headers ?? []) {
      if (core.credential(header) !== undefined)
        to.headers.push([header.name, await read(call, header)]);
    }
  }
  return to;
}

type Alternative = readonly AuthScheme[];

function choose(call: Call, headers: Headers): Alternative {
  const { core, operation } = call;
  const { security = [] } = operation;
  if (security.length === 0) return [];
  const { auth } = core.settings;
  const alternatives = security.map((names) =>
    auth.filter(({ scheme }) => names.includes(scheme)),
  );
  const ranks = alternatives.map((schemes) => rank(core, schemes));
  const best = alternatives[ranks.indexOf(Math.max(1, ...ranks))];
  if (best !== undefined) {
    core.chosen.set(operation, best);
    return best;
  }
  if (isCovered(alternatives, headers)) return [];
  const wanted = alternatives.map(describe).join(", or ");
  throw refusal(call, `needs credentials: ${wanted}`);
}

/** 4: all credentials are given; 3: some are, the others come from the environment; 2: all come from there; 1: anonymous; 0: not usable. */
function rank(core: Core, schemes: Alternative): number {
  const isGiven = (scheme: AuthScheme): boolean =>
    core.credential(scheme)?.given === true;
  if (schemes.length === 0) return 1;
  if (!schemes.flatMap(needs).every((each) => core.credential(each))) return 0;
  if (schemes.every(isGiven)) return 4;
  if (schemes.some(isGiven)) return 3;
  return core.settings.auth.some(isGiven) ? 0 : 2;
}

/** The options that a scheme can't do without. */
function needs(scheme: AuthScheme): readonly CredentialOption[] {
  const { place, headers = [] } = scheme;
  return place === undefined
    ? []
    : [scheme, ...headers.filter(({ required }) => required === true)];
}

/** Whether the caller wrote the headers that an alternative would. */
function isCovered(
  alternatives: readonly Alternative[],
  headers: Headers,
): boolean {
  return alternatives.some((schemes) =>
    schemes.every(({ name = "authorization" }) => headers.has(name)),
  );
}

async function read(call: Call, credential: CredentialOption): Promise<string> {
  const { option } = credential;
  const found = call.core.credential(credential)?.value;
  let value: unknown;
  try {
    value = typeof found === "function" ? await found() : found;
  } catch (cause) {
    throw refusal(call, `no ${option}`, cause);
  }
  if (isUsernamePassword(value)) return `${value.username}:${value.password}`;
  if (typeof value === "string" && value !== "") return value;
  throw refusal(call, `${option} must be a non-empty text`);
}

function isUsernamePassword(value: unknown): value is UsernamePassword {
  return typeof value === "object" && value !== null && "password" in value;
}

/** The longest prefix that any scheme claims decides whose credential it is: `seam_at…` is no API key, though it begins with `seam_`. */
function checkPrefix(call: Call, scheme: AuthScheme, credential: string): void {
  const { option, prefixes = [] } = scheme;
  if (prefixes.length === 0) return;
  const longest = (each: AuthScheme): number =>
    Math.max(
      0,
      ...(each.prefixes ?? []).map((prefix) =>
        credential.startsWith(prefix) ? prefix.length : 0,
      ),
    );
  const own = longest(scheme);
  const other = call.core.settings.auth.find((each) => longest(each) > own);
  if (own > 0 && other === undefined) return;
  const but = other === undefined ? "" : `; this one is a ${other.option}`;
  throw refusal(
    call,
    `${option} must begin with ${prefixes.join(" or ")}${but}`,
  );
}

function describe(schemes: Alternative): string {
  return schemes
    .flatMap(needs)
    .map(({ option, env }) =>
      env === undefined ? option : `${option} (or ${env} in the environment)`,
    )
    .join(" with ");
}

function refusal(
  { operation }: Call,
  message: string,
  cause?: unknown,
): ConfigurationError {
  return new ConfigurationError(message, { operation: operation.id, cause });
}
