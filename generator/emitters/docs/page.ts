import { exampleCall, typescriptBlock } from "../../examples/call.js";
import type { ExampleSource } from "../../examples/example.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { textBelowTitle } from "../../ir/title.js";
import { codeSpan } from "../../markdown/code.js";
import { link } from "../../markdown/link.js";
import { prose } from "../../markdown/prose.js";
import { plain, plainWithin } from "../../markdown/text.js";
import type { SdkTypes } from "../../types/index.js";
import { code } from "../../typescript/code.js";
import { typeNames } from "../../words/type-words.js";
import { rootOf } from "./page-path.js";
import { parametersSection } from "./parameters.js";
import { isSuccess, responseList } from "./responses.js";
import { sampleSections, samplesOf } from "./samples.js";
import { securitySection } from "./security.js";
import { returnsText, signatureLines } from "./signatures.js";

/** The page of one method. */
export function methodPage(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  path: string,
  types: SdkTypes,
  source: ExampleSource,
): string {
  const { operation } = method;
  const request = typeNames(sdk, "request", rootOf(path));
  const response = { ...request, side: "response" as const };
  const { schemas } = sdk.api;
  const success = operation.responses.filter((each) => isSuccess(each.status));
  const errors = operation.responses.filter((each) => !isSuccess(each.status));
  const parts = [
    `# ${plainWithin(method.title)}`,
    ...(operation.deprecated ? ["**Deprecated.**"] : []),
    prose(textBelowTitle(operation), 1),
    callBlock(sdk, resource, method, source),
    facts(sdk, resource, method, types, request.root),
    ...moreAbout(method),
    ...section("Parameters", parametersSection(method, request, schemas)),
    ...section("Responses", [responseList(success, response, schemas)]),
    ...section("Errors", [responseList(errors, response, schemas)]),
    ...section("Security", [securitySection(method, sdk)]),
    ...section("Code samples", sampleSections(samplesOf(method))),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

function section(title: string, parts: readonly string[]): readonly string[] {
  return parts.every((part) => part === "") ? [] : [`## ${title}`, ...parts];
}

function callBlock(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
): string {
  const call = exampleCall(sdk, resource, method, source);
  return call === undefined ? "" : typescriptBlock(code`${call};`);
}

function facts(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  types: SdkTypes,
  root: string,
): string {
  const { operation } = method;
  const module = `${sdk.package.name}/${resource.file}`;
  const params = `- Params: ${codeSpan(method.paramsType)} of the same module, as a type and as a [Standard Schema](https://standardschema.dev)`;
  return [
    ...methodItem(signatureLines(sdk, resource, method, types)),
    `- Function: ${codeSpan(method.name)} of ${codeSpan(module)}`,
    ...(takesParams(method) ? [params] : []),
    `- Request: ${codeSpan(`${operation.method} ${operation.path}`)}`,
    `- Returns: ${returnsText(resource, method, types, root)}`,
  ].join("\n");
}

function methodItem(signatures: readonly string[]): readonly string[] {
  return signatures.length === 1
    ? signatures.map((each) => `- Method: ${each}`)
    : ["- Method:", ...signatures.map((each) => `  - ${each}`)];
}

function moreAbout({ operation }: Method): readonly string[] {
  const { externalDocs } = operation;
  if (externalDocs === undefined) return [];
  const text = plain(externalDocs.description ?? "") || "More about it";
  return [link(text, externalDocs.url)];
}
