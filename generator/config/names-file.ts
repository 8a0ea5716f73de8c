import { existsSync } from "node:fs";
import type { Report } from "../diagnostics/report.js";
import { loadDocument } from "../document/load.js";
import type { SourceFiles } from "../document/text/source-files.js";
import {
  nothingPublished,
  type PublishedNames,
  type PublishedResource,
} from "../ir/published.js";
import { readNames } from "./names-read.js";

/** Reads the names that were given out; none where the file is missing. What is wrong in it is reported. */
export async function loadNames(
  file: string,
  report: Report,
  sources?: SourceFiles,
): Promise<PublishedNames> {
  if (!existsSync(file)) return nothingPublished;
  const document = await loadDocument(file, file, report, sources);
  return document === undefined
    ? nothingPublished
    : readNames(document.value, { document: document.id, pointer: "" }, report);
}

/** The text of the file: sorted, so that an addition is a line of its own. */
export function printNames(names: PublishedNames): string {
  const { naming, basis, package: packageName, client } = names;
  const lead = basis?.lead ?? [];
  const sections = [
    head,
    ...line("naming", naming),
    ...line("rule", basis?.rule),
    ...(lead.length === 0 ? [] : [`without: [${lead.map(quoted).join(", ")}]`]),
    ...line("package", packageName),
    ...line("client", client),
    ...section("methods", names.methods),
    ...section("types", names.types),
    ...section("requests", names.requests),
    ...resourceSection(names.resources),
  ];
  return `${sections.join("\n")}\n`;
}

const head = `# The names that were given out, and the rule that gave them: they stay. \`generate\` writes this file; commit it.
# \`names:\` in sdk.yaml settles a name; what is deleted here is chosen anew.
`;

function line(key: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${key}: ${scalar(value)}`];
}

function section(
  key: string,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const lines = sorted(names).map(
    ([id, name]) => `  ${keyed(id)}: ${scalar(name)}`,
  );
  return lines.length === 0 ? [] : ["", `${key}:`, ...lines];
}

function resourceSection(
  resources: ReadonlyMap<string, PublishedResource>,
): readonly string[] {
  const lines = sorted(resources).map(
    ([path, { className, file }]) =>
      `  ${keyed(path)}: { class: ${scalar(className)}, entry: ${quoted(file)} }`,
  );
  return lines.length === 0 ? [] : ["", "resources:", ...lines];
}

function sorted<Value>(
  map: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** YAML 1.2, 7.4.2: a key of more than 1,024 characters is told to be one. */
function keyed(text: string): string {
  const key = quoted(text);
  return key.length > 1000 ? `? ${key}\n  ` : key;
}

/** JSON's texts are YAML's (YAML 1.2, 1.3). */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Plain where no reader can take it for anything else. */
function scalar(text: string): string {
  const isPlain =
    /^[A-Za-z][A-Za-z0-9_.$]*(?:-[A-Za-z0-9]+)*$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : quoted(text);
}
