import type { PreparedRequest } from "./operation.js";

/** An option of the client that holds a credential, and its variable in the environment. */
export interface CredentialOption {
  readonly option: string;
  readonly env?: string;
  /**
   * The text of a credential that is given as something else; nothing for one that is a text.
   *
   * @throws ConfigurationError if no text can stand for it
   */
  readonly read?: (given: unknown) => string | undefined;
}

/** A security scheme, the option that feeds it, and where it goes. */
export interface AuthScheme extends CredentialOption {
  readonly scheme: string;
  /** A credential must begin with one of these. */
  readonly prefixes?: readonly string[];
  /** Makes the request that has the credential; the same one where the caller said what stands there. */
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
  request: PreparedRequest,
  credential: string,
  scheme: AuthScheme,
) => PreparedRequest;
