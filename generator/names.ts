import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { loadNames, printNames } from "./config/names-file.js";
import { namesFile } from "./config/names-path.js";
import { readNames } from "./config/names-read.js";
import type { Report } from "./diagnostics/report.js";
import type { PublishedNames } from "./ir/published.js";
import { errorCode } from "./output/folder.js";
import { manifestFile, readManifest } from "./output/manifest.js";
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

/** Writes the names where they are others than before. */
export function writeNames(
  names: PublishedNames,
  { inputs, report }: Pick<Run, "inputs" | "report">,
): void {
  const file = inputs.names;
  const text = printNames(names);
  if (textOf(file) === text) return;
  const temporary = join(dirname(file), ".seamstress-names-tmp");
  try {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, file);
  } catch (error) {
    report.add(
      "output-unwritable",
      `The names can't be written (${errorCode(error) ?? String(error)}).`,
      { kind: "file", file },
    );
  }
}

/** Reports where the file of names is not what would be written. */
export function reportNamesDrift(
  names: PublishedNames,
  { inputs, report }: Pick<Run, "inputs" | "report">,
): void {
  const text = textOf(inputs.names);
  const place = { kind: "file", file: inputs.names } as const;
  if (text === undefined)
    report.add("output-missing", "The file of names is missing.", place);
  else if (text !== printNames(names))
    report.add(
      "output-changed",
      "The file of names differs from what would be written.",
      place,
    );
}

/** With `\n` as line ending, as Git may have changed it; `undefined` if there is none. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
