import { callWith, typescriptBlock } from "../../examples/call.js";
import type { ExampleParams } from "../../examples/params.js";
import type { Operation, Response } from "../../ir/api.js";
import type { DocsConfig } from "../../ir/config.js";
import type { Excerpt } from "../../ir/excerpt.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { textBelowTitle } from "../../ir/title.js";
import type { Sample } from "../../samples/derive.js";
import { ownServerUrl } from "../../examples/server-url.js";
import { codeSpan, documentBlock, keptAsItIs } from "../../markdown/code.js";
import { link } from "../../markdown/link.js";
import { prose, summaryOf } from "../../markdown/prose.js";
import { plain, plainWithin } from "../../markdown/text.js";
import type { SdkTypes } from "../../types/index.js";
import { code } from "../../typescript/code.js";
import { type Linking, moduleLinks, typeNames } from "./linking.js";
import { parametersSection } from "./parameters.js";
import type { ExampleOfBody } from "./responses/example.js";
import { isSuccess, responseLists, saysOnlyStatus } from "./responses/lists.js";
import { sampleSections } from "./samples.js";
import { securitySection } from "./security.js";
import { returnsText, signatureLines } from "./signatures.js";

/** What a page is made of besides the plan. */
export interface PageMaterial {
  readonly linking: Linking;
  readonly types: SdkTypes;
  /** What the method is called with in examples. */
  readonly params: ExampleParams | undefined;
  readonly samples: readonly Sample[];
  /** Gives the example of what is answered. */
  readonly exampleOf: ExampleOfBody;
  /** The examples of the body that have names. */
  readonly sentExamples: string;
  readonly excerpt?: Excerpt | undefined;
  /** Where the whole description stands in the package. */
  readonly whole?: string | undefined;
}

/** The page of one method. */
export function methodPage(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  material: PageMaterial,
): string {
  const { linking, params, samples, exampleOf } = material;
  const { operation } = method;
  const request = typeNames(sdk, "request", linking);
  const response = { ...request, side: "response" as const };
  const { schemas } = sdk.api;
  const isAnswer = ({ status }: Response): boolean =>
    isSuccess(status) || isFollowed(status, method);
  const success = operation.responses.filter(isAnswer);
  const errors = operation.responses.filter((each) => !isAnswer(each));
  const [first, ...others] = success;
  const returns = returned(sdk, resource, method, material);
  const only =
    first !== undefined &&
    !returns.isDeclared &&
    others.length === 0 &&
    saysOnlyStatus(first, response, schemas) &&
    first.content.every((body) => exampleOf(body, true) === "")
      ? first
      : undefined;
  const [answers = "", failures = ""] = responseLists(
    [only === undefined ? success : [], errors],
    response,
    schemas,
    returns.words,
    exampleOf,
  );
  const parts = [
    `# ${plainWithin(method.title)}`,
    ...(operation.deprecated ? ["**Deprecated.**"] : []),
    ledBySummary(textBelowTitle(operation)),
    callBlock(sdk, resource, method, params),
    facts(sdk, resource, method, material, [
      returns.words,
      ...(only === undefined ? [] : [`status ${only.status}`]),
    ]),
    ...moreAbout(method),
    ...section("Parameters", [
      ...parametersSection(method, request, schemas),
      material.sentExamples,
    ]),
    ...section("Responses", [answers]),
    ...section("Errors", [failures]),
    ...section("Security", [securitySection(method, sdk)]),
    ...section("Code samples", sampleSections(samples)),
    ...section("OpenAPI", openapi(operation, material, sdk.config.docs)),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

/** A description whose first paragraph is a quote, which readers of pages take for the summary. */
function ledBySummary(description: string): string {
  const text = prose(description, 1);
  const first = summaryOf(text);
  if (first === "" || first.startsWith("[!")) return text;
  const end = text.indexOf("\n\n");
  return `> ${first}${end === -1 ? "" : text.slice(end)}`;
}

/** The most that a page embeds unless it is told to, in bytes. */
const mostEmbedded = 50_000;

/** The document of the operation, or where that is too long the way to the whole one. */
function openapi(
  operation: Operation,
  { excerpt, whole, linking }: PageMaterial,
  config: DocsConfig,
): readonly string[] {
  if (excerpt === undefined) return [];
  const text = embedded(excerpt, config);
  if (text !== undefined) {
    const name = config.openapi ?? `/openapi.${excerpt.syntax}`;
    const info = `${excerpt.syntax} ${name} ${operation.id}`;
    return [embeddedBlock(documentBlock(text, info), config)];
  }
  const path = whole === undefined ? undefined : linking.links(whole);
  if (path === undefined) return [];
  return [`See the [whole description](${path}).`];
}

/** Prettier would shorten its fence, which readers know by four backticks. On a site, whose pages may be read as MDX, it may. */
function embeddedBlock(block: string, { url }: DocsConfig): string {
  return url === undefined ? keptAsItIs(block) : block;
}

function embedded(excerpt: Excerpt, { embed }: DocsConfig): string | undefined {
  if (embed === "always") return excerpt.text();
  if (excerpt.size > mostEmbedded) return undefined;
  const text = excerpt.text();
  return Buffer.byteLength(text) > mostEmbedded ? undefined : text;
}

/** A heading with what stands under it, if there is anything. */
export function section(
  title: string,
  parts: readonly string[],
): readonly string[] {
  return parts.every((part) => part === "") ? [] : [`## ${title}`, ...parts];
}

/** Whether a redirect is what a method is called for: what it leads to is returned. */
function isFollowed(status: string, { result }: Method): boolean {
  return (
    status.startsWith("3") &&
    result.success.some((each) => each.status === status)
  );
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

/** What the method returns, and whether that is a type declared for it alone: then the page tells what is in it. */
function returned(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  { types, linking }: PageMaterial,
): { readonly words: string; readonly isDeclared: boolean } {
  const links = moduleLinks(linking);
  let isDeclared = false;
  const words = returnsText(sdk, resource, method, types, (module) => {
    const isOwn = module.startsWith("resources/");
    if (isOwn) isDeclared = true;
    return isOwn ? undefined : links(module);
  });
  return { words: explained(words), isDeclared };
}

/** Types of the package that no page tells of say what they are, where they are met first. */
function explained(words: string): string {
  return words
    .replace("`Binary`", "`Binary` (a `Blob`)")
    .replace("`ByteStream`", "`ByteStream` (a `ReadableStream`)");
}

function facts(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  { types }: PageMaterial,
  returns: readonly string[],
): string {
  const { operation } = method;
  const server = ownServerUrl(method, sdk.client.servers);
  return [
    ...methodItem(signatureLines(sdk, resource, method, types)),
    `- Request: ${codeSpan(`${operation.method} ${operation.path}`)}${server === undefined ? "" : `, to ${codeSpan(server)}`}`,
    `- Returns: ${returns.join(", ")}`,
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
