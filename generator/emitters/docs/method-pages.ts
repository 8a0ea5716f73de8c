import type { Report } from "../../diagnostics/report.js";
import type { ExampleSource } from "../../examples/example.js";
import { idsOf } from "../../examples/ids-of.js";
import { parameterWithoutExample } from "../../examples/params.js";
import type { PlannedFile } from "../../ir/emitted-file.js";
import type { Method, Resource, Sdk } from "../../ir/sdk.js";
import { samplesOf } from "../../samples/derive.js";
import { linkingFrom, renamedModels } from "./linking.js";
import { namedExamples } from "./named-examples.js";
import { objectsOf } from "./objects-used.js";
import { methodPage, type PageMaterial } from "./page.js";
import { type ExampleOfBody, examplesFrom } from "./responses/example.js";
import type { Site } from "./site.js";
import type { ReportedSources } from "./sources.js";
import {
  derivedOf,
  recalled,
  remembered,
  type SamplesOfMethod,
  wholePath,
} from "./whole.js";

interface MethodPages {
  readonly pages: readonly PlannedFile[];
  readonly samples: SamplesOfMethod;
}

/** The pages of methods, and the samples in them: made once, or known from the last run. */
export function methodPages(
  sdk: Sdk,
  site: Site,
  sources: ReportedSources,
): MethodPages {
  const { source, paramsOf, recall, report } = sources;
  const exampleOf = examplesFrom(source);
  const renamed = renamedModels(sdk);
  const known = new Map<Method, Shown>();
  const files = new Map<Method, PlannedFile>();
  const shownOf = (resource: Resource, method: Method): Shown => {
    const before = known.get(method);
    if (before !== undefined) return before;
    const params = paramsOf(method);
    const samples = samplesOf(sdk, resource, method, source, params);
    const shown = { params, samples };
    if (shown.params === undefined) reportMissingSample(method, source, report);
    known.set(method, shown);
    return shown;
  };
  for (const resource of sdk.resources)
    for (const method of resource.methods) {
      const shown = (): Shown => shownOf(resource, method);
      const more = { site, sources, exampleOf, renamed, shown };
      const page = pageFile(sdk, resource, method, more);
      files.set(method, page);
    }
  return {
    pages: [...files.values()],
    samples(resource, method) {
      const file = files.get(method);
      const before =
        known.has(method) || file === undefined
          ? undefined
          : recalled(recall(file));
      return before ?? derivedOf(shownOf(resource, method).samples);
    },
  };
}

/** The example of a method. */
type Shown = Pick<PageMaterial, "params" | "samples">;

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

/** The examples of a body that have names. */
function sentExamples(
  { operation, params }: Method,
  source: ExampleSource,
): string {
  const body = operation.requestBody?.content.find(
    ({ mediaType }) => mediaType === params.body?.mediaType,
  );
  return namedExamples("Examples of the body:", body ?? {}, source);
}

function pageFile(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  {
    site,
    exampleOf,
    renamed,
    sources: { types, source, excerpts, whole },
    shown,
  }: {
    readonly site: Site;
    readonly sources: ReportedSources;
    readonly exampleOf: ExampleOfBody;
    readonly renamed: ReturnType<typeof renamedModels>;
    readonly shown: () => Shown;
  },
): PlannedFile {
  const path = site.pageOf(method);
  const linking = linkingFrom(path, site, sdk);
  const { embed } = sdk.config.docs;
  const excerpt = embed === "never" ? undefined : excerpts(method.operation);
  return {
    path,
    shows: [
      resource.path,
      resource.file,
      method,
      idsOf(method, source),
      excerpt?.hash,
      linkedObjects(method, sdk, site),
      renamed,
    ],
    noteOnceTold: () => remembered(derivedOf(shown().samples)),
    print: () =>
      methodPage(sdk, resource, method, {
        linking,
        types,
        ...shown(),
        exampleOf,
        sentExamples: sentExamples(method, source),
        excerpt,
        whole: whole && wholePath(whole),
      }),
  };
}

/** Where the objects stand that a page may link to: it changes where one is the first that is called so. */
function linkedObjects(
  method: Method,
  sdk: Sdk,
  site: Site,
): readonly string[] {
  return objectsOf(method, sdk).flatMap(
    ({ file }) => site.objectOf(file) ?? [],
  );
}
