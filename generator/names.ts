import { existsSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { counted } from "./diagnostics/counted.js";
import type { Api } from "./ir/api.js";
import { withSuccessors } from "./passes/naming/successors.js";
import { loadNames } from "./config/names-file.js";
import { namesFile } from "./config/names-path.js";
import { readNames } from "./config/names-read.js";
import type { Report } from "./diagnostics/report.js";
import { configBeside } from "./inputs.js";
import { reasonOf } from "./document/text/file-errors.js";
import { replaceFile } from "./document/text/replace-file.js";
import { nothingPublished, type PublishedNames } from "./ir/published.js";
import { manifestFile, readManifest } from "./output/manifest.js";
import { hashOnDisk } from "./output/pieces.js";
import { textHash } from "./pieces/text-hash.js";
import type { Run } from "./run.js";

/** Names that were given out, and the file that has them. */
export interface NamesBefore {
  readonly names: PublishedNames;
  readonly file?: string;
}

/** The names that were given out: where they belong, else where they stood before sdk.yaml came or went. */
export async function namesBefore(run: Run): Promise<NamesBefore> {
  const { options, inputs, report, sources } = run;
  const former = formerFile(run);
  const file = existsSync(inputs.names) ? inputs.names : former;
  if (file === undefined)
    return { names: namesInManifest(options.out, report) };
  if (former !== undefined) reportFormer(former, file, run);
  return { names: await loadNames(file, report, sources), file };
}

/** Another file of names: in the output folder, or beside an sdk.yaml that is gone, where a package stands that has its names from there. */
function formerFile({
  options: { spec, out },
  inputs,
}: Run): string | undefined {
  const isOrphaned =
    configBeside(spec) === undefined &&
    readManifest(out) !== undefined &&
    !existsSync(inputs.names);
  const places = [
    namesFile(undefined, out),
    ...(isOrphaned ? [namesFile(join(dirname(spec), "sdk.yaml"), out)] : []),
  ];
  return places.find(
    (each) => resolve(each) !== resolve(inputs.names) && existsSync(each),
  );
}

/** @param read the names that hold */
function reportFormer(
  former: string,
  read: string,
  { inputs, report }: Run,
): void {
  const old = { kind: "file", file: former } as const;
  const own = { kind: "file", file: inputs.names } as const;
  if (read === former)
    report.add(
      "names-moved",
      "The names that were given out stand in another file from now on.",
      { ...old, note: "until now" },
      own,
    );
  else
    report.add(
      "names-not-read",
      "There are two files of names: the one in the output folder is not read.",
      old,
      { ...own, note: "it is read" },
    );
}

/**
 * What was given out, as it holds for an API: where it knows operations, and none that there are, the package was one of another API. It would be
 * deleted, and this one called after it; so that is an error, or, where it is meant, all names are chosen anew.
 */
export function namesFor(
  api: Api,
  { names: before, file }: NamesBefore,
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
    { kind: "file", file: file ?? inputs.names },
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

/**
 * Writes the names where they are others than before; of a file that had them in the output folder nothing is left.
 *
 * @param before the file that had them
 * @returns whether they stand; where they can't be written, that is reported
 */
export function writeNames(
  text: string,
  before: string | undefined,
  { inputs, options, report }: Pick<Run, "inputs" | "options" | "report">,
): boolean {
  const file = inputs.names;
  try {
    if (hashOnDisk(file) !== textHash(text)) replaceFile(file, text);
    if (before !== file && before === namesFile(undefined, options.out))
      rmSync(before);
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
