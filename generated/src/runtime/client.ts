import type { AuthScheme } from "./auth-scheme.js";
import type { Authorization } from "./auth.js";
import { type Urls, urls } from "./base-url.js";
import type { Check } from "./check.js";
import { environment, pageUrl } from "./environment.js";
import { type Exchange, exchange } from "./exchange.js";
import { fieldsOf, type GivenField } from "./headers.js";
import type { Operation, Redact } from "./operation.js";
import { checkCallOptions, checkClientOptions } from "./options.js";
import type { Pairs } from "./pairs.js";
import type { Reading } from "./reading.js";
import type { ServerVariable } from "./server-variables.js";
import { type Fetch, transport } from "./transport.js";

/** What a client of any API can be given. */
export interface ClientOptions {
  /** Where the API is, with the path that its operations' paths continue, and a query that goes with all of them. */
  readonly baseUrl?: string | undefined;
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
export interface RequestOptions<As extends Reading = undefined> {
  /** What the body of a success is wanted as, whatever its content type. */
  readonly as?: As | undefined;
  /** The media types that are wanted: what comes is read as the one that is asked for, where that is described, else by its content type. */
  readonly accept?: string | undefined;
  /** Added to the client's; `undefined` and `null` take a header away. */
  readonly headers?: RequestHeaders | undefined;
  /** Added to the operation's query, unchecked; lists are repeated, objects are refused. */
  readonly query?: Pairs<unknown> | undefined;
  /**
   * Added to the properties of the body, unchecked, and sent in their place where they have the same names. What the API takes and this version
   * does not know yet.
   */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** Milliseconds until the call is given up; 0 for never. */
  readonly timeout?: number | undefined;
  /** Aborts the call. */
  readonly signal?: AbortSignal | undefined;
  readonly validate?: Validate | undefined;
  readonly baseUrl?: string | undefined;
}

/** What a call can be given where several request media types are described. */
export interface BodyOptions<
  MediaType extends string,
  As extends Reading = undefined,
> extends RequestOptions<As> {
  /** What the body is sent as; decided by what is given unless it is named here. */
  readonly contentType?: MediaType | undefined;
}

/** An object, a list of pairs, of which those of one name are joined, or the platform's `Headers`. */
export type RequestHeaders = Pairs<string | null | undefined>;

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
  operation: Operation,
  response: Response,
  body: unknown,
  redact: Redact,
) => Promise<void>;

/**
 * What the description and the configuration say of a client: data, and references to the few functions that it needs,
 * so that a bundle holds only what its API uses.
 */
export interface ClientSettings {
  /** The first server's URL, with its variables' `{names}`. */
  readonly baseUrl?: string;
  readonly serverVariables?: Readonly<Record<string, ServerVariable>>;
  /** Puts the variables into `baseUrl`; left out where there are none. */
  readonly serverUrl?: ServerUrl;
  readonly baseUrlEnv?: string;
  readonly userAgent: string;
  readonly auth: readonly AuthScheme[];
  /** Signs the calls; left out where nothing in `auth` could. */
  readonly authorize?: Authorization;
}

export type ServerUrl = (
  settings: ClientSettings,
  options: ClientOptions & { readonly serverVariables?: unknown },
) => string | undefined;

/** What the operations need of a client. Credentials are reached through `exchange` only, so that no printer of objects shows them. */
export interface Core {
  readonly urlOf: Urls;
  readonly userAgent: string | undefined;
  readonly exchange: Exchange;
  readonly timeout: number;
  readonly validate: Validate | undefined;
  readonly checkResponse: ResponseCheck | undefined;
  readonly checkOptions: Check;
  /** What the client says of headers. */
  readonly fields: readonly GivenField[];
  readonly fieldsOf: typeof fieldsOf;
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
  checkClientOptions(options, settings);
  const { baseUrl, serverUrl, auth, authorize, userAgent } = settings;
  const { fetch: ofCaller, headers, timeout = 30_000, validate } = options;
  const url = options.baseUrl ?? environment(settings.baseUrlEnv);
  const ofApi = serverUrl?.(settings, options) ?? baseUrl;
  const page = pageUrl();
  return {
    urlOf: urls(url, ofApi, page),
    // Browsers have their own, and may ask the server first for leave to send another.
    userAgent: page === undefined ? userAgent : undefined,
    exchange: exchange(
      transport(ofCaller ?? ((url, init) => fetch(url, init))),
      authorize?.(auth, options),
    ),
    timeout,
    validate,
    checkResponse,
    checkOptions: checkCallOptions,
    fields: fieldsOf(headers),
    fieldsOf,
  };
}
