import type { Operation } from "../../ir/api.js";
import type { Method } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { textBelowTitle } from "../../ir/title.js";
import {
  asDeclared,
  implementing,
  parametersOf,
  type SdkTypes,
  type Signature,
  signaturesOf,
} from "../../types/index.js";
import {
  type Code,
  code,
  lines,
  memberOf,
  type,
  value,
} from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import { type DocTag, jsdoc } from "../../typescript/jsdoc.js";
import { call, callList, signatureLayout } from "../../typescript/layout.js";

/** The operation as a plain function, for tree-shaking: `suspend(client, params, options)`. */
export function plainFunction(method: Method, types: SdkTypes): Code {
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
    (signature) => functionDoc(method, signature),
    (signature) => head(name, [client], signature, method),
    code`return ${value("send", "runtime/send")}${given};`,
  );
}

/** With several request media types, what is given decides which one the operation sends. */
function operationOf({ descriptorName, otherBodies }: Method): Code {
  const descriptor = identifier(descriptorName);
  return otherBodies.length === 0
    ? descriptor
    : call(value("byContent", "runtime/body-choice"), [
        descriptor,
        code`params`,
        code`options`,
      ]);
}

/** What can't be declared under its name, as a reserved word, is exported by a clause at the end of the file. */
export function isExportedByClause({ name, functionName }: Method): boolean {
  return name !== functionName;
}

/**
 * The operation as a member of a class, which hands on to the plain function.
 *
 * @param file of the resource that has the function
 * @param client what the function is called with
 */
export function memberFunction(
  method: Method,
  file: string,
  client: Code,
  types: SdkTypes,
): Code {
  const module = `resources/${file}`;
  const operations = (name: string): Code =>
    memberOf(name, "operations", module);
  const given = callList([
    client,
    ...(takesParams(method) ? [code`params`] : []),
    code`options`,
  ]);
  return declared(
    signaturesOf(method, types, operations),
    implementing(method, operations),
    (signature) => memberDoc(method, signature),
    (signature) => head(propertyKey(method.name), [], signature, method),
    code`return ${operations(method.name)}${given};`,
  );
}

/** A function with its body; of several signatures the body has one of its own, which takes all of them. */
function declared(
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

function head(
  name: Code,
  before: readonly Code[],
  signature: Signature,
  method: Method,
): Code {
  const parameters = [...before, ...parametersOf(signature, method)];
  return code`${name}${signature.typeParameters}${signatureLayout(parameters, signature.result)}`;
}

/** Summary first, `POST /path` last. */
function functionDoc(
  { operation, title }: Method,
  { accept }: Signature,
): Code {
  const place = `\`${operation.method} ${operation.path.replaceAll("`", "")}\``;
  const see = operation.externalDocs?.url;
  const tags = see === undefined ? [] : [{ tag: "see", text: see }];
  const description = [textBelowTitle(operation), place]
    .filter((each) => each.trim() !== "")
    .join("\n\n");
  return accept.length > 0
    ? jsdoc({ summary: asMediaTypes(title, accept) })
    : jsdoc({
        summary: title,
        description,
        tags: [...deprecation(operation), ...tags],
      });
}

/** What the function's comment says is not repeated. */
function memberDoc(
  { operation, title, name }: Method,
  { accept }: Signature,
): Code {
  return jsdoc({
    summary: accept.length > 0 ? asMediaTypes(title, accept) : title,
    link: `operations.${name}`,
    tags: deprecation(operation),
  });
}

function asMediaTypes(title: string, accept: readonly string[]): string {
  const names = accept.map((each) => `\`${each.replaceAll("`", "")}\``);
  return `${title}, as ${names.join(" or ")}`;
}

function deprecation({ deprecated }: Operation): readonly DocTag[] {
  return deprecated ? [{ tag: "deprecated" }] : [];
}
