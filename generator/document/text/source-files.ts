import type { Place } from "../../diagnostics/report.js";
import type { SourcePosition, Sources } from "../../diagnostics/sources.js";
import type { Location } from "../../ir/json.js";
import { splitPointer } from "../../ir/pointer.js";
import { jsonPositions } from "../json/positions.js";
import {
  isReadAsJson,
  loadedYamlPositions,
  loadYamlPositions,
} from "../parse.js";
import { positions as positionsOf } from "../yaml/common/builder.js";
import { readCommonYaml } from "../yaml/common/read.js";
import { type Origins, partAt } from "./origins.js";
import { type TextNode, walk } from "./positions.js";
import { type Lines, linesOf, type Span } from "./text.js";

/** The texts of all files that were read, and where their values are in them. */
export interface SourceFiles extends Sources {
  /** `file` is the absolute path or the URI; `linesBefore`, where the text is a part of it, what stands above. */
  add(document: string, file: string, text: string, linesBefore?: number): void;
  /** Of all files. */
  texts(): Iterable<string>;
  /** Where the parts of a document were written that is not what stands in its file. */
  addOrigins(document: string, origins: Origins): void;
  /** The text of what stands at a location; `undefined` where that is not known, or could be told only by a reader that is loaded when it is needed. */
  written(location: Location): string | undefined;
  /** Positions are found in a second reading of the text: this makes them available for all documents. Call it before printing. */
  prepare(places: Iterable<Place>): Promise<void>;
}

interface SourceFile {
  readonly file: string;
  /** As bytes, which take half the room of a text that has a single emoji, until something is to be shown of it. */
  readonly bytes: Buffer;
  readonly linesBefore: number;
  shown?: ShownText | undefined;
}

/** What is looked up in a text, once there is something to show. */
interface ShownText {
  readonly text: string;
  readonly lines: Lines;
  positions?: TextNode | undefined;
}

export function createSourceFiles(): SourceFiles {
  const files = new Map<string, SourceFile>();
  const originsOf = new Map<string, Origins>();
  const originOf: OriginOf = ({ location, written }) => {
    const origins = originsOf.get(location.document);
    return origins === undefined || written === true
      ? location
      : partAt(origins, splitPointer(location.pointer)).at;
  };
  return {
    add(document, file, text, linesBefore = 0): void {
      files.set(document, { file, bytes: Buffer.from(text), linesBefore });
    },
    *texts(): Iterable<string> {
      for (const source of files.values())
        yield source.shown?.text ?? source.bytes.toString();
    },
    addOrigins(document, origins): void {
      originsOf.set(document, origins);
    },
    written(location): string | undefined {
      const { document, pointer } = originOf({ kind: "location", location });
      const source = files.get(document);
      if (source === undefined) return undefined;
      const content = textOf(source);
      const known = (content.positions ??= positionsAtOnce(
        content.text,
        document,
      )?.node);
      const place = known && walk(known, splitPointer(pointer));
      if (place?.complete !== true) return undefined;
      const { start, end } = place.node.value;
      return content.text.slice(start, end).trim();
    },
    async prepare(places): Promise<void> {
      for (const place of places) {
        if (place.kind !== "location") continue;
        const { document } = originOf(place);
        const source = files.get(document);
        if (source === undefined) continue;
        const content = textOf(source);
        content.positions ??= await readPositions(content.text, document);
      }
    },
    position(place): SourcePosition {
      if (place.kind === "file") return { file: place.file };
      const { document, span } =
        place.kind === "location"
          ? spanOf(place, files, originOf)
          : at(place, files);
      const source = files.get(document);
      return source === undefined || span === undefined
        ? { file: source?.file ?? document }
        : { file: source.file, at: shown(source, span) };
    },
  };
}

function textOf(source: SourceFile): ShownText {
  const text = source.shown?.text ?? source.bytes.toString();
  source.shown ??= { text, lines: linesOf(text) };
  return source.shown;
}

type LocationPlace = Extract<Place, { kind: "location" }>;

/** The location in a file. */
type OriginOf = (place: LocationPlace) => Location;

function spanOf(
  place: LocationPlace,
  files: ReadonlyMap<string, SourceFile>,
  originOf: OriginOf,
): { readonly document: string; readonly span: Span | undefined } {
  const { document, pointer } = originOf(place);
  const source = files.get(document);
  const { positions, text = "" } = source?.shown ?? {};
  if (positions === undefined) return { document, span: undefined };
  const { node, complete } = walk(positions, splitPointer(pointer));
  const pointsAtKey = place.key === true || !complete || isBelowKey(node, text);
  return { document, span: (pointsAtKey ? node.key : undefined) ?? node.value };
}

/** A block that begins on a line after its key: there the key says more than its first line does. */
function isBelowKey({ key, value }: TextNode, text: string): boolean {
  return key !== undefined && text.slice(key.end, value.start).includes("\n");
}

function at(
  place: Extract<Place, { kind: "position" }>,
  files: ReadonlyMap<string, SourceFile>,
): { readonly document: string; readonly span: Span | undefined } {
  const source = files.get(place.document);
  const start = source === undefined ? 0 : textOf(source).lines.offset(place);
  return { document: place.document, span: { start, end: start + 1 } };
}

/** A span is underlined to the end of its first line at most; a collection only at its first unit. */
function shown(
  source: SourceFile,
  { start, end }: Span,
): NonNullable<SourcePosition["at"]> {
  const { text, lines } = textOf(source);
  const { line, column } = lines.lineColumn(start);
  const written = text.slice(start, Math.min(end, start + 200));
  const length =
    /^[{[|>]/.test(written) || written.includes("\n")
      ? 1
      : written.trimEnd().length;
  return {
    line: line + source.linesBefore,
    column,
    length: Math.max(1, length),
    text: lines.line(line),
  };
}

async function readPositions(
  text: string,
  document: string,
): Promise<TextNode | undefined> {
  return (
    positionsAtOnce(text, document) ??
    positionsAtOnce(text, document, await loadYamlPositions())
  )?.node;
}

/** `undefined`: a reader has to be loaded first. */
function positionsAtOnce(
  text: string,
  document: string,
  otherYaml = loadedYamlPositions(),
): { readonly node: TextNode | undefined } | undefined {
  if (isReadAsJson(text, document)) return { node: jsonPositions(text) };
  const common = readCommonYaml(text, positionsOf);
  if (common === undefined) return otherYaml && { node: otherYaml(text) };
  return { node: "node" in common ? common.node : undefined };
}
