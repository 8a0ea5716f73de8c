import { accessor } from "../../examples/call.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { link, pageLink } from "../../markdown/link.js";
import { prose, summary } from "../../markdown/prose.js";
import { seeAlso } from "../../words/see-also.js";
import { collapse, plain, plainWithin } from "../../markdown/text.js";
import type { GuidePage } from "./guides/index.js";
import {
  deprecatedMark,
  joinParts,
  listSection,
  methodLine,
  objectLine,
  resourceLine,
  titleOf,
  withMethods,
} from "./lines.js";
import { linkedCode, type Linking, resourceName } from "./linking.js";
import { hasOverview } from "./overview.js";

/** What the lists of everything are made of. */
export interface Contents {
  readonly sdk: Sdk;
  readonly guides: readonly GuidePage[];
  /** Where the whole description stands in the package. */
  readonly whole?: string | undefined;
}

/** More than this, in bytes, is split by resource. */
const mostInOneFile = 50_000;

/** How `llms-full.txt` begins. */
export function fullHead({ sdk }: Contents): string {
  return `# ${titleOf(sdk)}\n\n> ${aboutOf(sdk)}`;
}

/** What the package is, in a sentence. */
function aboutOf({ api, config }: Sdk): string {
  return (
    summary(api.description ?? "") ||
    plain(
      config.package.description ??
        `TypeScript SDK for ${collapse(api.title) || "an HTTP API"}`,
    )
  );
}

/** `docs/index.md`: every method under its resource, by title; of a large API the resources. */
export function indexPage({ sdk, guides }: Contents, linking: Linking): string {
  const parts = (listed: readonly string[]): string =>
    joinParts([
      `# ${titleOf(sdk)}`,
      prose(sdk.api.description ?? "", 1),
      seeAlso(sdk.api.externalDocs),
      ...guideSection(guides, linking),
      ...listed,
      ...objectSection(linking),
    ]);
  return fitting(parts(methodsByTitle(sdk, linking)), () =>
    parts(resourceSection(sdk, sdk.resources, linking)),
  );
}

function methodsByTitle(sdk: Sdk, linking: Linking): readonly string[] {
  return withMethods(sdk).flatMap((resource) =>
    listSection(
      overviewLink(sdk, resource, linking),
      resource.methods.map((method) => {
        const title = plainWithin(method.title);
        const path = linking.links(linking.site.pageOf(method));
        const head = path === undefined ? title : pageLink(title, path);
        return `- ${head}: ${codeSpan(accessor(sdk, resource, method))}${deprecatedMark(method)}`;
      }),
    ),
  );
}

function overviewLink(
  sdk: Sdk,
  resource: Resource,
  { site, links }: Linking,
): string {
  return linkedCode(
    resourceName(sdk, resource),
    links(site.overviewOf(resource)),
  );
}

/** The page of all objects, which a large API's lists link to. */
export function objectsPage({ sdk }: Contents, linking: Linking): string {
  return joinParts([
    `# ${titleOf(sdk)}: objects`,
    linking.site.objects
      .map(({ model }) => objectLine(sdk, model, linking))
      .join("\n"),
  ]);
}

function objectSection({ site, links }: Linking): readonly string[] {
  const { length } = site.objects;
  const path = links(site.objectsIndex);
  return length === 0 || path === undefined
    ? []
    : listSection("Objects", [
        `- ${pageLink(`${length} objects`, path)} that methods take and give`,
      ]);
}

/** `llms.txt` (https://llmstxt.org): the title, what it is, and a link to every page with what it is about; of a large API to the pages of resources, which have that. */
export function llmsText(contents: Contents, linking: Linking): string {
  const { sdk, guides } = contents;
  const parts = (listed: readonly string[]): string =>
    joinParts([
      `# ${titleOf(sdk)}`,
      `> ${aboutOf(sdk)}`,
      `The TypeScript SDK is the package ${codeSpan(sdk.package.name)}: its client is ${codeSpan(sdk.client.name)}.`,
      ...guideSection(guides, linking),
      ...listed,
      ...listSection("Optional", optionalLines(contents, linking)),
    ]);
  const { objects } = linking.site;
  const all = parts([
    ...withMethods(sdk).flatMap((resource) =>
      listSection(
        codeSpan(resourceName(sdk, resource)),
        resource.methods.map((method) => methodLine(resource, method, linking)),
      ),
    ),
    ...listSection(
      "Objects",
      objects.map(({ model }) => objectLine(sdk, model, linking)),
    ),
  ]);
  const byResource = (resources: readonly Resource[]): string =>
    parts([
      ...resourceSection(sdk, resources, linking),
      ...objectSection(linking),
    ]);
  return fitting(
    all,
    () => byResource(sdk.resources),
    () => byResource(sdk.resources.filter(({ path }) => path.length <= 1)),
  );
}

/** The first text that is no longer than a file should be, else the last. */
function fitting(text: string, ...others: readonly (() => string)[]): string {
  const [next, ...rest] = others;
  return next === undefined || Buffer.byteLength(text) <= mostInOneFile
    ? text
    : fitting(next(), ...rest);
}

function guideSection(
  guides: readonly GuidePage[],
  { links }: Linking,
): readonly string[] {
  const files: readonly Omit<GuidePage, "text">[] = [
    {
      path: "README.md",
      title: "README",
      about: "installation, the first call, options of the client and of calls",
    },
    ...guides,
    {
      path: "api.md",
      title: "All methods and types",
      about: "each with its request and result",
    },
  ];
  return listSection(
    "Guides",
    files.map(({ path, title, about }) => {
      const target = links(path);
      const named =
        target === undefined
          ? `${codeSpan(path)} of the package`
          : pageLink(title, target);
      return `- ${named}: ${about}`;
    }),
  );
}

function resourceSection(
  sdk: Sdk,
  resources: readonly Resource[],
  linking: Linking,
): readonly string[] {
  return listSection(
    "Resources",
    resources
      .filter(hasOverview)
      .map((resource) => resourceLine(sdk, resource, linking)),
  );
}

function optionalLines(
  { sdk, whole }: Contents,
  { links }: Linking,
): readonly string[] {
  // What npm packs has neither; the site, which has both, names them where its address is not known here.
  const isHosted = sdk.config.docs.url !== undefined;
  const full = isHosted ? links("llms-full.txt") : undefined;
  const document = isHosted && whole !== undefined ? links(whole) : undefined;
  const { externalDocs } = sdk.api;
  const text = collapse(externalDocs?.description ?? "") || "Documentation";
  return [
    ...(full === undefined
      ? []
      : [`- ${pageLink("llms-full.txt", full)}: all pages in one file`]),
    ...(document === undefined
      ? []
      : [
          `- ${pageLink("OpenAPI description", document)}: all operations and components`,
        ]),
    ...(externalDocs === undefined
      ? []
      : [`- ${link(plainWithin(text), externalDocs.url)}`]),
  ];
}
