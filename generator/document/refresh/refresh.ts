import { createReport, type Report } from "../../diagnostics/report.js";
import type { JsonObject } from "../../ir/json.js";
import type { Description } from "../description.js";
import { descriptionOf, loadDocument } from "../load.js";
import { reasonOf } from "../text/file-errors.js";
import { behindLinks, replaceFile } from "../text/replace-file.js";
import { createSourceFiles, type SourceFiles } from "../text/source-files.js";
import { readVersion } from "../version.js";
import { type Changes, changesBetween } from "./changes.js";
import { joinParts, replaceParts } from "./merge.js";
import { putTogether } from "./order.js";
import { isOperation, type Part, type Parts, takeApart } from "./parts.js";
import { readSources } from "./read-sources.js";
import {
  type ReferredItems,
  referredItems,
  withReferredItems,
} from "./referred-items.js";
import { checkStandsAlone } from "./stand-alone.js";
import { tagOrder } from "./tag-order.js";

export type { Changes } from "./changes.js";

export interface RefreshOptions {
  /** The description to refresh: a file in YAML or, by its name, in JSON. */
  readonly target: string;
  readonly report: Report;
  /** Takes in the texts that were read, for printing diagnostics. */
  readonly files?: SourceFiles;
  /** Of the requests for URLs, their names in lower case; all URLs are of one origin then. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a description may be replaced by one that has none of its operations. */
  readonly mayReplaceAll?: boolean;
  /** Judges the refreshed description before it is written. What it reports points into the sources. */
  readonly check?: (
    description: Description,
    report: Report,
  ) => void | Promise<void>;
}

export interface RefreshResult {
  readonly changes: Changes;
  /** Whether the file was written; it is left alone when nothing changes or anything is wrong. */
  readonly written: boolean;
}

/**
 * Reads OpenAPI documents from documentation pages (Markdown with fenced OpenAPI), YAML and JSON files, folders of both, and
 * http or https URLs, and merges them into the description. Pages add and replace the operations and components that they hold;
 * whole documents replace the description. The result does not depend on the order of the sources.
 *
 * Problems are reported, and nothing is written if there is any error.
 */
export async function refresh(
  sources: readonly string[],
  options: RefreshOptions,
): Promise<RefreshResult> {
  const { report, target, files = createSourceFiles(), headers } = options;
  if (sources.length === 0)
    report.add("refresh-no-source", "There is nothing to refresh from.");
  const documents = await readSources(sources, {
    report,
    files,
    ...(headers !== undefined && { headers }),
  });
  const pagesOnly = documents.every(({ kind }) => kind === "page");
  const before = await readStanding(options, files, pagesOnly);
  const fresh = documents.flatMap(({ value, id }) =>
    takeApart(value, id, report),
  );
  const standing = pagesOnly ? before.parts : undefined;
  const after = merge(fresh, standing, before.items, report);
  if (options.mayReplaceAll !== true)
    checkSomeStays(before.parts, after, target, report);
  if (report.failed) return nothing;
  const { value, origins } = putTogether(
    after.values(),
    target,
    tagOrder(fresh, standing?.values()),
  );
  files.addOrigins(target, origins);
  await checkMerged(value, options);
  if (report.failed) return nothing;
  const text = await print(value, target);
  const written = text !== before.text;
  if (written && !write(target, text, report)) return nothing;
  return { changes: changesBetween(before.parts, after), written };
}

const nothing: RefreshResult = {
  changes: { added: [], changed: [], removed: [] },
  written: false,
};

/** What the documents say together, put over what stands if that stays. */
function merge(
  parts: readonly Part[],
  standing: Parts | undefined,
  items: ReferredItems,
  report: Report,
): Parts {
  const fresh = joinParts(parts, report);
  return standing === undefined || report.failed
    ? fresh
    : replaceParts(standing, withReferredItems(fresh, items), report);
}

/** A source of another API, given by mistake, has none of the operations that stand. */
function checkSomeStays(
  before: Parts,
  after: Parts,
  target: string,
  report: Report,
): void {
  const standing = [...before].filter(([, part]) => isOperation(part));
  if (standing.length === 0 || standing.some(([key]) => after.has(key))) return;
  if (report.failed) return;
  report.add(
    "refresh-replaces-all",
    `None of the ${standing.length} operations of the description would be left.`,
    { kind: "file", file: target },
  );
}

/** In YAML, or in JSON where the file's name says so. */
async function print(value: JsonObject, target: string): Promise<string> {
  if (/\.json$/i.test(target)) return `${JSON.stringify(value, null, 2)}\n`;
  const { printYaml } = await import("../yaml/print.js");
  return printYaml(value, header);
}

const header =
  " What upstream says, as `npm run refresh` wrote it. Never edited by hand: corrections and additions are overlays.";

async function checkMerged(
  value: JsonObject,
  { target, report, check }: RefreshOptions,
): Promise<void> {
  checkStandsAlone(value, target, report);
  if (report.failed) return;
  const description = descriptionOf(value, report, {}, target);
  if (description !== undefined) await check?.(description, report);
}

interface Standing {
  readonly parts: Parts;
  readonly items: ReferredItems;
  readonly text: string | undefined;
}

/** The description as it stands. Its mistakes matter only if it stays. */
async function readStanding(
  { target, report }: RefreshOptions,
  files: SourceFiles,
  stays: boolean,
): Promise<Standing> {
  const own = createReport();
  const document = await loadDocument(target, target, own, files);
  const known = document && readVersion(document.value, target, own);
  const parts = known === undefined ? [] : takeApart(known.value, target, own);
  const missing = own.diagnostics.some(({ code }) => code === "file-not-found");
  if (stays && !missing)
    for (const { code, message, places } of own.diagnostics)
      report.add(code, message, ...places);
  const items =
    stays && known !== undefined
      ? await referredItems(known.value, target)
      : new Map();
  return { parts: joinParts(parts, own), items, text: document?.text };
}

/** Writes the description, and reports where that is not possible; what a link names is written, and the link stays. */
function write(file: string, text: string, report: Report): boolean {
  try {
    replaceFile(behindLinks(file), text);
    return true;
  } catch (error) {
    report.add(
      "output-unwritable",
      `The description can't be written: ${reasonOf(error)}.`,
      { kind: "file", file },
    );
    return false;
  }
}
