import type { Method, ResultCase } from "../ir/sdk.js";
import type { Code } from "../typescript/code.js";
import { declaration } from "./print/declaration.js";
import type { SdkTypes } from "./sdk-types.js";
import { memberOf } from "./type/lookup.js";
import { stringType, type Type, unknownType } from "./type/type.js";
import { union } from "./type/union.js";
import type { View } from "./view.js";

/** Declares what a call of a method resolves to. */
export function declareResult(
  method: Method,
  { response: view }: SdkTypes,
): Code {
  const style = { view, lenient: false };
  return declaration(method.responseType, typeOfResult(method, view), style);
}

function typeOfResult(method: Method, view: View): Type {
  if (isVoid(method)) return { kind: "keyword", name: "void" };
  const { success, unwrap } = method.result;
  return union(
    success.map((each) =>
      unwrap.kind === "property"
        ? typeOfProperty(unwrap.name, each, view)
        : typeOfBody(each, view),
    ),
  );
}

/** Whether a call resolves to nothing: so it is described, or a response to HEAD, which has no body. */
export function isVoid({ operation, result }: Method): boolean {
  return result.unwrap.kind === "none" || operation.method === "HEAD";
}

/** The type of a body's property; of the whole body where that has no schema, and so no properties. */
function typeOfProperty(name: string, each: ResultCase, view: View): Type {
  const schema = each.body?.schema;
  if (schema === undefined) return typeOfBody(each, view);
  const member = memberOf(view.conjunction(schema), name, view.expand);
  return member?.type ?? unknownType;
}

function typeOfBody({ body }: ResultCase, view: View): Type {
  switch (body?.kind) {
    case undefined:
      return { kind: "keyword", name: "undefined" };
    case "json":
      return body.schema === undefined ? unknownType : view.typeOf(body.schema);
    case "text":
      return stringType;
    case "event-stream":
      return { kind: "keyword", name: "stream" };
    default:
      return { kind: "keyword", name: "bytes" };
  }
}
