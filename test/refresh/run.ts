import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { onTestFinished } from "vitest";
import {
  createReport,
  type Place,
} from "../../generator/diagnostics/report.js";
import {
  type Changes,
  refresh,
  type RefreshOptions,
} from "../../generator/document/refresh/refresh.js";
import { createSourceFiles } from "../../generator/document/text/source-files.js";

/** A folder of its own for one test, with files in it, that goes when the test is over. */
export async function folderWith(
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "refresh-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

export interface Refreshed {
  readonly changes: Changes;
  readonly written: boolean;
  /** The description after the run; nothing if there is none. */
  readonly text: string | undefined;
  /** A line for each diagnostic: code, places (files relative to the folder), message. */
  readonly wrong: readonly string[];
}

/** Refreshes `openapi.yaml` of a folder. Sources are names in the folder, or URLs. */
export async function refreshIn(
  folder: string,
  sources: readonly string[],
  check?: NonNullable<RefreshOptions["check"]>,
): Promise<Refreshed> {
  const report = createReport();
  const files = createSourceFiles();
  const target = join(folder, "openapi.yaml");
  const full = sources.map((source) =>
    source.includes("://") ? source : join(folder, source),
  );
  const result = await refresh(full, {
    target,
    report,
    files,
    mayReplaceAll: true,
    ...(check === undefined ? {} : { check }),
  });
  const shown = (place: Place): string => {
    const { file, at } = files.position(place);
    const name = file.includes("://") ? file : relative(folder, file);
    return at === undefined ? name : `${name}:${at.line}:${at.column}`;
  };
  await files.prepare(report.diagnostics.flatMap(({ places }) => places));
  return {
    ...result,
    text: await readIfPresent(target),
    wrong: report.diagnostics.map(({ code, message, places }) =>
      [code, ...places.map(shown), message].join(" "),
    ),
  };
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}
