import { paramsChecks } from "../../checks/method-checks.js";
import type { ExampleSource } from "../../examples/example.js";
import {
  type ExampleParamsOf,
  exampleParamsFrom,
} from "../../examples/params.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { readingName, type SdkTypes } from "../../types/index.js";
import { blocks, type Code, code, value } from "../../typescript/code.js";
import { identifier, propertyKey } from "../../typescript/identifier.js";
import { call } from "../../typescript/layout.js";
import { stringLiteral } from "../../typescript/literal.js";
import { schemaConstant } from "../../typescript/schema-constant.js";
import { relativeSpecifier, sourceFile } from "../../typescript/source-file.js";
import type { Emitter } from "../emitter.js";
import { clientFile } from "./client-file.js";
import { descriptor } from "./descriptor.js";
import { isExportedByClause, plainFunction } from "./function.js";
import { parametersFile } from "./parameters-file.js";
import { classFile, classModule } from "./resource-class.js";
import { promisedFile } from "./promises.js";
import { reportUnsendable } from "./sendable.js";
import {
  envelopeDeclaration,
  errorDeclaration,
  paramsDeclaration,
  responseDeclaration,
} from "./types.js";

/** Per resource a file with its operations and one with its class; and the client, which is the root of their tree. */
export function operationsEmitter(
  types: SdkTypes,
  source: ExampleSource,
  paramsOf: ExampleParamsOf = exampleParamsFrom(source),
): Emitter {
  const material = { types, source, paramsOf };
  return {
    name: "operations",
    emit(sdk, report): readonly PlannedFile[] {
      for (const { methods } of sdk.resources)
        for (const method of methods) reportUnsendable(method, report);
      return [
        clientFile(sdk, material),
        ...parametersFile(sdk, types),
        ...promisedFile(sdk),
        ...sdk.resources
          .filter(isEmitted)
          .flatMap((resource) => [
            resourceFile(resource, types, sdk),
            ...classFile(resource, sdk, material),
          ]),
      ];
    },
  };
}

/** The root resource is the client itself: it has a file only if it has operations. */
function isEmitted({ path, methods }: Resource): boolean {
  return path.length > 0 || methods.length > 0;
}

function resourceFile(
  resource: Resource,
  types: SdkTypes,
  sdk: Sdk,
): PlannedFile {
  const path = `src/resources/${resource.file}.ts`;
  return {
    path,
    shows: [resource.path, resource.className, resource.methods],
    originOf: (declared) =>
      resource.methods.find((each) => namesOf(each).includes(declared))
        ?.operation.at,
    print: () => resourceText(path, resource, types, sdk),
  };
}

function resourceText(
  path: string,
  resource: Resource,
  types: SdkTypes,
  sdk: Sdk,
): string {
  const parts = [
    ...resource.methods.flatMap((method) => [
      ...paramsDeclaration(method, types),
      responseDeclaration(method, types),
      errorDeclaration(method, types),
      ...envelopeDeclaration(method, types),
      plainFunction(method, types, sdk),
      descriptor(method, resource, sdk),
      ...paramsConstant(method, resource.file),
    ]),
    ...classExport(resource),
    ...exportClause(resource),
  ];
  return sourceFile(path, blocks(parts), {
    declares: declaredNames(resource),
  });
}

/** The class stands apart: of what is imported for single operations it is no part. */
function classExport({ path, className, file }: Resource): readonly Code[] {
  if (path.length === 0) return [];
  const specifier = relativeSpecifier(`resources/${file}`, classModule(file));
  return [
    code`export type { ${identifier(className)} } from ${stringLiteral(specifier)};`,
  ];
}

function paramsConstant(method: Method, file: string): readonly Code[] {
  if (!takesParams(method)) return [];
  const [check, ...others] = paramsChecks(method, file);
  const all =
    others.length === 0
      ? check
      : call(value("either", "runtime/body-choice"), [check, ...others]);
  return [schemaConstant(method.paramsType, all)];
}

/** `export { delete_ as delete };` */
function exportClause({ methods }: Resource): readonly Code[] {
  const renamed = methods.filter(isExportedByClause);
  return renamed.map(
    ({ functionName, name }) =>
      code`export { ${identifier(functionName)} as ${propertyKey(name)} };`,
  );
}

function declaredNames({ methods }: Resource): readonly string[] {
  return [
    ...methods.flatMap(namesOf),
    ...["client", "params", "options", readingName],
  ];
}

function namesOf(method: Method): readonly string[] {
  const { functionName, descriptorName, paramsType } = method;
  const { responseType, errorType, envelopeType = [] } = method;
  return [
    functionName,
    descriptorName,
    paramsType,
    responseType,
    errorType,
  ].concat(envelopeType);
}
