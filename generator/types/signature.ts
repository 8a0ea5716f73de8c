import { essenceOf, isRange } from "../ir/media-type.js";
import type { Method } from "../ir/sdk.js";
import { bodiesOf, takesParams } from "../ir/takes-params.js";
import {
  type Code,
  code,
  concat,
  empty,
  group,
  type,
} from "../typescript/code.js";
import { identifier, propertyKey } from "../typescript/identifier.js";
import {
  inlineObject,
  intersectionLayout,
  typeArguments,
  typeParameters,
  unionAfter,
  unionLayout,
} from "../typescript/layout.js";
import { literal } from "../typescript/literal.js";
import { alternativesOf, namedResult, streamedType } from "./result.js";
import type { SdkTypes } from "./sdk-types.js";

/** One way to call a method. */
export interface Signature {
  /** `<As extends Reading = undefined>`, where the call may ask for a reading. */
  readonly typeParameters: Code;
  /** Of `params`, as it follows a colon; absent where the method takes none. */
  readonly params?: Code;
  readonly options: Code;
  readonly areOptionsRequired: boolean;
  readonly result: Code;
  /** What that resolves to. */
  readonly resolvesTo: Code;
  /** The media types that are asked for, in a signature for just these. */
  readonly accept: readonly string[];
  /** In a signature for calls that ask for a stream: the property that does. */
  readonly streams?: string;
}

/** How the types that a resource's file declares are named where a signature stands. */
export type Named = (name: string) => Code;

/**
 * The ways to call a method: by the media types that it asks for, by the flag that asks for a stream, and any.
 *
 * @param as the reading that a call may ask for; without one the signatures are those of calls that ask for none
 */
export function signaturesOf(
  method: Method,
  types: SdkTypes,
  named: Named,
  as: readonly Code[] = anyReading,
): readonly Signature[] {
  const params = takesParams(method) ? named(method.paramsType) : undefined;
  const accepting = alternativesOf(method, types).map(
    ({ mediaTypes, type: result }): Signature => ({
      typeParameters: empty,
      ...(params !== undefined && {
        // What is not given stands before what is.
        params: method.params.optional
          ? unionAfter([params, code`undefined`])
          : following(params),
      }),
      options: intersectionLayout(
        [
          { content: optionsOf(method), isObject: false },
          { content: acceptingOptions(mediaTypes), isObject: false },
        ],
        "assigned",
      ),
      areOptionsRequired: true,
      result: concat(apiRequest, typeArguments([result])),
      resolvesTo: result,
      accept: mediaTypes,
    }),
  );
  return [...accepting, ...asDescribed(method, params, types, named, as)];
}

/** As it is described, unless a reading is asked for. */
function asDescribed(
  method: Method,
  params: Code | undefined,
  types: SdkTypes,
  named: Named,
  as: readonly Code[],
): readonly Signature[] {
  const { responseType, envelopeType, result } = method;
  const envelope = envelopeType === undefined ? [] : [named(envelopeType)];
  const signature = (taken: Code | undefined, given: Code): Signature =>
    described(method, taken, given, envelope, as);
  const response = namedResult(method, types) ?? named(responseType);
  const { streamFlag } = result;
  if (streamFlag === undefined || params === undefined)
    return [signature(params, response)];
  const streamed = streamedType(method, types);
  const on = flagged(params, streamFlag, code``, code`true`);
  const off = flagged(
    params,
    streamFlag,
    code`?`,
    unionLayout([code`false`, code`null`, code`undefined`], "alone"),
  );
  return [
    { ...signature(on, streamed), streams: streamFlag },
    signature(off, response),
    signature(params, unionLayout([named(responseType), streamed], "assigned")),
  ];
}

/** `ApiRequest<Issue[], As>` and what is taken for it; what has its default is left out, unless something stands behind it. */
function described(
  method: Method,
  params: Code | undefined,
  resolvesTo: Code,
  envelope: readonly Code[],
  as: readonly Code[],
): Signature {
  const isPlain = as.length === 0;
  const usual = isPlain && envelope.length > 0 ? [code`undefined`] : [];
  return {
    typeParameters: isPlain
      ? empty
      : typeParameters([code`As extends ${reading} = undefined`]),
    ...(params !== undefined && { params: following(params) }),
    options: optionsOf(method, as),
    areOptionsRequired: false,
    result: concat(
      apiRequest,
      typeArguments([resolvesTo, ...as, ...usual, ...envelope]),
    ),
    resolvesTo,
    accept: [],
  };
}

