import { existsSync } from "node:fs";
import { join } from "node:path";
import { counted } from "./diagnostics/counted.js";
import type { Api } from "./ir/api.js";
import { withSuccessors } from "./passes/naming/successors.js";
import { loadNames } from "./config/names-file.js";
import { namesFile } from "./config/names-path.js";
import { readNames } from "./config/names-read.js";
import type { Report } from "./diagnostics/report.js";
import { reasonOf } from "./document/text/file-errors.js";
import { replaceFile } from "./document/text/replace-file.js";
import { nothingPublished, type PublishedNames } from "./ir/published.js";
import { manifestFile, readManifest } from "./output/manifest.js";
import { hashOnDisk } from "./output/pieces.js";
import { textHash } from "./pieces/text-hash.js";
import type { Run } from "./run.js";

/** The names that were given out; those in the output folder, where an sdk.yaml is new. */
export async function namesBefore({
  options,
  inputs,
  report,
  sources,
}: Run): Promise<PublishedNames> {
  const places = [inputs.names, namesFile(undefined, options.out)];
  const file = places.find((each) => existsSync(each));
  return file === undefined
    ? namesInManifest(options.out, report)
    : loadNames(file, report, sources);
}

/**
 * What was given out, as it holds for an API: where it knows operations, and none that there are, the package was one of another API. It would be
 * deleted, and this one called after it; so that is an error, or, where it is meant, all names are chosen anew.
 */
export function namesFor(
  api: Api,
  before: PublishedNames,
  { options, inputs, report }: Run,
): PublishedNames {
  const { methods } = withSuccessors(before, api);
  const isOther =
    methods.size > 0 &&
    api.operations.length > 0 &&
    !api.operations.some(({ id }) => methods.has(id));
  if (!isOther) return before;
  if (options.replace === true) return nothingPublished;
  const { client } = before;
  report.add(
    "names-replaces-all",
    `The description has none of the operations that were given names (${methods.size}), but ${counted(api.operations.length, "other")}: it seems to be of another API${client === undefined ? "" : ` than \`${client}\``}.`,
    { kind: "file", file: inputs.names },
  );
  return before;
}

/** Before there was a file of names, the manifest had them. */
function namesInManifest(out: string, report: Report): PublishedNames {
  const manifest = readManifest(out);
  const names = typeof manifest === "object" ? [...(manifest.names ?? [])] : [];
  const isType = ([key]: readonly [string, string]): boolean =>
    key.includes("#");
  const methods = Object.fromEntries(names.filter((each) => !isType(each)));
  const types = Object.fromEntries(names.filter(isType));
  const at = { document: join(out, manifestFile), pointer: "" };
  return readNames({ methods, types }, at, report);
}

/** Writes the names where they are others than before. @returns whether they stand; where they can't be written, that is reported */
export function writeNames(
  text: string,
  { inputs, report }: Pick<Run, "inputs" | "report">,
): boolean {
  const file = inputs.names;
  if (hashOnDisk(file) === textHash(text)) return true;
  try {
    replaceFile(file, text);
    return true;
  } catch (error) {
    report.add(
      "output-unwritable",
      `The names can't be written: ${reasonOf(error)}.`,
      { kind: "file", file },
    );
    return false;
  }
}

/** Reports where the file of names is not what would be written. */
export function reportNamesDrift(
  text: string,
  { inputs, report }: Pick<Run, "inputs" | "report">,
): void {
  const hash = hashOnDisk(inputs.names);
  const place = { kind: "file", file: inputs.names } as const;
  if (hash === undefined)
    report.add("output-missing", "The file of names is missing.", place);
  else if (hash !== textHash(text))
    report.add(
      "output-changed",
      "The file of names differs from what would be written.",
      place,
    );
}
