import { posix } from "node:path";
import type { ExampleSource } from "../../examples/example.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import { pageAddress } from "../../ir/pages/address.js";
import type { Sdk } from "../../ir/sdk.js";
import {
  type Contents,
  fullHead,
  indexPage,
  llmsText,
  objectsPage,
} from "./contents.js";
import { fullText } from "./full.js";
import { type GuidePage, guidesOf } from "./guides/index.js";
import { type Linking, linkingFrom, renamedModels } from "./linking.js";
import { methodPages } from "./method-pages.js";
import { navigation } from "./navigation.js";
import { objectPage } from "./object-page.js";
import { objectsOf } from "./objects-used.js";
import { hasOverview, overviewPage } from "./overview.js";
import type { Site } from "./site.js";
import type { ReportedSources } from "./sources.js";
import { wholeFile, wholePath } from "./whole.js";

/** Every file of the documentation but `api.md`, which is there without it; the longest first. */
export function docsFiles(
  sdk: Sdk,
  site: Site,
  sources: ReportedSources,
): readonly PlannedFile[] {
  const { source, whole } = sources;
  const openapi = whole && wholePath(whole);
  const guides = guidesOf(sdk, site, source);
  const contents: Contents = { sdk, guides, whole: openapi };
  const list = (
    path: string,
    text: (contents: Contents, linking: Linking) => string,
  ): PlannedFile => {
    const linking = linkingFrom(path, site, sdk);
    return { path, print: () => text(contents, linking) };
  };
  const { pages, samples } = methodPages(sdk, site, sources);
  const others = [
    ...guides.map(({ path, text }) => {
      const linking = linkingFrom(path, site, sdk);
      return { path, print: () => text(linking) };
    }),
    ...overviewPages(sdk, site),
    ...objectPages(sdk, site, source),
  ];
  const readable = [...others, ...pages].map((page) => pointed(page, sdk));
  return [
    ...(whole === undefined ? [] : [wholeFile(sdk, whole, samples)]),
    pointed(list("docs/index.md", indexPage), sdk),
    ...(site.objects.length === 0
      ? []
      : [pointed(list(site.objectsIndex, objectsPage), sdk)]),
    ...readable,
    list("llms.txt", llmsText),
    fullFile(contents, readable),
    ...(openapi === undefined
      ? []
      : [navigationFile(sdk, openapi, guides, site)]),
  ];
}

function overviewPages(sdk: Sdk, site: Site): readonly PlannedFile[] {
  const uses = new Map(site.objects.map((use) => [use.model, use]));
  return sdk.resources.filter(hasOverview).map((resource) => {
    const path = site.overviewOf(resource);
    const linking = linkingFrom(path, site, sdk);
    const models = new Set(
      resource.methods.flatMap((method) => objectsOf(method, sdk)),
    );
    const objects = [...uses]
      .filter(([model]) => models.has(model))
      .map(([, use]) => use);
    return {
      path,
      print: () => overviewPage(sdk, resource, objects, linking),
    };
  });
}

function objectPages(
  sdk: Sdk,
  site: Site,
  source: ExampleSource,
): readonly PlannedFile[] {
  const renamed = renamedModels(sdk);
  return site.objects.map((use) => {
    const path = site.objectOf(use.model.file) ?? "";
    const linking = linkingFrom(path, site, sdk);
    return {
      path,
      shows: [
        use.model,
        use.models.map(({ id, file }) => [id, site.objectOf(file)]),
        use.methods.map(({ resource, method }) => [
          resource.path,
          method.name,
          site.pageOf(method),
        ]),
        renamed,
      ],
      print: () => objectPage(sdk, use, linking, source),
    };
  });
}

/** A page with the way to the index above it, where the site of the documentation is known. */
function pointed(page: PlannedFile, { config }: Sdk): PlannedFile {
  const { url } = config.docs;
  if (url === undefined) return page;
  const pointer = `> ## Documentation Index
> Fetch the complete documentation index at: ${pageAddress("llms.txt", url)}
> Use this file to discover all available pages before exploring further.
`;
  return { ...page, print: () => `${pointer}\n${page.print()}` };
}

function fullFile(
  contents: Contents,
  pages: readonly PlannedFile[],
): PlannedFile {
  return {
    path: "llms-full.txt",
    print: (textOf = (page) => page.print()) =>
      fullText(
        fullHead(contents),
        pages.map((page) => [page.path, textOf(page)]),
      ),
  };
}

function navigationFile(
  sdk: Sdk,
  openapi: string,
  guides: readonly GuidePage[],
  site: Site,
): PlannedFile {
  return {
    path: "docs/docs.json",
    print: () =>
      navigation(sdk, posix.basename(openapi), {
        guides: ["docs/index.md", ...guides.map(({ path }) => path)],
        objects: site.objects.flatMap(
          ({ model }) => site.objectOf(model.file) ?? [],
        ),
      }),
  };
}
