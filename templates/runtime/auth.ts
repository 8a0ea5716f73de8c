import type { Call } from "./call.js";
import { isObject } from "./check.js";
import { environment } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import { type HeaderFields, setHeader } from "./headers.js";
import { own } from "./record.js";
import type { WireRequest } from "./transport.js";

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
  /** Adds the credential to a request. */
  readonly place: Place;
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

export type Place = (
  scheme: AuthScheme,
  credential: string,
  call: Call,
  request: WireRequest,
) => void;

/** Adds to a request the credentials that its operation asks for. */
export type Authorize = (call: Call, request: WireRequest) => Promise<void>;

/** How a client comes to its `Authorize`. */
export type Authorization = (
  schemes: readonly AuthScheme[],
  options: object,
) => Authorize;

/**
 * Credentials for operations: of the security alternatives the first for which all options are given. Where the
 * client was given any credential, the environment adds to it but never takes its place.
 *
 * @throws ConfigurationError if no alternative can be met, or a credential is not of the form that its scheme asks for
 */
export const withCredentials: Authorization = (schemes, options) => {
  const known = readCredentials(schemes, options);
  return async (call, request) => {
    const read = (option: string): string | Promise<string> =>
      readCredential(call, option, known.sources.get(option));
    for (const scheme of choose(call, known, request.headers)) {
      const credential = await read(scheme.option);
      checkPrefix(call, scheme, schemes, credential);
      call.secrets.push(credential);
      scheme.place(scheme, credential, call, request);
      for (const { name, option } of scheme.headers ?? [])
        if (known.sources.has(option))
          addHeader(call, request, name, await read(option));
    }
  };
};

/**
 * Headers that the caller gave stand: who writes `authorization` means it.
 *
 * @throws ConfigurationError if no header can carry the value; the platform's own error would tell it
 */
export function addHeader(
  call: Call,
  { headers }: WireRequest,
  name: string,
  value: string,
): void {
  if (!headers.has(name.toLowerCase()) && !setHeader(headers, name, value))
    throw refusal(call, "a credential has characters that no header can carry");
}

/** What a client was given, by option. */
interface Credentials {
  readonly schemes: readonly AuthScheme[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The credentials that the caller gave, not the environment. */
  readonly given: ReadonlySet<string>;
}

type Source = string | (() => unknown);

function readCredentials(
  schemes: readonly AuthScheme[],
  options: object,
): Credentials {
  const sources = new Map<string, Source>();
  const given = new Set<string>();
  for (const scheme of schemes) {
    if (own(options, scheme.option) !== undefined) given.add(scheme.option);
    for (const { option, env } of [scheme, ...(scheme.headers ?? [])]) {
      const ofCaller = own(options, option);
      const value = ofCaller === undefined ? environment(env) : ofCaller;
      if (value !== undefined)
        sources.set(option, isFunction(value) ? value : text(option, value));
    }
  }
  return { schemes, sources, given };
}

function readCredential(
  call: Call,
  option: string,
  source: Source | undefined,
): string | Promise<string> {
  return isFunction(source) ? fresh(call, option, source) : (source ?? "");
}

async function fresh(
  call: Call,
  option: string,
  source: () => unknown,
): Promise<string> {
  let value: unknown;
  try {
    value = await source();
  } catch (cause) {
    throw refusal(call, `no ${option}`, cause);
  }
  return text(option, value, call);
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === "function";
}

function text(option: string, value: unknown, call?: Call): string {
  if (typeof value === "string" && value !== "") return value;
  if (isObject(value) && "password" in value)
    return `${value["username"]}:${value["password"]}`;
  throw refusal(call, `${option} must be a non-empty text`);
}

type Alternative = readonly AuthScheme[];

function choose(
  call: Call,
  known: Credentials,
  headers: HeaderFields,
): Alternative {
  const alternatives = (call.operation.security ?? []).map((names) =>
    known.schemes.filter(({ scheme }) => names.includes(scheme)),
  );
  const ranks = alternatives.map((schemes) => rank(known, schemes));
  const best = alternatives[ranks.indexOf(Math.max(1, ...ranks))];
  if (best !== undefined) return best;
  if (alternatives.length === 0 || isCovered(alternatives, headers)) return [];
  const wanted = alternatives.map(describe).join(", or ");
  throw refusal(call, `needs credentials: ${wanted}`);
}

/** 4: all credentials are given; 3: some are, the others come from the environment; 2: all come from there; 1: anonymous; 0: not usable. */
function rank({ sources, given }: Credentials, schemes: Alternative): number {
  if (schemes.length === 0) return 1;
  if (!schemes.flatMap(needs).every(({ option }) => sources.has(option)))
    return 0;
  const count = schemes.filter(({ option }) => given.has(option)).length;
  if (count > 0) return count === schemes.length ? 4 : 3;
  return given.size > 0 ? 0 : 2;
}

/** The options that a scheme can't do without. */
function needs(scheme: AuthScheme): readonly CredentialOption[] {
  const { headers = [] } = scheme;
  return [scheme, ...headers.filter(({ required }) => required)];
}

/** Whether the caller wrote the headers that an alternative would. */
function isCovered(
  alternatives: readonly Alternative[],
  headers: HeaderFields,
): boolean {
  return alternatives.some((schemes) =>
    schemes.every(({ name = "authorization" }) =>
      headers.has(name.toLowerCase()),
    ),
  );
}

/** The longest prefix that any scheme claims decides whose credential it is: `seam_at…` is no API key, though it begins with `seam_`. */
function checkPrefix(
  call: Call,
  scheme: AuthScheme,
  schemes: readonly AuthScheme[],
  credential: string,
): void {
  const { option, prefixes } = scheme;
  if (prefixes === undefined) return;
  const longest = (each: AuthScheme): number =>
    Math.max(
      0,
      ...(each.prefixes ?? []).map((prefix) =>
        credential.startsWith(prefix) ? prefix.length : 0,
      ),
    );
  const own = longest(scheme);
  const other = schemes.find((each) => longest(each) > own);
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
  call: Call | undefined,
  message: string,
  cause?: unknown,
): ConfigurationError {
  const operation = call?.operation.id;
  return new ConfigurationError(message, { operation, cause });
}
