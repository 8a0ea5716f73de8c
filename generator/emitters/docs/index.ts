import type { Report } from "../../diagnostics/report.js";
import type { ExampleSource } from "../../examples/example.js";
import { idsOf } from "../../examples/ids-of.js";
import { type Excerpts, noExcerpts } from "../../ir/excerpt.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
import { reportStaleSamples } from "../../samples/stale.js";
import type { SdkTypes } from "../../types/index.js";
import type { Emitter } from "../emitter.js";
import { indexPage, llmsText, methodIndex } from "./contents.js";
import { pagePaths } from "./page-path.js";
import { methodPage } from "./page.js";

/**
 * The documentation: a page per method, an index of them, `api.md` and `llms.txt`. What descriptions say in Markdown stands in it made safe,
 * and everything is printed as prettier would.
 */
export const docsEmitter = (
  types: SdkTypes,
  source: ExampleSource,
  excerpts: Excerpts = noExcerpts,
): Emitter => ({
  name: "docs",
  emit(sdk: Sdk, report: Report): readonly PlannedFile[] {
    reportStaleSamples(sdk, report);
    return [
      { path: "docs/index.md", print: () => indexPage(sdk) },
      { path: "api.md", print: () => methodIndex(sdk, types) },
      { path: "llms.txt", print: () => llmsText(sdk) },
      ...sdk.resources.flatMap((resource) =>
        resourcePages(sdk, resource, { types, source, excerpts, report }),
      ),
    ];
  },
});

interface PageSources {
  readonly types: SdkTypes;
  readonly source: ExampleSource;
  readonly excerpts: Excerpts;
  readonly report: Report;
}

function resourcePages(
  sdk: Sdk,
  resource: Resource,
  pages: PageSources,
): readonly PlannedFile[] {
  return [...pagePaths(resource)].map(([method, page]) => {
    const path = `docs/${page}`;
    const excerpt =
      sdk.config.docs.embed === "never"
        ? undefined
        : pages.excerpts(method.operation.at);
    return {
      path,
      shows: [
        resource.path,
        resource.file,
        method,
        idsOf(method, pages.source),
        excerpt?.hash,
      ],
      print: () =>
        methodPage(sdk, resource, method, { ...pages, path, excerpt }),
    };
  });
}
