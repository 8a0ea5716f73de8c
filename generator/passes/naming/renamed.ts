import type { Report } from "../../diagnostics/report.js";
import type { Resource } from "../../ir/sdk.js";
import type { KnownNames } from "./known.js";

/** Tells each method that was called otherwise when its name was given out. */
export function reportRenamed(
  resources: readonly Resource[],
  { former }: KnownNames,
  report: Report,
): void {
  for (const { path, methods } of resources)
    for (const { name, operation } of methods) {
      const old = former.get(operation.id);
      const now = [...path, name].join(".");
      if (old !== undefined && old !== now)
        report.add(
          "name-changed",
          `\`${old}\` is called \`${now}\` now.`,
          operation.at,
        );
    }
}
