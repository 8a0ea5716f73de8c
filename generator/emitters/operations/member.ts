import { callAccepting, callWith } from "../../examples/call.js";
import { essentialParams } from "../../examples/essential.js";
import type { ExampleSource } from "../../examples/example.js";
import { idsOf } from "../../examples/ids-of.js";
import type { ExampleParams, ExampleParamsOf } from "../../examples/params.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import {
  implementing,
  type SdkTypes,
  type Signature,
  signaturesOf,
} from "../../types/index.js";
import { type Code, code, memberOf } from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { type DocTag, jsdoc } from "../../typescript/jsdoc.js";
import { callList } from "../../typescript/layout.js";
import { print } from "../../typescript/print.js";
import { declared, deprecation, head, titleOf } from "./function.js";
import { pageTag } from "./page-tag.js";

/** What the members of classes are made of besides the plan. */
export interface MemberMaterial {
  readonly types: SdkTypes;
  /** Of what is called in their comments. */
  readonly source: ExampleSource;
  readonly paramsOf: ExampleParamsOf;
}

/**
 * The operation as a member of a class, which hands on to the plain function.
 *
 * @param resource whose file has the function
 * @param client what the function is called with
 */
export function memberFunction(
  method: Method,
  resource: Resource,
  client: Code,
  sdk: Sdk,
  material: MemberMaterial,
): Code {
  const { types } = material;
  const module = `resources/${resource.file}`;
  const operations = (name: string): Code =>
    memberOf(name, "operations", module);
  const given = callList([
    client,
    ...(takesParams(method) ? [code`params`] : []),
    code`options`,
  ]);
  const signatures = signaturesOf(method, types, operations);
  const tagsOf = (signature: Signature): readonly DocTag[] => [
    ...deprecation(method.operation),
    ...(showsCall(signature, signatures)
      ? exampleTag(sdk, resource, method, material, signature)
      : []),
    ...(signature.accept.length === 0 ? pageTag(method, sdk) : []),
  ];
  return declared(
    signatures,
    implementing(method, operations),
    (signature) => memberDoc(method, signature, tagsOf(signature)),
    (signature) => head(propertyKey(method.name), [], signature, method),
    code`return ${operations(method.name)}${given};`,
  );
}

/** Whether a call of just that signature is to be seen: of those by media type in the first, since editors show that before a call is complete. */
function showsCall(
  signature: Signature,
  signatures: readonly Signature[],
): boolean {
  if (signature.accept.length > 0) return signature === signatures[0];
  // With a flag that asks for a stream, the last one is for those who don't know what it is.
  const isAny = signature === signatures.at(-1);
  return !isAny || !signatures.some(({ streams }) => streams !== undefined);
}

/** What the text of a member depends on besides the method. */
export function shownOfMember(
  method: Method,
  { source }: MemberMaterial,
): readonly unknown[] {
  return idsOf(method, source);
}

/** What the function's comment says is not repeated; what is hovered over is this one, so that it has the example. */
function memberDoc(
  method: Method,
  signature: Signature,
  tags: readonly DocTag[],
): Code {
  return jsdoc({
    summary: titleOf(method, signature),
    link: `operations.${method.name}`,
    tags,
  });
}

/** Where its lines stand in a class, they have room for as much. */
const columns = 75;

/** The lines of a call that a comment shows as the page has it; a longer one is shown with what is required. */
const mostLines = 8;

function exampleTag(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  { source, paramsOf }: MemberMaterial,
  { accept: [mediaType], streams }: Signature,
): readonly DocTag[] {
  const params = paramsOf(method);
  if (params === undefined) return [];
  const flag = mediaType === undefined ? method.result.streamFlag : undefined;
  const textOf = (some: ExampleParams): string => {
    const given = asking(flag, streams !== undefined, some);
    return print(
      mediaType === undefined
        ? code`${callWith(sdk, resource, method, given)};`
        : code`${callAccepting(mediaType, sdk, resource, method, given)};`,
      ({ name }) => name,
      columns,
    );
  };
  const text = textOf(params);
  const isLong = text.split("\n").length > mostLines;
  const shown = isLong ? textOf(essentialParams(method, params, source)) : text;
  return [{ tag: "example", code: shown }];
}

/** Params that ask for a stream, or don't. */
function asking(
  flag: string | undefined,
  asks: boolean,
  params: ExampleParams,
): ExampleParams {
  if (flag === undefined || (!asks && !params.has(flag))) return params;
  return new Map([...params, [flag, { kind: "value", value: asks }]]);
}
