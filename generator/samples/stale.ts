import type { Report } from "../diagnostics/report.js";
import { below } from "../ir/pointer.js";
import type { Method, Resource, Sdk } from "../ir/sdk.js";
import { type ComparedSample, comparedSamples } from "./compared-samples.js";
import { foreignLabels } from "./foreign-labels.js";

/** Reports the samples of a description that call an operation as it is no longer: with a parameter that it has not, or without one that it requires. */
export function reportStaleSamples(sdk: Sdk, report: Report): void {
  for (const resource of sdk.resources)
    for (const method of resource.methods)
      for (const { mistakes, at } of staleSamples(sdk, resource, method))
        for (const wrong of mistakes)
          report.add(
            "sample-stale",
            `The sample of \`${method.operation.id}\` ${wrong}`,
            below(method.operation.at, ...at),
          );
}

/** The samples of a method that call it as it is no longer. */
export function staleSamples(
  sdk: Sdk,
  resource: Resource,
  method: Method,
): readonly ComparedSample[] {
  const wrong = comparedSamples(sdk, resource, method).filter(
    ({ mistakes }) => mistakes.length > 0,
  );
  if (wrong.length === 0) return wrong;
  const foreign = foreignLabels(sdk);
  return wrong.filter(
    ({ isRequest, label }) => isRequest || !foreign.has(label),
  );
}
