import type { Operation } from "../../ir/api.js";
import type { Method, Sdk } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { textBelowTitle } from "../../ir/title.js";
import {
  asDeclared,
  implementing,
  mayNameMediaType,
  parametersOf,
  type SdkTypes,
  type Signature,
  signaturesOf,
} from "../../types/index.js";
import { type Code, code, lines, type, value } from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";
import { type DocTag, jsdoc } from "../../typescript/jsdoc.js";
import { call, callList, signatureLayout } from "../../typescript/layout.js";
import { pageTag } from "./page-tag.js";

/** The operation as a plain function, for tree-shaking: `suspend(client, params, options)`. */
export function plainFunction(method: Method, types: SdkTypes, sdk: Sdk): Code {
  const given = callList([
    code`client`,
    operationOf(method),
    takesParams(method) ? code`params` : code`undefined`,
    code`options`,
  ]);
  const client = code`client: ${type("Client", "runtime/client")}`;
  const name = code`${isExportedByClause(method) ? code`` : code`export `}function ${identifier(method.functionName)}`;
  return declared(
    signaturesOf(method, types, asDeclared),
    implementing(method, asDeclared),
    (signature) => functionDoc(method, signature, sdk),
    (signature) => head(name, [client], signature, method),
    code`return ${value("send", "runtime/send")}${given};`,
  );
}

/** What is given decides which of several request media types is sent, and whether a stream is asked for. */
function operationOf(method: Method): Code {
  const descriptor = identifier(method.descriptorName);
  const operation =
    method.result.streamFlag === undefined
      ? descriptor
      : call(value("byFlag", "runtime/stream-flag"), [
          descriptor,
          code`params`,
        ]);
  return mayNameMediaType(method)
    ? call(value("byContent", "runtime/body-choice"), [
        operation,
        code`params`,
        code`options`,
      ])
    : operation;
}

/** What can't be declared under its name, as a reserved word, is exported by a clause at the end of the file. */
export function isExportedByClause({ name, functionName }: Method): boolean {
  return name !== functionName;
}

/** A function with its body; of several signatures the body has one of its own, which takes all of them. */
export function declared(
  signatures: readonly Signature[],
  ofBody: Signature,
  docOf: (signature: Signature) => Code,
  headOf: (signature: Signature) => Code,
  body: Code,
): Code {
  const [only, ...others] = signatures;
  const isOverloaded = only === undefined || others.length > 0;
  const overloads = isOverloaded
    ? signatures.map((each) => code`${docOf(each)}${headOf(each)};`)
    : [];
  const implementation = code`
    ${isOverloaded ? code`` : docOf(only)}${headOf(isOverloaded ? ofBody : only)} {
      ${body}
    }
  `;
  return lines([...overloads, implementation]);
}

export function head(
  name: Code,
  before: readonly Code[],
  signature: Signature,
  method: Method,
): Code {
  const parameters = [...before, ...parametersOf(signature, method)];
  return code`${name}${signature.typeParameters}${signatureLayout(parameters, signature.result)}`;
}

/** The most that a comment says of a description, in characters, where there is a page for all of it. */
const mostDescribed = 600;

/** Summary first, `POST /path` last. What the author links to stands on the method's page, where there is one. */
function functionDoc(method: Method, signature: Signature, sdk: Sdk): Code {
  const { operation } = method;
  const summary = titleOf(method, signature);
  if (signature.accept.length > 0) return jsdoc({ summary });
  const page = pageTag(method, sdk);
  return jsdoc({
    summary,
    description: textBelowTitle(operation),
    descriptionLimit: page.length === 0 ? undefined : mostDescribed,
    closing: `\`${operation.method} ${operation.path.replaceAll("`", "")}\``,
    tags: [
      ...deprecation(operation),
      ...(page.length === 0 ? moreAbout(operation) : page),
    ],
  });
}

function moreAbout({ externalDocs }: Operation): readonly DocTag[] {
  return externalDocs === undefined
    ? []
    : [{ tag: "see", text: externalDocs.url }];
}

/** The title of a method; in a signature for some media types with these. */
export function titleOf({ title }: Method, { accept }: Signature): string {
  if (accept.length === 0) return title;
  const names = accept.map((each) => `\`${each.replaceAll("`", "")}\``);
  return `${title}, as ${names.join(" or ")}`;
}

export function deprecation({ deprecated }: Operation): readonly DocTag[] {
  return deprecated ? [{ tag: "deprecated" }] : [];
}
