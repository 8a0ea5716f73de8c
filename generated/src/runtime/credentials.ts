import type { AuthScheme, CredentialOption } from "./auth-scheme.js";
import { own } from "./check.js";
import { environment } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import { hasField, isTakenAway } from "./headers.js";
import type { Operation, PreparedRequest } from "./operation.js";

/** What a client was given. */
export interface Credentials {
  readonly schemes: readonly AuthScheme[];
  /** By option. */
  readonly sources: ReadonlyMap<string, unknown>;
  /** The credentials that the caller gave, not the environment. */
  readonly given: ReadonlySet<string>;
}

/**
 * Credentials of the options, and of the environment where they have none.
 *
 * @throws ConfigurationError if one is neither a text nor a function
 */
export function credentialsOf(
  schemes: readonly AuthScheme[],
  options: object,
): Credentials {
  const sources = new Map<string, unknown>();
  const given = new Set<string>();
  for (const scheme of schemes) {
    if (own(options, scheme.option) !== undefined) given.add(scheme.option);
    for (const each of [scheme, ...(scheme.headers ?? [])]) {
      const { option, env } = each;
      const ofCaller = own(options, option);
      const value = ofCaller === undefined ? environment(env) : ofCaller;
      if (value !== undefined)
        sources.set(
          option,
          typeof value === "function" ? value : text(each, value),
        );
    }
  }
  return { schemes, sources, given };
}

/**
 * The text that an option has, or that its function gives.
 *
 * @throws ConfigurationError if there is none
 */
export async function readCredential(
  operation: Operation,
  { sources }: Credentials,
  asked: CredentialOption,
): Promise<string> {
  const { option } = asked;
  let value = sources.get(option);
  try {
    if (typeof value === "function") value = await value();
  } catch (cause) {
    throw refusal(operation, `no ${option}`, cause);
  }
  return text(asked, value, operation);
}

function text(
  { option, read }: CredentialOption,
  given: unknown,
  operation?: Operation,
): string {
  const value = read?.(given) ?? given;
  if (value && typeof value === "string") return value;
  throw refusal(operation, `${option} must be a non-empty text`);
}

/**
 * The schemes whose credentials a request is sent with. Best is what the caller gave all of, then some of; where nothing
 * was given, what the environment has; then anonymous access.
 *
 * @returns undefined where the caller wrote into the request what an alternative asks for, or took its headers away
 * @throws ConfigurationError if no alternative can be met
 */
export function choose(
  request: PreparedRequest,
  { schemes, sources, given }: Credentials,
): readonly AuthScheme[] | undefined {
  const { operation } = request;
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
  if (best !== undefined) return best;
  const isCovered = (scheme: AuthScheme): boolean =>
    scheme.place(request, "", scheme) === request;
  if (alternatives.some((each) => each.every(isCovered))) return undefined;
  const wanted = alternatives.map(describe).join(", or ");
  throw refusal(operation, `needs credentials: ${wanted}`);
}

/** Whether the caller has written a header, or taken it away. */
export function isSettled(
  { headers, given }: PreparedRequest,
  name: string,
): boolean {
  return hasField(headers, name) || isTakenAway(given, name);
}

/** The options that a scheme can't do without. */
function needs(scheme: AuthScheme): readonly CredentialOption[] {
  const { headers = [] } = scheme;
  return [scheme, ...headers.filter(({ required }) => required)];
}

/** The longest prefix that any scheme claims decides whose credential it is: `seam_at…` is no API key, though it begins with `seam_`. */
export function checkPrefix(
  operation: Operation,
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
    operation,
    `${option} must begin with ${prefixes.join(" or ")}${but}`,
  );
}

function describe(schemes: readonly AuthScheme[]): string {
  return schemes
    .flatMap(needs)
    .map(({ option, env }) =>
      env === undefined ? option : `${option} (or ${env} in the environment)`,
    )
    .join(" with ");
}

export function refusal(
  operation: Operation | undefined,
  message: string,
  cause?: unknown,
): ConfigurationError {
  return new ConfigurationError(message, { operation, cause });
}
