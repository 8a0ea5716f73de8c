import type { ExampleSource } from "../../examples/example.js";
import type { EmittedFile } from "../../ir/emitted-file.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
import type { Emitter } from "../emitter.js";
import { indexPage, llmsText, methodIndex } from "./contents.js";
import { pagePaths } from "./page-path.js";
import { methodPage } from "./page.js";

/**
 * The documentation: a page per method, an index of them, `api.md` and `llms.txt`. What descriptions say in Markdown stands in it made safe,
 * and everything is printed as prettier would.
 */
export const docsEmitter = (source: ExampleSource): Emitter => ({
  name: "docs",
  emit(sdk: Sdk): readonly EmittedFile[] {
    return [
      final("docs/index.md", indexPage(sdk)),
      final("api.md", methodIndex(sdk)),
      final("llms.txt", llmsText(sdk)),
      ...sdk.resources.flatMap((resource) =>
        resourcePages(sdk, resource, source),
      ),
    ];
  },
});

function resourcePages(
  sdk: Sdk,
  resource: Resource,
  source: ExampleSource,
): readonly EmittedFile[] {
  return [...pagePaths(resource)].map(([method, page]) => {
    const path = `docs/${page}`;
    return final(path, methodPage(sdk, resource, method, path, source));
  });
}

function final(path: string, text: string): EmittedFile {
  return { path, text, style: "final" };
}
