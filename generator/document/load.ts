import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Report } from "../diagnostics/report.js";
import { isObject, type JsonValue } from "../ir/json.js";
import type { Description } from "./description.js";
import { parseText } from "./parse.js";
import { withBodiesOfSchemas } from "./references/bodies-of-schemas.js";
import { withComponentMaps } from "./references/component-maps.js";
import { readAlready, readReferred } from "./references/documents.js";
import { describe, type DescriptionParts } from "./references/resolve.js";
import { type Failure, linkOutOf, readText } from "./text/read.js";
import { createSourceFiles, type SourceFiles } from "./text/source-files.js";
import { readVersion } from "./version.js";

/** A file that was read and parsed. */
export interface LoadedDocument {
  /** What locations call it. */
  readonly id: string;
  /** Its absolute path. */
  readonly file: string;
  /** Without byte order mark, `\n` as line ending. */
  readonly text: string;
  readonly value: JsonValue;
}

export interface LoadOptions {
  readonly report: Report;
  /** The folder that references may lead into, if that is not the description's own: one that it lies in. */
  readonly root?: string | undefined;
  /** Overlay files, applied in this order. */
  readonly overlays?: readonly string[];
  /** Whether references to public http and https addresses are read. Off by default. */
  readonly allowNetwork?: boolean;
  /** Takes in the texts that were read, also those with errors, for printing diagnostics. */
  readonly sources?: SourceFiles;
}

/**
 * Reads an OpenAPI 3.0 or 3.1 description: the file, its overlays, and all documents that it refers to inside of its folder.
 * Reports what makes it unusable and returns `undefined` then; a reference's problem is reported by who resolves it.
 */
export async function loadDescription(
  file: string,
  options: LoadOptions,
): Promise<Description | undefined> {
  const { report, sources = createSourceFiles() } = options;
  const folder = dirname(resolve(file));
  const above = wayFrom(options.root ?? folder, folder);
  const idOf = (path: string): string => wayFrom(folder, resolve(path));
  const id = basename(file);
  const inside = (path: string): boolean => isInside(folder, path, report);
  const paths = options.overlays ?? [];
  const [root, ...overlays] = await Promise.all(
    [file, ...paths.filter(inside)].map((path) =>
      loadDocument(path, idOf(path), report, sources),
    ),
  );
  const readable = overlays.filter((each) => each !== undefined);
  if (root === undefined || readable.length < paths.length) return undefined;
  const overlaid = await overlay(root, readable, report, sources);
  const known = readVersion(overlaid, id, report);
  if (known === undefined) return undefined;
  const documents = await readReferred(new Map([[id, known.value]]), {
    folder,
    above,
    allowNetwork: options.allowNetwork ?? false,
    sources,
  });
  const written = isObject(root.value) ? root.value : undefined;
  const textAt = sources.written;
  return asMeant({
    root: id,
    ...known,
    written,
    documents,
    above,
    textAt,
    report,
  });
}

/** As references have it: with `/`, and empty from a folder to itself. */
function wayFrom(root: string, folder: string): string {
  return relative(root, folder).split(sep).join("/");
}

/** The description, with what can only be meant otherwise than it is written. */
function asMeant(parts: DescriptionParts): Description {
  return describe(withBodiesOfSchemas(withComponentMaps(parts)));
}

/** Whether an overlay lies with the description, links followed, as what it refers to must; one that does not is reported. */
function isInside(folder: string, path: string, report: Report): boolean {
  const outside = overlayOutside(folder, relative(folder, resolve(path)));
  if (outside === undefined) return true;
  const { code, message } = outside;
  report.add(code, message, { kind: "file", file: resolve(path) });
  return false;
}

function overlayOutside(folder: string, path: string): Failure | undefined {
  try {
    return linkOutOf(folder, path);
  } catch {
    // Reading it will tell what is wrong with it.
    return undefined;
  }
}

/**
 * Reads and parses one YAML or JSON file; `id` is what locations will call it. Reports problems and returns `undefined` then.
 *
 * @param whenEmpty what a file says in which nothing stands; unless given, that is a problem
 */
export async function loadDocument(
  file: string,
  id: string,
  report: Report,
  sources?: SourceFiles,
  whenEmpty?: JsonValue,
): Promise<LoadedDocument | undefined> {
  const path = resolve(file);
  const text = readText(path);
  if (typeof text !== "string") {
    report.add(text.code, text.message, { kind: "file", file: path });
    return undefined;
  }
  sources?.add(id, path, text);
  const value =
    (text.trim() === "" ? whenEmpty : undefined) ??
    (await parseText(text, id, report));
  return value === undefined ? undefined : { id, file: path, text, value };
}

/** A description that is given as a value (or further documents with it, by id) instead of being read. */
export function descriptionOf(
  value: JsonValue,
  report: Report,
  others: Readonly<Record<string, JsonValue>> = {},
  id = "openapi.json",
): Description | undefined {
  const known = readVersion(value, id, report);
  if (known === undefined) return undefined;
  const documents = new Map([
    [id, readAlready(value)],
    ...Object.entries(others).map(
      ([key, other]) => [key, readAlready(other)] as const,
    ),
  ]);
  return asMeant({ root: id, ...known, documents, report });
}

async function overlay(
  root: LoadedDocument,
  overlays: readonly LoadedDocument[],
  report: Report,
  sources: SourceFiles,
): Promise<JsonValue> {
  if (overlays.length === 0) return root.value;
  const { applyOverlays } = await import("./overlay/apply.js");
  const { value, origins } = await applyOverlays(root, overlays, report);
  sources.addOrigins(root.id, origins);
  return value;
}
