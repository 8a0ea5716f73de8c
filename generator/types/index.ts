export { declareErrors, failureStatuses } from "./errors.js";
export { declareModel, enumValues, hasWholeType } from "./model.js";
export { isShared } from "./print/style.js";
export { declareParameter, declareParams, parametersModule } from "./params.js";
export {
  type Alternative,
  alternativesOf,
  namedResult,
  streamedType,
  declareEnvelope,
  declareResult,
  isVoid,
} from "./result.js";
export { sdkTypes, type SdkTypes } from "./sdk-types.js";
export {
  asDeclared,
  implementing,
  mayNameMediaType,
  type Named,
  parametersOf,
  readingName,
  type Signature,
  signaturesOf,
} from "./signature.js";
