import type { Method, ResultCase } from "../ir/sdk.js";
import type { Code } from "../typescript/code.js";
import { declaration } from "./print/declaration.js";
import type { SdkTypes } from "./sdk-types.js";
import { numberType, type Type } from "./type/type.js";
import { union } from "./type/union.js";
import type { View } from "./view.js";

/** Declares what a call of a method is described to fail with: an error for each status. */
export function declareErrors(
  { errorType, result }: Method,
  { response: view }: SdkTypes,
): Code {
  const types = result.errors.map((each) => typeOfError(each, view));
  const type = types.length === 0 ? anyError : union(types);
  return declaration(errorType, type, { view, lenient: false });
}

const anyError: Type = { kind: "error", arguments: [] };

/** Only an exact status tells an error from others: a range or `default` may be any. */
function typeOfError({ status, body }: ResultCase, view: View): Type {
  const isExact = /^\d+$/.test(status);
  const code: Type = isExact
    ? { kind: "literal", value: Number(status) }
    : numberType;
  const hasBody = body?.kind === "json" && body.schema !== undefined;
  return {
    kind: "error",
    arguments: hasBody ? [code, view.typeOf(body.schema)] : [code],
  };
}
