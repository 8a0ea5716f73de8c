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
  const example = (mediaType?: string): readonly DocTag[] =>
    exampleTag(sdk, resource, method, material, mediaType);
  const tags = [
    ...deprecation(method.operation),
    ...example(),
    ...pageTag(method, sdk),
  ];
  const signatures = signaturesOf(method, types, operations);
  const tagsOf = (signature: Signature): readonly DocTag[] => {
    const [mediaType] = signature.accept;
    if (mediaType === undefined) return tags;
    // Editors show the first before a call is complete. It stays the first, since what asks for it would fit the usual one, too.
    const isFirst = signature === signatures[0];
    return [
      ...deprecation(method.operation),
      ...(isFirst ? example(mediaType) : []),
    ];
  };
  return declared(
    signatures,
    implementing(method, operations),
    (signature) => memberDoc(method, signature, tagsOf(signature)),
    (signature) => head(propertyKey(method.name), [], signature, method),
    code`return ${operations(method.name)}${given};`,
  );
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
  mediaType: string | undefined,
): readonly DocTag[] {
  const params = paramsOf(method);
  if (params === undefined) return [];
  const textOf = (given: ExampleParams): string =>
    print(
      mediaType === undefined
        ? code`${callWith(sdk, resource, method, given)};`
        : code`${callAccepting(mediaType, sdk, resource, method, given)};`,
      ({ name }) => name,
      columns,
    );
  const text = textOf(params);
  const isLong = text.split("\n").length > mostLines;
  const shown = isLong ? textOf(essentialParams(method, params, source)) : text;
  return [{ tag: "example", code: shown }];
}
