import { callWith, typescriptBlock } from "../../examples/call.js";
import type { Report } from "../../diagnostics/report.js";
import type { ExampleSource } from "../../examples/example.js";
import {
  exampleParams,
  parameterWithoutExample,
  type ExampleParams,
} from "../../examples/params.js";
import type { Operation } from "../../ir/api.js";
import type { DocsConfig } from "../../ir/config.js";
import type { Excerpt } from "../../ir/excerpt.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { takesParams } from "../../ir/takes-params.js";
import { textBelowTitle } from "../../ir/title.js";
import { samplesOf } from "../../samples/derive.js";
import { codeSpan, documentBlock } from "../../markdown/code.js";
import { link } from "../../markdown/link.js";
import { prose, summary } from "../../markdown/prose.js";
import { plain, plainWithin } from "../../markdown/text.js";
import type { SdkTypes } from "../../types/index.js";
import { code } from "../../typescript/code.js";
import { typeNames } from "../../words/type-words.js";
import { rootOf } from "./page-path.js";
import { parametersSection } from "./parameters.js";
import { isSuccess, responseList } from "./responses.js";
import { sampleSections } from "./samples.js";
import { securitySection } from "./security.js";
import { returnsText, signatureLines } from "./signatures.js";

/** What a page is made of besides the plan. */
export interface PageMaterial {
  /** Of the page, in the package. */
  readonly path: string;
  readonly types: SdkTypes;
  readonly source: ExampleSource;
  readonly report: Report;
  readonly excerpt?: Excerpt | undefined;
}

/** The page of one method. */
export function methodPage(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  { path, types, source, report, excerpt }: PageMaterial,
): string {
  const { operation } = method;
  const request = typeNames(sdk, "request", rootOf(path));
  const response = { ...request, side: "response" as const };
  const { schemas } = sdk.api;
  const params = exampleParams(method, source);
  if (params === undefined) reportMissingSample(method, source, report);
  const success = operation.responses.filter((each) => isSuccess(each.status));
  const errors = operation.responses.filter((each) => !isSuccess(each.status));
  const parts = [
    `# ${plainWithin(method.title)}`,
    ...(operation.deprecated ? ["**Deprecated.**"] : []),
    ledBySummary(textBelowTitle(operation)),
    callBlock(sdk, resource, method, params),
    facts(sdk, resource, method, types, request.root),
    ...moreAbout(method),
    ...section("Parameters", parametersSection(method, request, schemas)),
    ...section("Responses", [responseList(success, response, schemas)]),
    ...section("Errors", [responseList(errors, response, schemas)]),
    ...section("Security", [securitySection(method, sdk)]),
    ...section(
      "Code samples",
      sampleSections(samplesOf(sdk, resource, method, source, params)),
    ),
    ...section("OpenAPI", embedded(operation, excerpt, sdk.config.docs)),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

function reportMissingSample(
  method: Method,
  source: ExampleSource,
  report: Report,
): void {
  const { id, at, requestBody } = method.operation;
  const parameter = parameterWithoutExample(method, source);
  const what =
    parameter === undefined
      ? "its body"
      : `the parameter \`${parameter.name}\``;
  report.add(
    "sample-missing",
    `No code sample can be made for \`${id}\`, as no valid value is found for ${what}.`,
    parameter?.at ?? requestBody?.at ?? at,
  );
}

/** A description whose first paragraph is a quote, which readers of pages take for the summary. */
function ledBySummary(description: string): string {
  const text = prose(description, 1);
  const first = summary(description);
  if (first === "" || first.startsWith("[!")) return text;
  const end = text.indexOf("\n\n");
  return `> ${first}${end === -1 ? "" : text.slice(end)}`;
}

/** The most that a page embeds unless it is told to, in bytes. */
const mostEmbedded = 50_000;

function embedded(
  { id }: Operation,
  excerpt: Excerpt | undefined,
  { embed, openapi }: DocsConfig,
): readonly string[] {
  const isLimited = embed === "auto";
  if (excerpt === undefined) return [];
  if (isLimited && excerpt.size > mostEmbedded) return [];
  const { syntax } = excerpt;
  const text = excerpt.text();
  if (isLimited && Buffer.byteLength(text) > mostEmbedded) return [];
  const whole = openapi ?? `/openapi.${syntax}`;
  return [documentBlock(text, `${syntax} ${whole} ${id}`)];
}

function section(title: string, parts: readonly string[]): readonly string[] {
  return parts.every((part) => part === "") ? [] : [`## ${title}`, ...parts];
}

function callBlock(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  params: ExampleParams | undefined,
): string {
  if (params === undefined) return "";
  return typescriptBlock(code`${callWith(sdk, resource, method, params)};`);
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
