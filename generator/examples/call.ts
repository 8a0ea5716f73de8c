import type { Method, Resource, Sdk } from "../ir/sdk.js";
import { takesParams } from "../ir/takes-params.js";
import { asLaidOut } from "../ir/pages/language.js";
import { type Code, code, empty, join } from "../typescript/code.js";
import { identifier, propertyKey } from "../typescript/identifier.js";
import { array, entry, object } from "../typescript/literal.js";
import { callList } from "../typescript/layout.js";
import { print } from "../typescript/print.js";
import type { ExampleSource } from "./example.js";
import {
  type ExampleFile,
  type ExampleParam,
  exampleParams,
  type ExampleParams,
} from "./params.js";

/** `seam.acs.users.suspend` */
export function accessor(sdk: Sdk, resource: Resource, method: Method): string {
  return `${sdk.client.variable}.${calledAs(resource, method)}`;
}

/** `acs.users.suspend`: a method as it is called on any client, and no other is. */
export function calledAs({ path }: Resource, { name }: Method): string {
  return [...path, name].join(".");
}

/**
 * A call as one writes it, with parameters that are valid; `undefined` where none are found.
 *
 * @param before what stands before it on its line: `await `
 */
export function exampleCall(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
  before: Code = code`await `,
): Code | undefined {
  const params = exampleParams(method, source);
  return params && callWith(sdk, resource, method, params, before);
}

/** The call of a method with given params. */
export function callWith(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  params: ExampleParams,
  before?: Code,
): Code {
  return callOf(
    namesTo(sdk, resource, method),
    isIdle(method, params) ? undefined : params,
    before,
  );
}

/** The same, where another media type than the usual one is asked for. */
export function callAccepting(
  mediaType: string,
  sdk: Sdk,
  resource: Resource,
  method: Method,
  params: ExampleParams,
): Code {
  const names = namesTo(sdk, resource, method);
  const taken = isIdle(method, params)
    ? code`undefined`
    : paramsLiteral(params);
  const given = [
    ...(takesParams(method) ? [taken] : []),
    object([entry("accept", mediaType)]),
  ];
  return code`await ${calleeOf(names)}${callList(given)}`;
}

function namesTo(
  { client }: Sdk,
  { path }: Resource,
  { name }: Method,
): readonly string[] {
  return [client.variable, ...path, name];
}

/** Whether nothing is to be given. */
function isIdle({ params }: Method, given: ExampleParams): boolean {
  return given.size === 0 && params.optional;
}

/** `await seam.acs.users.suspend({ … })`: a call by the names on the way to the method. */
export function callOf(
  names: readonly string[],
  params: ExampleParams | undefined,
  before: Code = code`await `,
): Code {
  const argument = params === undefined ? empty : paramsLiteral(params);
  return code`${before}${calleeOf(names)}(${argument})`;
}

function calleeOf(names: readonly string[]): Code {
  return join(code`.`, names.map(memberName));
}

/** Params as an expression. Bytes are a Blob, as one has them at hand everywhere. */
export function paramsLiteral(params: ExampleParams): Code {
  return object(
    [...params].map(([name, param]) => {
      if (param.kind === "value") return entry(name, param.value);
      return code`${propertyKey(name)}: ${withBytes(param)}`;
    }),
  );
}

function withBytes(param: Exclude<ExampleParam, { kind: "value" }>): Code {
  switch (param.kind) {
    case "bytes":
      return blobOf(param);
    case "list of bytes":
      return array([blobOf(param)]);
    case "object":
      return paramsLiteral(param.members);
  }
}

function blobOf({ type }: ExampleFile): Code {
  const content = code`["…"]`;
  return type === undefined
    ? code`new Blob(${content})`
    : code`new Blob(${content}, ${object([entry("type", type)])})`;
}

function memberName(name: string, index: number): Code {
  return index === 0 ? identifier(name) : propertyKey(name);
}

/** A block of TypeScript that compiles, in prettier's style but for what is too long for its lines: there it lays out in ways of its own. */
export function typescriptBlock(content: Code): string {
  const text = print(content, (symbol) => symbol.name);
  const isLong = text.split("\n").some((each) => each.length > 80);
  const language = isLong ? asLaidOut("ts") : "ts";
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