/** `AskParams & { stream: true }` */
function flagged(
  params: Code,
  flag: string,
  optional: Code,
  value: Code,
): Code {
  const content = inlineObject(
    group(code`${propertyKey(flag)}${optional}: ${value}`),
  );
  return intersectionLayout(
    [
      { content: params, isObject: false },
      { content, isObject: true },
    ],
    "assigned",
  );
}

/** The signature of the function's body, which callers don't see. */
export function implementing(method: Method, named: Named): Signature {
  const params = takesParams(method) ? named(method.paramsType) : undefined;
  return described(method, params, code`unknown`, [], anyReading);
}

/** `params?: IssuesListParams`, `options?: RequestOptions`: what a call is given. */
export function parametersOf(
  { params, options, areOptionsRequired, streams }: Signature,
  method: Method,
): readonly Code[] {
  // A flag that asks for a stream has to be given.
  const areOptional =
    method.params.optional && !areOptionsRequired && streams === undefined;
  return [
    ...(params === undefined
      ? []
      : [parameter(code`params`, params, areOptional)]),
    parameter(code`options`, following(options), !areOptionsRequired),
  ];
}

/** @param after what follows the colon */
function parameter(name: Code, after: Code, optional: boolean): Code {
  return code`${name}${optional ? code`?` : empty}:${after}`;
}

/** A type that stands on the line of the colon which it follows. */
function following(content: Code): Code {
  return code` ${content}`;
}

/** For names that stand in the same file. */
export const asDeclared: Named = (name) => identifier(name);

/** Whether a call may name the media type of its body: there are several bodies, or a range of JSON. */
export function mayNameMediaType(method: Method): boolean {
  return (
    method.otherBodies.length > 0 ||
    bodiesOf(method).some(({ mediaType }) => isJsonRange(mediaType))
  );
}

function isJsonRange(mediaType: string): boolean {
  return essenceOf(mediaType) === "application/*+json";
}

/** With several request media types, one may be named. */
function optionsOf(method: Method, as: readonly Code[] = []): Code {
  const types = new Set(bodiesOf(method).map(({ mediaType }) => mediaType));
  if (types.size < 2 && ![...types].some(isJsonRange)) {
    const options = type("RequestOptions", "runtime/client");
    return as.length === 0 ? options : concat(options, typeArguments(as));
  }
  const named = [...types].map(mediaTypeLiteral);
  return concat(
    type("BodyOptions", "runtime/client"),
    typeArguments([unionLayout(named, "assigned"), ...as]),
  );
}

/** Of a range, any type within; an editor still offers the others. */
function mediaTypeLiteral(mediaType: string): Code {
  if (isJsonRange(mediaType)) return code`\`application/\${string}+json\``;
  return isRange(mediaType) ? code`(string & {})` : literal(mediaType);
}

function acceptingOptions(mediaTypes: readonly string[]): Code {
  const names = mediaTypes.map(acceptedType);
  return concat(
    type("Accepting", "runtime/reading"),
    typeArguments([unionLayout(names, "assigned")]),
  );
}

/** Of a range such as `image/*`, any type within. */
function acceptedType(mediaType: string): Code {
  return ranges.get(essenceOf(mediaType)) ?? literal(mediaType);
}

const ranges: ReadonlyMap<string, Code> = new Map([
  ["audio/*", code`\`audio/\${string}\``],
  ["image/*", code`\`image/\${string}\``],
  ["text/*", code`\`text/\${string}\``],
  ["video/*", code`\`video/\${string}\``],
]);

const apiRequest: Code = type("ApiRequest", "runtime/api-request");
const reading: Code = type("Reading", "runtime/reading");
/** The type parameter of a call, by whose name nothing else goes where it stands. */
export const readingName = "As";

const anyReading: readonly Code[] = [code`As`];
