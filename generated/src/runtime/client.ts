import type { AuthScheme, BasicCredential, CredentialOption } from "./auth.js";
import type { Call } from "./call.js";
import { environment, sendsUserAgent } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import { isObject } from "./check.js";
import type { Operation } from "./operation.js";
import { own } from "./record.js";

/** What a client of any API can be given. */
export interface ClientOptions {
  /** Where the API is, with the path that its operations' paths continue. */
  readonly baseUrl?: string | undefined;
  /** Values for the variables of the server's URL. */
  readonly serverVariables?:
    Readonly<Record<string, string | undefined>> | undefined;
  /** Called instead of the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every call; `undefined` and `null` take a header away. */
  readonly headers?: RequestHeaders | undefined;
  /**
   * Milliseconds until a call is given up; 0 for never.
   *
   * @default 30000
   */
  readonly timeout?: number | undefined;
  /**
   * What is checked against the description. `true` or `false` stands for both sides.
   *
   * @default { request: true, response: false }
   */
  readonly validate?: Validate | undefined;
}

/** What one call can be given. */
export interface RequestOptions {
  /** Added to the client's; `undefined` and `null` take a header away. */
  readonly headers?: RequestHeaders | undefined;
  /** Added to the operation's query; lists are repeated. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Milliseconds until the call is given up; 0 for never. */
  readonly timeout?: number | undefined;
  /** Aborts the call. */
  readonly signal?: AbortSignal | undefined;
  readonly validate?: Validate | undefined;
  readonly baseUrl?: string | undefined;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type RequestHeaders = Readonly<
  Record<string, string | null | undefined>
>;

export type Validate =
  | boolean
  | {
      readonly request?: boolean | undefined;
      readonly response?: boolean | undefined;
    };

/**
 * Checks the body of a response against the description.
 *
 * @throws ValidationError
 */
export type ResponseCheck = (
  call: Call,
  response: Response,
  body: unknown,
) => Promise<void>;

/** What the description and the configuration say of a client. */
export interface ClientSettings {
  /** The first server's URL, with its variables' `{names}`. */
  readonly baseUrl?: string;
  /** The variables' defaults. */
  readonly serverVariables?: Readonly<Record<string, string>>;
  readonly baseUrlEnv?: string;
  readonly userAgent: string;
  readonly auth: readonly AuthScheme[];
}

/** What the operations need of a client. Credentials are reached through functions only, so that no printer of objects shows them. */
export interface Core {
  readonly settings: ClientSettings;
  readonly baseUrl: string | undefined;
  /** Whether `baseUrl` was given and so stands before the operations' own servers. */
  readonly baseUrlGiven: boolean;
  /** Base URLs as they were resolved, by what they were resolved from. */
  readonly baseUrls: Map<string, string>;
  /** The security alternatives that were chosen. */
  readonly chosen: WeakMap<Operation, readonly AuthScheme[]>;
  readonly userAgent: string | undefined;
  readonly fetch: Fetch;
  readonly timeout: number;
  readonly validate: Validate | undefined;
  readonly checkResponse: ResponseCheck | undefined;
  headers(): RequestHeaders;
  credential(option: CredentialOption): GivenCredential | undefined;
}

interface GivenCredential {
  readonly value: BasicCredential;
  /** By the caller, not by the environment. */
  readonly given: boolean;
}

/** What the plain functions of operations are called with. */
export interface Client {
  /** Under a key that no resource can have. */
  readonly "~core": Core;
}

/** Base of the emitted clients. */
export class BaseClient implements Client {
  readonly #core: Core;

  constructor(
    settings: ClientSettings,
    options: ClientOptions,
    checkResponse?: ResponseCheck,
  ) {
    this.#core = createCore(settings, options, checkResponse);
  }

  get "~core"(): Core {
    return this.#core;
  }
}

function createCore(
  settings: ClientSettings,
  options: ClientOptions,
  checkResponse: ResponseCheck | undefined,
): Core {
  const given = options.baseUrl ?? environment(settings.baseUrlEnv);
  const credentials = readCredentials(settings, options);
  const { fetch: ofCaller, headers = {}, timeout = 30_000 } = options;
  return {
    settings,
    baseUrl: given ?? serverUrl(settings, options),
    baseUrlGiven: given !== undefined,
    baseUrls: new Map(),
    chosen: new WeakMap(),
    userAgent: sendsUserAgent() ? settings.userAgent : undefined,
    fetch: ofCaller ?? ((url, init) => fetch(url, init)),
    timeout,
    validate: options.validate,
    checkResponse,
    headers: () => headers,
    credential: ({ option }) => credentials.get(option),
  };
}

function readCredentials(
  { auth }: ClientSettings,
  options: ClientOptions,
): ReadonlyMap<string, GivenCredential> {
  const credentials = new Map<string, GivenCredential>();
  for (const scheme of auth) {
    for (const { option, env } of [scheme, ...(scheme.headers ?? [])]) {
      const value = own(options, option);
      const fallback = environment(env);
      if (value !== undefined)
        credentials.set(option, {
          value: asCredential(option, value),
          given: true,
        });
      else if (fallback !== undefined)
        credentials.set(option, { value: fallback, given: false });
    }
  }
  return credentials;
}

function serverUrl(
  { baseUrl, serverVariables = {} }: ClientSettings,
  options: ClientOptions,
): string | undefined {
  return baseUrl?.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    String(
      own(options.serverVariables ?? {}, name) ??
        own(serverVariables, name) ??
        whole,
    ),
  );
}

function asCredential(option: string, value: unknown): BasicCredential {
  if (isCredential(value)) return value;
  throw new ConfigurationError(`${option} must be a non-empty text`);
}

function isCredential(value: unknown): value is BasicCredential {
  return (
    (typeof value === "string" && value !== "") ||
    typeof value === "function" ||
    isObject(value)
  );
}
