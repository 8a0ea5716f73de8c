import type { Method } from "../../ir/sdk.js";
import {
  declareErrors,
  declareParams,
  declareResult,
  type SdkTypes,
} from "../../types/index.js";
import type { Code } from "../../typescript/code.js";

/** `SuspendParams`: everything that the caller gives, flat. */
export function paramsDeclaration(method: Method, types: SdkTypes): Code {
  const summary = `What \`${method.name}\` takes.`;
  return declareParams(method, types, { summary });
}

/** `SuspendResponse`: what the call resolves to. */
export function responseDeclaration(method: Method, types: SdkTypes): Code {
  const summary = `What \`${method.name}\` resolves to.`;
  return declareResult(method, types, { summary });
}

/** `SuspendError`: the error of each status that is described. */
export function errorDeclaration(method: Method, types: SdkTypes): Code {
  const summary = `What \`${method.name}\` is described to fail with, by \`status\`.`;
  return declareErrors(method, types, { summary });
}
