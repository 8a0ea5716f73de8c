import { catalogue, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/report.js";
import type { JsonValue } from "../ir/json.js";
import { parseJson } from "./json/parse.js";
import { type Complain, complainOfDepth, type Spot } from "./text/complain.js";
import type { TextNode } from "./text/positions.js";
import { linesOf } from "./text/text.js";
import { values } from "./yaml/common/builder.js";
import { readCommonYaml } from "./yaml/common/read.js";

interface Complaint {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly at: readonly Spot[];
}

const shallowText =
  "This text in quotes goes on in a line that is not indented more than its key.";

interface Parsed {
  readonly value: JsonValue | undefined;
  readonly complaints: readonly Complaint[];
}

/**
 * Parses YAML 1.2 (core schema, merge keys honoured) or JSON into plain JSON: by content, but what looks like JSON in a file that is called YAML may
 * be a flow mapping.
 * Problems are reported at line and column of `document`; `undefined` if one is an error. To parse a part of a larger file with
 * right positions, give the whole file with the text of all other lines blanked out.
 */
export async function parseText(
  text: string,
  document: string,
  report: Report,
): Promise<JsonValue | undefined> {
  const { value, complaints } = await parseByContent(text, document);
  const lines = linesOf(text);
  for (const { code, message, at } of complaints) {
    const places = at.map(({ offset, ...note }) => ({
      kind: "position" as const,
      document,
      ...lines.lineColumn(offset),
      ...note,
    }));
    report.add(code, message, ...places);
  }
  return complaints.some(isError) ? undefined : value;
}

async function parseByContent(text: string, document: string): Promise<Parsed> {
  if (text.trim() === "") {
    return collect((complain) => {
      complain("document-empty", "The file is empty.", { offset: 0 });
      return undefined;
    });
  }
  if (isMeantAsJson(text)) {
    const json = collect((complain) => parseJson(text, complain));
    if (!isCalledYaml(document) || json.complaints.length === 0) return json;
  }
  const common = readCommonYaml(text, values);
  if (common === undefined) {
    const { parseYaml } = await import("./yaml/parse.js");
    await loadYamlPositions();
    return collect((complain) => parseYaml(text, complain));
  }
  return collect((complain) => {
    if ("tooDeep" in common) return complainOfDepth(common.tooDeep, complain);
    for (const offset of common.shallow)
      complain("yaml-indentation", shallowText, { offset });
    return common.node;
  });
}

let yamlPositions: ((text: string) => TextNode | undefined) | undefined;

/** Positions in YAML that is not common. Their reader is loaded when it is needed. */
export async function loadYamlPositions(): Promise<
  NonNullable<typeof yamlPositions>
> {
  yamlPositions ??= (await import("./yaml/positions.js")).yamlPositions;
  return yamlPositions;
}

/** The reader of positions, once a text needed it. */
export function loadedYamlPositions(): typeof yamlPositions {
  return yamlPositions;
}

/** Whether a text that was parsed was taken for JSON. */
export function isReadAsJson(text: string, document: string): boolean {
  if (!isMeantAsJson(text)) return false;
  return !isCalledYaml(document) || parseJson(text, () => {}) !== undefined;
}

function isCalledYaml(document: string): boolean {
  return /\.ya?ml$/i.test(document);
}

/** Nearly all JSON is YAML too, but slow to read as such, and its mistakes would often be taken for plain scalars. */
function isMeantAsJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:["}]|\/[/*]|$)|\[)/.test(text);
}

function collect(parse: (complain: Complain) => JsonValue | undefined): Parsed {
  const complaints: Complaint[] = [];
  const value = parse((code, message, ...at) =>
    complaints.push({ code, message, at }),
  );
  return { value, complaints };
}

function isError({ code }: Complaint): boolean {
  return catalogue[code].severity === "error";
}
