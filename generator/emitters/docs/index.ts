import type { ExampleSource } from "../../examples/example.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Resource, Sdk } from "../../ir/sdk.js";
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
): Emitter => ({
  name: "docs",
  emit(sdk: Sdk): readonly PlannedFile[] {
    return [
      { path: "docs/index.md", print: () => indexPage(sdk) },
      { path: "api.md", print: () => methodIndex(sdk, types) },
      { path: "llms.txt", print: () => llmsText(sdk) },
      ...sdk.resources.flatMap((resource) =>
        resourcePages(sdk, resource, types, source),
      ),
    ];
  },
});

function resourcePages(
  sdk: Sdk,
  resource: Resource,
  types: SdkTypes,
  source: ExampleSource,
): readonly PlannedFile[] {
  return [...pagePaths(resource)].map(([method, page]) => {
    const path = `docs/${page}`;
    return {
      path,
      shows: [resource.path, resource.file, method],
      print: () => methodPage(sdk, resource, method, path, types, source),
    };
  });
}
