import type { PreparedCall } from "./call.js";
import { isObject, own } from "./check.js";
import { environment } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import { setHeader } from "./headers.js";
import type { Operation } from "./operation.js";

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
  call: PreparedCall,
  credential: string,
  scheme: AuthScheme,
) => void;

/** Adds to a call the credentials that its operation asks for. */
export type Authorize = (call: PreparedCall) => Promise<void>;

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
  return async (call) => {
    const chosen = known.chosen.get(call.operation) ?? choose(call, known);
    for (const scheme of chosen) {
      const credential = await read(call, known, scheme);
      checkPrefix(call, scheme, schemes, credential);
      call.secrets.push(credential);
      scheme.place(call, credential, scheme);
      for (const header of scheme.headers ?? [])
        if (known.sources.has(header.option))
          addHeader(call, header.name, await read(call, known, header));
    }
  };
};

/**
 * Headers that the caller gave stand: who writes `authorization` means it.
 *
 * @throws ConfigurationError if no header can carry the value; the platform's own error would tell it
 */
export function addHeader(
  call: PreparedCall,
  name: string,
  value: string,
): void {
  const { headers } = call;
  if (!(name.toLowerCase() in headers) && !setHeader(headers, name, value))
    throw refusal(call, "a credential has characters that no header can carry");
}

/** What a client was given. */
interface Credentials {
  readonly schemes: readonly AuthScheme[];
  /** By option. */
  readonly sources: ReadonlyMap<string, string | (() => unknown)>;
  /** The credentials that the caller gave, not the environment. */
  readonly given: ReadonlySet<string>;
  /** The security alternatives that were chosen. */
  readonly chosen: WeakMap<Operation, Alternative>;
}

function readCredentials(
  schemes: readonly AuthScheme[],
  options: object,
): Credentials {
  const sources = new Map<string, string | (() => unknown)>();
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
  return { schemes, sources, given, chosen: new WeakMap() };
}

async function read(
  call: PreparedCall,
  { sources }: Credentials,
  { option }: CredentialOption,
): Promise<string> {
  const source = sources.get(option);
  if (!isFunction(source)) return text(option, source, call);
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

function text(option: string, value: unknown, call?: PreparedCall): string {
  if (typeof value === "string" && value !== "") return value;
  if (isObject(value) && "password" in value)
    return `${value["username"]}:${value["password"]}`;
  throw refusal(call, `${option} must be a non-empty text`);
}

type Alternative = readonly AuthScheme[];

/** Best is what the caller gave all of, then some of; where nothing was given, what the environment has; then anonymous access. */
function choose(
  call: PreparedCall,
  { schemes, sources, given, chosen }: Credentials,
): Alternative {
  const { operation, headers } = call;
  const { security = [] } = operation;
  if (security.length === 0) return [];
  const alternatives = security.map((names) =>
    schemes.filter(({ scheme }) => names.includes(scheme)),
  );
  const usable = alternatives.filter((each) =>
    each.flatMap(needs).every(({ option }) => sources.has(option)),
  );
  const isGiven = ({ option }: AuthScheme): boolean => given.has(option);
  const asking = usable.filter(({ length }) => length > 0);
  const best =
    asking.find((each) => each.every(isGiven)) ??
    asking.find((each) => each.some(isGiven)) ??
    (given.size === 0 ? asking[0] : undefined) ??
    usable.find(({ length }) => length === 0);
  if (best !== undefined) {
    chosen.set(operation, best);
    return best;
  }
  const isCovered = ({ name = "authorization" }: AuthScheme): boolean =>
    name.toLowerCase() in headers;
  // The caller may have written the headers that an alternative would.
  if (alternatives.some((each) => each.every(isCovered))) return [];
  const wanted = alternatives.map(describe).join(", or ");
  throw refusal(call, `needs credentials: ${wanted}`);
}

/** The options that a scheme can't do without. */
function needs(scheme: AuthScheme): readonly CredentialOption[] {
  const { headers = [] } = scheme;
  return [scheme, ...headers.filter(({ required }) => required)];
}

/** The longest prefix that any scheme claims decides whose credential it is: `seam_at…` is no API key, though it begins with `seam_`. */
function checkPrefix(
  call: PreparedCall,
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
  call: PreparedCall | undefined,
  message: string,
  cause?: unknown,
): ConfigurationError {
  const operation = call?.operation.id;
  return new ConfigurationError(message, { operation, cause });
}
