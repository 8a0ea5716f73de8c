import { essenceOf, isRange } from "../../ir/media-type.js";
import type { Method } from "../../ir/sdk.js";
import { bodiesOf, takesParams } from "../../ir/takes-params.js";
import {
  alternativesOf,
  namedResult,
  type SdkTypes,
  streamedType,
} from "../../types/index.js";
import { type Code, code, concat, type } from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import {
  intersectionLayout,
  typeArguments,
  unionLayout,
} from "../../typescript/layout.js";
import { literal } from "../../typescript/literal.js";

/** One way to call a method. */
export interface Signature {
  /** `<As extends Reading>`, where the call may ask for a reading. */
  readonly typeParameters: Code;
  /** Of `params`; absent where the method takes none. */
  readonly params?: Code;
  readonly options: Code;
  readonly areOptionsRequired: boolean;
  readonly result: Code;
  /** The media types that are asked for, in a signature for just these. */
  readonly accept: readonly string[];
}

/** How the types that a resource's file declares are named where a signature stands. */
export type Named = (name: string) => Code;

/** The ways to call a method: by the media types that it asks for, by the flag that asks for a stream, and any. */
export function signaturesOf(
  method: Method,
  types: SdkTypes,
  named: Named,
): readonly Signature[] {
  const params = takesParams(method) ? named(method.paramsType) : undefined;
  const accepting = alternativesOf(method, types).map(
    ({ mediaTypes, type: result }): Signature => ({
      typeParameters: code``,
      ...(params !== undefined && {
        // What is not given stands before what is.
        params: method.params.optional
          ? unionLayout([params, code`undefined`], "assigned")
          : params,
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
      accept: mediaTypes,
    }),
  );
  return [...accepting, ...asDescribed(method, params, types, named)];
}

/** As it is described, unless a reading is asked for. */
function asDescribed(
  method: Method,
  params: Code | undefined,
  types: SdkTypes,
  named: Named,
): readonly Signature[] {
  const { responseType, envelopeType, result } = method;
  const signature = (taken: Code | undefined, given: Code): Signature => ({
    typeParameters: asParameter,
    ...(taken !== undefined && { params: taken }),
    options: optionsOf(method, code`As`),
    areOptionsRequired: false,
    result: concat(
      apiRequest,
      typeArguments([
        given,
        code`As`,
        ...(envelopeType === undefined ? [] : [named(envelopeType)]),
      ]),
    ),
    accept: [],
  });
  const response = namedResult(method, types) ?? named(responseType);
  const { streamFlag } = result;
  if (streamFlag === undefined || params === undefined)
    return [signature(params, response)];
  const flagged = (optional: Code, value: Code): Code =>
    intersectionLayout(
      [
        { content: params, isObject: false },
        {
          content: code`{ ${propertyKey(streamFlag)}${optional}: ${value} }`,
          isObject: true,
        },
      ],
      "assigned",
    );
  const streamed = streamedType(method, types);
  const off = unionLayout(
    [code`false`, code`null`, code`undefined`],
    "assigned",
  );
  return [
    signature(flagged(code``, code`true`), streamed),
    signature(flagged(code`?`, off), response),
    signature(params, unionLayout([named(responseType), streamed], "assigned")),
  ];
}

/** The signature of the function's body, which callers don't see. */
export function implementing(method: Method, named: Named): Signature {
  return {
    typeParameters: asParameter,
    ...(takesParams(method) && { params: named(method.paramsType) }),
    options: optionsOf(method, code`As`),
    areOptionsRequired: false,
    result: concat(apiRequest, typeArguments([code`unknown`, code`As`])),
    accept: [],
  };
}

/** For names that stand in the same file. */
export const asDeclared: Named = (name) => identifier(name);

/** With several request media types, one may be named. */
function optionsOf(method: Method, ...as: readonly Code[]): Code {
  const types = new Set(bodiesOf(method).map(({ mediaType }) => mediaType));
  if (types.size < 2) {
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
const asParameter: Code = code`<As extends ${type("Reading", "runtime/reading")}>`;
