import type { AuthScheme, Credential } from "./auth.js";
import { environment } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import { type Check, isObject } from "./check.js";
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
  /** Added to the operation's query, as they are. */
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

/** The response checks of an API by module, each loaded when it is first asked for. */
export type ResponseChecks = Readonly<
  Record<string, () => Promise<Readonly<Record<string, Check>>>>
>;

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
  readonly fetch: Fetch;
  readonly timeout: number;
  readonly validate: Validate | undefined;
  readonly responses: ResponseChecks | undefined;
  headers(): RequestHeaders;
  /** The value of an option that belongs to a credential, and whether it was given or comes from the environment. */
  credential(
    option: string,
    env: string | undefined,
  ): { readonly value: Credential; readonly given: boolean } | undefined;
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
    responses?: ResponseChecks,
  ) {
    this.#core = createCore(settings, options, responses);
  }

  get "~core"(): Core {
    return this.#core;
  }
}

function createCore(
  settings: ClientSettings,
  options: ClientOptions,
  responses: ResponseChecks | undefined,
): Core {
  const given = options.baseUrl ?? environment(settings.baseUrlEnv);
  return {
    settings,
    baseUrl: given ?? serverUrl(settings, options),
    baseUrlGiven: given !== undefined,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timeout: options.timeout ?? 30_000,
    validate: options.validate,
    responses,
    headers: () => options.headers ?? {},
    credential(option, env) {
      const value = own(options, option);
      if (value !== undefined)
        return { value: asCredential(option, value), given: true };
      const fallback = environment(env);
      return fallback === undefined
        ? undefined
        : { value: fallback, given: false };
    },
  };
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

function asCredential(option: string, value: unknown): Credential {
  if (isCredential(value)) return value;
  throw new ConfigurationError(
    `${option} must be a non-empty string or a function that gives one`,
  );
}

function isCredential(value: unknown): value is Credential {
  return (
    typeof value === "function" ||
    (typeof value === "string" && value !== "") ||
    (isObject(value) &&
      typeof value["username"] === "string" &&
      typeof value["password"] === "string")
  );
}
