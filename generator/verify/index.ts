import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";
import type { Report } from "../diagnostics/report.js";
import type { EmittedFile } from "../ir/emitted-file.js";
import { loadPackage } from "./package.js";
import { reportBrokenPromises } from "./promises.js";
import { reportTypeErrors } from "./type-errors.js";

/** `import()` would first search the compiler's nine megabytes for what they export, which takes a third of the time to load it. */
const require: (name: "ts-morph") => typeof TsMorph = createRequire(
  import.meta.url,
);

/**
 * Type-checks a package in memory, under its own flags, and reads its public surface back: what `api.md` and `README.md` promise has to be
 * there. Whatever is wrong is a bug of the generator, told with the place in the description that it came from.
 *
 * @param files all of the package
 */
export function verifyPackage(
  files: readonly EmittedFile[],
  report: Report,
): void {
  const project = loadPackage(files, require("ts-morph"));
  reportTypeErrors(project, files, report);
  if (!report.isBroken) reportBrokenPromises(project, files, report);
}
