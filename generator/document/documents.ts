import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { createReport, type Diagnostic } from "../diagnostics/report.js";
import type { JsonValue } from "../ir/json.js";
import { collectReferences } from "./collect-references.js";
import { fetchText } from "./network.js";
import { parseText } from "./parse.js";
import { decodeText, type Failure } from "./read.js";
import { isUrl, readReference } from "./reference.js";
import type { SourceFiles } from "./source-files.js";

/** A document that references lead to. */
export interface ReferredDocument {
  /** Its value, or why there is none. */
  readonly content:
    { readonly value: JsonValue } | { readonly failure: Failure };
  /** What was found while parsing it; for who uses it to report. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadingOptions {
  /** Folder that files must lie in, links followed. */
  readonly folder: string;
  readonly allowNetwork: boolean;
  readonly sources: SourceFiles;
}

const maximumBytes = 64 * 1024 * 1024;

/** Reads every document that is referred to from the given ones, directly or through others. Reports nothing: who resolves a reference does. */
export async function readReferred(
  known: ReadonlyMap<string, JsonValue>,
  options: ReadingOptions,
): Promise<ReadonlyMap<string, ReferredDocument>> {
  const found = new Map<string, ReferredDocument>(
    [...known].map(([id, value]) => [id, readAlready(value)]),
  );
  let pending = [
    ...new Set([...known].flatMap(([id, value]) => referredFrom(id, value))),
  ];
  while (pending.length > 0) {
    const fresh = pending.filter((id) => !found.has(id));
    const read = await Promise.all(
      fresh.map(async (id) => [id, await readDocument(id, options)] as const),
    );
    for (const [id, document] of read) found.set(id, document);
    pending = [
      ...new Set(
        read.flatMap(([id, document]) =>
          "value" in document.content
            ? referredFrom(id, document.content.value)
            : [],
        ),
      ),
    ];
  }
  return found;
}

/** The ids of the other documents that a document refers to. */
function referredFrom(id: string, value: JsonValue): readonly string[] {
  const ids = new Set<string>();
  for (const text of collectReferences(value)) {
    if (text.startsWith("#")) continue;
    const reference = readReference(id, text);
    if (reference.kind === "document") ids.add(reference.document);
  }
  return [...ids];
}

async function readDocument(
  id: string,
  options: ReadingOptions,
): Promise<ReferredDocument> {
  const text = isUrl(id)
    ? await readFromNetwork(id, options)
    : await readFromFolder(id, options);
  if (typeof text !== "string")
    return { content: { failure: text }, diagnostics: [] };
  options.sources.add(id, isUrl(id) ? id : join(options.folder, id), text);
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

/** A document that needs no reading. */
export function readAlready(value: JsonValue): ReferredDocument {
  return { content: { value }, diagnostics: [] };
}

async function readFromNetwork(
  url: string,
  { allowNetwork }: ReadingOptions,
): Promise<string | Failure> {
  return allowNetwork
    ? fetchText(url)
    : {
        code: "ref-network-off",
        message: `The reference leads to the network: ${url}`,
      };
}

async function readFromFolder(
  id: string,
  { folder }: ReadingOptions,
): Promise<string | Failure> {
  try {
    const [inside, file] = await Promise.all([
      realpath(folder),
      realpath(join(folder, id)),
    ]);
    if (!file.startsWith(inside.endsWith(sep) ? inside : inside + sep)) {
      return {
        code: "ref-outside",
        message: `${id} is a link that leads out of the folder of the description.`,
      };
    }
    const { size } = await stat(file);
    if (size > maximumBytes)
      return unreadable(id, `it is larger than ${maximumBytes} bytes`);
    return decodeText(await readFile(file));
  } catch (error) {
    const code =
      error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR")
      return { code: "ref-file-not-found", message: `There is no file ${id}.` };
    return unreadable(
      id,
      error instanceof Error ? error.message : String(error),
    );
  }
}

function unreadable(id: string, reason: string): Failure {
  return { code: "ref-unusable", message: `${id} can't be read: ${reason}.` };
}
