import type { Call } from "./call.js";
import type { Check } from "./check.js";
import type { ApiError, Called } from "./errors.js";
import type { GivenField, HeaderFields } from "./headers.js";
import type { Promised } from "./promise.js";
import type { Reading } from "./reading.js";
import type { RequestBody, WireRequest } from "./transport.js";

/**
 * What the runtime needs to know of one operation: data, and references to the few functions that it needs,
 * so that a bundle holds only what its operations use.
 */
export interface Operation<
  Params = unknown,
  Result = unknown,
  Failure = unknown,
  Body = Result,
>
  extends Called, Answer {
  readonly method: string;
  /** The path template: `/widgets/{id}`. */
  readonly path: string;
  /** Puts the parameters into their places; left out where there are none. */
  readonly parameters?: ParameterWriter;
  /** Path parameters that are not of style `simple`. */
  readonly pathParameters?: readonly ParameterForm[];
  /** Of style `form`, exploded, unless said otherwise. */
  readonly query?: readonly (string | ParameterForm)[];
  /** Of style `simple` unless said otherwise. */
  readonly headers?: readonly (string | ParameterForm)[];
  /** Of style `form`, exploded, unless said otherwise. */
  readonly cookies?: readonly (string | ParameterForm)[];
  readonly body?: OperationBody;
  /** Those of the other media types that are described. */
  readonly otherBodies?: readonly OperationBody[];
  /** Any one of these; each asks for all of its schemes. `[]` among them: anonymous access is allowed. */
  readonly security?: readonly (readonly string[])[];
  /** The operation's own server. */
  readonly server?: string;
  readonly checkParams?: Check;
  /** The check of a call's options, where it has others than those of any operation. */
  readonly checkOptions?: Check;
  /** The `Accept` header; `application/json` by default. */
  readonly accept?: string;
  /** The property of the params that asks for a stream with `true`, and the `Accept` header then. */
  readonly streams?: { readonly flag: string; readonly accept: string };
  /** Tells what is said of the success that came; left out where that is the same of all. */
  readonly settle?: Settle;
  /** What is said of successes of some statuses, in place of what the operation itself says. */
  readonly answers?: Readonly<Record<number, Answer>>;
  /** The property of the body that `unwrap` takes. */
  readonly property?: string;
  /** What is promised of that property. */
  readonly result?: Promised;
  /** The statuses and ranges (`4XX`) that it is described to fail with; left out where that is any. */
  readonly failures?: readonly string[];
  /** Never set: carries the types. */
  readonly "~types"?: {
    readonly params: Params;
    readonly result: Result;
    readonly failure: Failure;
    readonly body: Body;
  };
}

/** What is said of a success. */
export interface Answer {
  /** How it is read: as JSON by default. */
  readonly reads?: NonNullable<Reading> | "nothing" | undefined;
  /** How it is read by its media type, where several are described or a range; `any`: as what it is. */
  readonly readings?:
    Readonly<Record<string, NonNullable<Reading> | "any">> | undefined;
  /** What is promised of it where it is JSON. */
  readonly promises?: Promised | undefined;
  /** What of the body the call resolves to: the whole by default. */
  readonly unwrap?: Unwrapper | undefined;
  /** The property of the body that is `false` where the call failed. */
  readonly flag?: string | undefined;
  /** Where the check of it is found: module and name. */
  readonly response?: readonly [module: string, name: string] | undefined;
}

/** The operation of a call with what it says of the response that came. */
export type Settle = (
  call: Call,
  response: Response,
  request: WireRequest,
) => Operation;

export type Params = Readonly<Record<string, unknown>>;

export type ParameterWriter = (
  operation: Operation,
  params: Params,
) => PlacedParameters;

/** Parameters as they are sent. */
export interface PlacedParameters {
  readonly path: string;
  /** `name=value` pairs. */
  readonly query?: readonly string[];
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** The headers with the cookies after those that the caller gave. */
  readonly withCookies?: (headers: HeaderFields) => HeaderFields;
  /** What the body is written from: the params that are no parameters, or the one that holds it. */
  readonly body: unknown;
}

