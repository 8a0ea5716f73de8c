import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isIP } from "node:net";
import { join, resolve, sep } from "node:path";
import type { Report } from "../../diagnostics/report.js";
import type { JsonObject } from "../../ir/json.js";
import { parseText } from "../parse.js";
import { fetchText } from "../references/network.js";
import { reasonOf } from "../text/file-errors.js";
import { type Failure, readText } from "../text/read.js";
import type { SourceFiles } from "../text/source-files.js";
import { readVersion } from "../version.js";
import { isMadeHere } from "../whole/made-here.js";
import { isUrl } from "./is-url.js";
import { type FencedText, openApiFences } from "./page.js";
import { isPublicAddress } from "../references/public-address.js";

/** An OpenAPI document that refresh was given. */
export interface SourceDocument {
  /** What locations call it. */
  readonly id: string;
  /** A fragment of the API in a documentation page, or all of the API. */
  readonly kind: "page" | "whole";
  readonly value: JsonObject;
}

export interface ReadOptions {
  readonly report: Report;
  readonly files: SourceFiles;
  /** Of the requests for URLs, their names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

const pageNames = /\.(?:md|mdx|markdown)$/i;
const dataNames = /\.(?:ya?ml|json)$/i;
const readableNames = /\.(?:md|mdx|markdown|txt|ya?ml|json)$/i;

/** A file or URL to read. `found`: in a folder, where files without OpenAPI are ordinary. */
interface Input {
  readonly name: string;
  readonly found: boolean;
}

/** Reads all OpenAPI documents of files, folders and URLs. Reports what cannot be read or holds none. */
export async function readSources(
  sources: readonly string[],
  options: ReadOptions,
): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const source of sources) {
    const inputs = isUrl(source)
      ? [{ name: source, found: false }]
      : await listFiles(source, options);
    for (const input of inputs)
      documents.push(...(await readInput(input, options)));
  }
  return documents;
}

/** The file itself, or the readable files of a folder and its folders, in the order of their names. */
async function listFiles(
  source: string,
  { report }: ReadOptions,
): Promise<readonly Input[]> {
  if (!(await isFolder(source))) return [{ name: source, found: false }];
  const files = (await filesBelow(source, report)).filter((name) =>
    readableNames.test(name),
  );
  if (files.length === 0)
    report.add(
      "refresh-no-openapi",
      "The folder holds no pages and no YAML or JSON files.",
      { kind: "file", file: source },
    );
  return files.map((name) => ({ name, found: true }));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A folder that can't be read is reported: what is in it would be missing from the description. */
async function filesBelow(
  folder: string,
  report: Report,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(folder, report)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path, report)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

async function entriesOf(
  folder: string,
  report: Report,
): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    const message = `The folder can't be read: ${reasonOf(error)}.`;
    report.add("file-unreadable", message, { kind: "file", file: folder });
    return [];
  }
}

async function readInput(
  input: Input,
  options: ReadOptions,
): Promise<readonly SourceDocument[]> {
  const { name } = input;
  const text = isUrl(name) ? await download(name, options) : readText(name);
  if (typeof text !== "string") {
    const file = withoutCredentials(name);
    options.report.add(text.code, text.message, { kind: "file", file });
    return [];
  }
  const path = isUrl(name) ? new URL(name).pathname : name;
  const fences = dataNames.test(path) ? [] : openApiFences(text);
  if (pageNames.test(path) || fences.length > 0)
    return readPage(input, fences, options);
  return readWhole(input, text, options);
}

/** Who gives the URL of a private address means it; redirects and names that lead there are still refused. */
async function download(
  url: string,
  { headers = {} }: ReadOptions,
): Promise<string | Failure> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  const loopback = host === "localhost" ? ["127.0.0.1", "::1"] : [];
  const meant = isIP(host) === 0 ? loopback : [host];
  return fetchText(url, {
    headers,
    permits: (address) => isPublicAddress(address) || meant.includes(address),
  });
}

function withoutCredentials(name: string): string {
  if (!isUrl(name)) return name;
  const url = new URL(name);
  url.username = "";
  url.password = "";
  return url.href;
}

async function readPage(
  input: Input,
  fences: readonly FencedText[],
  options: ReadOptions,
): Promise<readonly SourceDocument[]> {
  if (fences.length === 0) reportNone(input, options);
  const documents: SourceDocument[] = [];
  for (const [index, fence] of fences.entries()) {
    const base = idOf(input.name);
    const id = index === 0 ? base : `${base} (document ${index + 1})`;
    const document = await parseDocument(
      { id, kind: "page", input, ...fence },
      options,
    );
    if (document !== undefined) documents.push(document);
  }
  return documents;
}

async function readWhole(
  input: Input,
  text: string,
  options: ReadOptions,
): Promise<readonly SourceDocument[]> {
  // Others have a key of that name, too: the configuration of a site says where the description is.
  const claims = /["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/.test(text);
  if (input.found && !claims) {
    reportNone(input, options);
    return [];
  }
  if (input.found && isMadeHere(text)) {
    const message =
      "The file was made of a description and its overlays, and is skipped: the pages beside it say what the API says of itself.";
    const file = input.name;
    options.report.add("refresh-skipped", message, { kind: "file", file });
    return [];
  }
  const id = idOf(input.name);
  const document = await parseDocument(
    { id, kind: "whole", input, text },
    options,
  );
  return document === undefined ? [] : [document];
}

interface Text {
  readonly id: string;
  readonly kind: SourceDocument["kind"];
  readonly input: Input;
  readonly text: string;
  /** Of the page that it stands in. */
  readonly linesBefore?: number;
}

async function parseDocument(
  { id, kind, input, text, linesBefore }: Text,
  { report, files }: ReadOptions,
): Promise<SourceDocument | undefined> {
  const { name } = input;
  files.add(
    id,
    isUrl(name) ? withoutCredentials(name) : resolve(name),
    text,
    linesBefore,
  );
  const value = await parseText(text, id, report);
  if (value === undefined) return undefined;
  const known = readVersion(value, id, report);
  return known === undefined ? undefined : { id, kind, value: known.value };
}

function reportNone({ name, found }: Input, { report }: ReadOptions): void {
  report.add(
    found ? "refresh-skipped" : "refresh-no-openapi",
    found
      ? "The file holds no OpenAPI document and is skipped."
      : "The page holds no OpenAPI document: no fence that begins with yaml or json and has the key `openapi`.",
    { kind: "file", file: name },
  );
}

function idOf(name: string): string {
  return isUrl(name) ? withoutCredentials(name) : name.split(sep).join("/");
}
