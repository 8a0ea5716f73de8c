import type { Method } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import {
  declareEnvelope,
  declareErrors,
  declareParams,
  declareResult,
  type SdkTypes,
} from "../../types/index.js";
import type { Code } from "../../typescript/code.js";

/** `AcsUsersSuspendParams`: everything that the caller gives, flat; nothing where the caller gives nothing. */
export function paramsDeclaration(
  method: Method,
  types: SdkTypes,
): readonly Code[] {
  return takesParams(method) ? [declareParams(method, types)] : [];
}

/** `AcsUsersSuspendResponse`: what the call resolves to. */
export function responseDeclaration(method: Method, types: SdkTypes): Code {
  return declareResult(method, types);
}

/** `AcsUsersSuspendError`: the error of each status that is described. */
export function errorDeclaration(method: Method, types: SdkTypes): Code {
  return declareErrors(method, types);
}

/** `AcsUsersGetEnvelope`: the whole body, where the call resolves to a part of it. */
export function envelopeDeclaration(
  method: Method,
  types: SdkTypes,
): readonly Code[] {
  const { envelopeType } = method;
  return envelopeType === undefined
    ? []
    : [declareEnvelope(envelopeType, method, types)];
}
