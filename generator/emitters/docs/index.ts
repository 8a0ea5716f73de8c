import type { Report } from "../../diagnostics/report.js";
import { exampleParamsFrom } from "../../examples/params.js";
import { noExcerpts } from "../../ir/excerpt.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Sdk } from "../../ir/sdk.js";
import { reportStaleSamples } from "../../samples/stale.js";
import type { Emitter } from "../emitter.js";
import { apiIndex } from "./api-index.js";
import { docsFiles } from "./files.js";
import { linkingFrom } from "./linking.js";
import { siteOf } from "./site.js";
import type { DocsSources } from "./sources.js";

/**
 * The documentation: a page per method, object and resource, guides, lists of all of them, and the whole description. What descriptions say in
 * Markdown stands in it made safe, and everything is printed as prettier would.
 */
export const docsEmitter = ({
  types,
  source,
  paramsOf = exampleParamsFrom(source),
  excerpts = noExcerpts,
  whole,
  recall = () => undefined,
}: DocsSources): Emitter => ({
  name: "docs",
  emit(sdk: Sdk, report: Report): readonly PlannedFile[] {
    reportStaleSamples(sdk, report);
    const site = siteOf(sdk);
    const linking = linkingFrom("api.md", site, sdk);
    return [
      { path: "api.md", print: () => apiIndex(sdk, types, linking) },
      ...(sdk.config.docs.off === true
        ? []
        : docsFiles(sdk, site, {
            types,
            source,
            paramsOf,
            excerpts,
            whole,
            recall,
            report,
          })),
    ];
  },
});
