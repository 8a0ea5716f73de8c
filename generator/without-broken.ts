import { readPlan } from "./generate.js";
import type { GenerateOptions } from "./options.js";
import { startRun } from "./run.js";

/**
 * How many operations `--skip-broken` would emit of a description that is refused: none where that is refused for what can't be left out. Nothing is
 * written or reported.
 */
export async function operationsWithoutBroken(
  options: GenerateOptions,
): Promise<number> {
  const { report, ...run } = startRun({ ...options, skipBroken: true });
  const plan = await readPlan({ report, ...run });
  const isLess = report.diagnostics.some(
    ({ code }) => code === "broken-left-out",
  );
  return plan === undefined || report.failed || !isLess
    ? 0
    : plan.sdk.resources.reduce((sum, { methods }) => sum + methods.length, 0);
}
