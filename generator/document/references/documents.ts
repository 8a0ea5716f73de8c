import { join, posix, resolve } from "node:path";
import { createReport, type Diagnostic } from "../../diagnostics/report.js";
import type { JsonValue } from "../../ir/json.js";
import { parseText } from "../parse.js";
import { calledRoot, type Failure, readTextInside } from "../text/read.js";
import type { SourceFiles } from "../text/source-files.js";
import { collectReferences } from "./collect.js";
import { isUrl, readReference } from "./reference.js";

/** A document that references lead to. */
export interface ReferredDocument {
  /** Its value, or why there is none. */
  readonly content:
    { readonly value: JsonValue } | { readonly failure: Failure };
  /** What was found while parsing it; for who uses it to report. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadingOptions {
  /** The description's: what ids of documents begin at. */
  readonly folder: string;
  /** The way to it from the folder that files must lie in, links followed. */
  readonly above: string;
  readonly allowNetwork: boolean;
  readonly sources: SourceFiles;
}

/** A server could make up ever more documents. */
const maximumFromNetwork = 200;

/** Reads every document that is referred to from the given ones, directly or through others. Reports nothing: who resolves a reference does. */
export async function readReferred(
  known: ReadonlyMap<string, JsonValue>,
  options: ReadingOptions,
): Promise<ReadonlyMap<string, ReferredDocument>> {
  const found = new Map<string, ReferredDocument>(
    [...known].map(([id, value]) => [id, readAlready(value)]),
  );
  let fromNetwork = 0;
  let pending: ReadonlyMap<string, JsonValue> = known;
  while (pending.size > 0) {
    const read = new Map<string, JsonValue>();
    for (const id of referredFrom(pending, options.above)) {
      if (found.has(id)) continue;
      if (isUrl(id)) fromNetwork += 1;
      const document =
        fromNetwork > maximumFromNetwork && isUrl(id)
          ? tooMany(id)
          : await readDocument(id, options);
      found.set(id, document);
      if ("value" in document.content) read.set(id, document.content.value);
    }
    pending = read;
  }
  return found;
}

/** The ids of the documents that some documents refer to. */
function referredFrom(
  documents: ReadonlyMap<string, JsonValue>,
  above: string,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [from, value] of documents) {
    for (const [base, texts] of collectReferences(value, from, above))
      for (const text of texts) {
        if (text.startsWith("#")) continue;
        const reference = readReference(base, text, above);
        if (reference.kind === "document") ids.add(reference.document);
      }
  }
  return ids;
}

function tooMany(url: string): ReferredDocument {
  const message = `${url} is not read: there are more than ${maximumFromNetwork} documents of the network.`;
  const failure = { code: "ref-network-refused", message } as const;
  return { content: { failure }, diagnostics: [] };
}

async function readDocument(
  id: string,
  options: ReadingOptions,
): Promise<ReferredDocument> {
  const { above } = options;
  const text = isUrl(id)
    ? await readFromNetwork(id, options)
    : readTextInside(rootOf(options), posix.join(above, id), calledRoot(above));
  if (typeof text !== "string")
    return { content: { failure: text }, diagnostics: [] };
  options.sources.add(id, isUrl(id) ? id : join(options.folder, id), text);
  if (isMarkdown(id)) return readAlready(text);
  const report = createReport();
  const value = await parseText(text, id, report);
  const failure = {
    code: "ref-unusable",
    message: `${id} can't be used because of its errors.`,
  } as const;
  return {
    content: value === undefined ? { failure } : { value },
    diagnostics: report.diagnostics,
  };
}

function rootOf({ folder, above }: ReadingOptions): string {
  return resolve(folder, posix.relative(above, ""));
}

/** Descriptions are kept in files of their own by some who refer to them. */
function isMarkdown(id: string): boolean {
  return /\.(?:md|markdown)$/i.test(id);
}

/** A document that needs no reading. */
export function readAlready(value: JsonValue): ReferredDocument {
  return { content: { value }, diagnostics: [] };
}

async function readFromNetwork(
  url: string,
  { allowNetwork }: ReadingOptions,
): Promise<string | Failure> {
  if (allowNetwork) {
    const { fetchText } = await import("./network.js");
    return fetchText(url);
  }
  const message = `The reference leads to the network: ${url}`;
  return { code: "ref-network-off", message };
}
