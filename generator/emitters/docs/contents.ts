import { accessor } from "../../examples/call.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { link, pageLink } from "../../markdown/link.js";
import { prose, summary } from "../../markdown/prose.js";
import { collapse, plainWithin } from "../../markdown/text.js";
import type { SdkTypes } from "../../types/index.js";
import { pagePaths } from "./page-path.js";
import { returnsText, usualCall } from "./signatures.js";

/** `docs/index.md`: every method under its resource, by title. */
export function indexPage(sdk: Sdk): string {
  const parts = [
    `# ${plainWithin(sdk.api.title) || "API"}`,
    prose(sdk.api.description ?? "", 1),
    ...sdk.resources.flatMap((resource) =>
      resourceSection(resource, sdk, (method, path) => {
        const title = plainWithin(method.title);
        const call = codeSpan(accessor(sdk, resource, method));
        return `- ${pageLink(title, path)}: ${call}`;
      }),
    ),
  ];
  return joinParts(parts);
}

/** `api.md`: every method with its parameters, request and result. */
export function methodIndex(sdk: Sdk, types: SdkTypes): string {
  const parts = [
    `# ${plainWithin(sdk.api.title) || "API"}: all methods`,
    ...sdk.resources.flatMap((resource) =>
      resourceSection(resource, sdk, (method, path) => {
        const { operation } = method;
        const call = usualCall(sdk, resource, method, types);
        const request = codeSpan(`${operation.method} ${operation.path}`);
        const returns = returnsText(resource, method, types, "");
        return `- ${pageLink(codeSpan(call), `docs/${path}`)}: ${request}, returns ${returns}`;
      }),
    ),
  ];
  return joinParts(parts);
}

/** `llms.txt` (https://llmstxt.org): the title, what it is, and a link to every page with what it is about. */
export function llmsText(sdk: Sdk): string {
  const about = summary(sdk.api.description ?? "");
  const parts = [
    `# ${plainWithin(sdk.api.title) || "API"}`,
    about === "" ? "" : `> ${about}`,
    "The TypeScript SDK: installation, credentials and errors are in [README.md](README.md), all methods with their requests and results in [api.md](api.md).",
    ...sdk.resources.flatMap((resource) =>
      resourceSection(resource, sdk, (method, path) => {
        const title = plainWithin(method.title);
        const call = codeSpan(accessor(sdk, resource, method));
        const text = summary(method.operation.description ?? "");
        const notes = text === "" ? call : `${call}, ${text}`;
        return `- ${pageLink(title, `docs/${path}`)}: ${notes}`;
      }),
    ),
    ...moreAbout(sdk),
  ];
  return joinParts(parts);
}

function moreAbout(sdk: Sdk): readonly string[] {
  const { externalDocs } = sdk.api;
  if (externalDocs === undefined) return [];
  const text = collapse(externalDocs.description ?? "") || "Documentation";
  return ["## Optional", `- ${link(plainWithin(text), externalDocs.url)}`];
}

function resourceSection(
  resource: Resource,
  sdk: Sdk,
  line: (method: Method, path: string) => string,
): readonly string[] {
  if (resource.methods.length === 0) return [];
  const paths = pagePaths(resource);
  const lines = resource.methods.map((method) =>
    line(method, paths.get(method) ?? ""),
  );
  const name = [sdk.client.variable, ...resource.path].join(".");
  return [`## ${codeSpan(name)}`, lines.join("\n")];
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}