/** A parameter that is not of its place's plain form. */
export interface ParameterForm {
  /** On the wire. */
  readonly name: string;
  /** In `params`, where it is not `name`. */
  readonly key?: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** One of a form's properties. */
  readonly isInForm?: boolean;
  /** How single properties are written where the value is a form. */
  readonly encoding?: Readonly<Record<string, PropertyEncoding>>;
}

/**
 * Writes a parameter's value in one of the styles of OpenAPI, or as a media type.
 *
 * @returns for query and cookies `name=value` pairs, for path and headers their text; `undefined` where nothing is to be sent: lists and objects
 * without members count as not given (RFC 6570, 2.3)
 */
export type Style = (form: ParameterForm, value: unknown) => string | undefined;

/** A style in which a value is never nothing: an empty list is a text as well. */
export type WholeStyle = (form: ParameterForm, value: unknown) => string;

/** How the request body is made. */
export interface OperationBody {
  /** `application/json` by default. */
  readonly mediaType?: string;
  /** The range that is described, where `mediaType` is what is sent of it by default. */
  readonly within?: string;
  /** The key in `params` that holds the whole body. Without it the body is made of all params that are no parameters. */
  readonly key?: string;
  /** The whole body is null: no other value of the key is meant for it. */
  readonly onlyNull?: boolean;
  /** `JSON.stringify` by default. */
  readonly write?: BodyWriter;
  /** Sent as `{}` when no property is given. */
  readonly sendEmpty?: boolean;
  /** How single properties are written in forms. */
  readonly encoding?: Readonly<Record<string, PropertyEncoding>>;
  /** The properties of a multipart body in the order in which they are sent. */
  readonly order?: readonly string[];
  /** The check of params with this body, where it is not the operation's. */
  readonly checkParams?: Check;
}

/** OpenAPI 3.1, 4.8.15: Encoding Object. */
export interface PropertyEncoding {
  readonly contentType?: string;
  readonly style?: Style;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** The media types that bytes in a multipart body may have, where several are described. */
  readonly within?: string;
  /** What a part of a multipart body is spread over. */
  readonly spread?: Spread;
  /** A text is the content of its part as it is, though that is JSON. */
  readonly asIs?: boolean;
  /** Bytes or `null`, which is no part of a multipart body. */
  readonly nullable?: boolean;
  /** Headers of a part, in multipart bodies other than forms. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Names and values of the fields that stand for a property. */
export type Spread = (
  name: string,
  value: unknown,
) => readonly (readonly [name: string, value: unknown])[];

/**
 * Writes a body.
 *
 * @param headers those that the caller gave for this call
 * @returns `undefined` where there is nothing to send
 */
export type BodyWriter = (
  value: unknown,
  operation: Operation,
  headers?: readonly GivenField[],
) => WrittenBody | undefined;

/** A body as it is sent. */
export interface WrittenBody {
  readonly content: RequestBody | PromiseLike<RequestBody>;
  /** Its media type, where that is not the operation's. */
  readonly type?: string;
}

/** The request of a call: a value. Who adds to it makes another; credentials are added last. */
export interface PreparedRequest extends WireRequest {
  readonly operation: Operation;
  /** What the client's and the call's options say of headers: credentials heed it. */
  readonly given: readonly GivenField[];
  /** The credentials in it: they must not be told to anyone. */
  readonly secrets: readonly string[];
}

/** A request as it is sent, with what is to be told of it. */
export interface SentRequest extends WireRequest {
  readonly operation: Operation;
  readonly redact: Redact;
  /** The error that tells of any other, with what is known of the response where there was one. */
  readonly errorOf: (error: unknown, response?: Response) => ApiError;
}

/** Takes a request's secrets out of a text, or out of the texts in JSON. */
export interface Redact {
  (told: string): string;
  (told: unknown): unknown;
}

export type Unwrapper = (
  body: unknown,
  response: Response,
  request: SentRequest,
) => unknown;
