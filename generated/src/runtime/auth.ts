import type { AuthScheme } from "./auth-scheme.js";
import {
  checkPrefix,
  choose,
  credentialsOf,
  isSettled,
  readCredential,
  refusal,
} from "./credentials.js";
import { withFields } from "./headers.js";
import type { Operation, PreparedRequest } from "./operation.js";
import { withSecrets } from "./redact.js";

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

/** The request with the credentials that its operation asks for. */
export type Authorize = (request: PreparedRequest) => Promise<PreparedRequest>;

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
  const known = credentialsOf(schemes, options);
  // Found once for each operation.
  const chosen = new WeakMap<Operation, readonly AuthScheme[]>();
  return async (prepared) => {
    const { operation } = prepared;
    const asked = chosen.get(operation) ?? choose(prepared, known);
    if (asked === undefined) return prepared;
    chosen.set(operation, asked);
    let request = prepared;
    for (const scheme of asked) {
      const credential = await readCredential(operation, known, scheme);
      checkPrefix(operation, scheme, schemes, credential);
      request = withSecrets(request, credential);
      request = scheme.place(request, credential, scheme);
      for (const each of scheme.headers ?? [])
        if (known.sources.has(each.option))
          request = withHeader(
            request,
            each.name,
            await readCredential(operation, known, each),
          );
    }
    return request;
  };
};

/**
 * The request with a header. What the caller says of it stands: who writes `authorization`, or takes it away, means it.
 *
 * @throws ConfigurationError if no header can carry the value; the platform's own error would tell it
 */
export function withHeader(
  request: PreparedRequest,
  name: string,
  value: string,
): PreparedRequest {
  if (isSettled(request, name)) return request;
  const message = "a credential has characters that no header can carry";
  const headers = withFields(request.headers, [[name, value]], () =>
    refusal(request.operation, message),
  );
  return { ...request, headers };
}
