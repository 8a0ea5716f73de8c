import type { Report } from "../../../diagnostics/report.js";
import type { Location } from "../../../ir/json.js";
import { parentPointer, placeKey } from "../../../ir/pointer.js";
import type { Dialect, Language, Strictness } from "../dialect.js";
import type { SchemaSource } from "../source.js";

/** A schema resource (JSON Schema 2020-12, 4.3.5): a document, or what an `$id` inside of it sets apart. */
export interface Resource {
  readonly uri: string;
  readonly at: Location;
  readonly language: Language;
}

/** A schema that bears a `$dynamicAnchor`. */
export interface DynamicAnchor {
  readonly name: string;
  readonly at: Location;
}

/** The `$id`s and anchors of every document that was asked about so far. */
export interface ResourceIndex {
  readonly source: SchemaSource;
  /** Of documents that name none. */
  readonly dialect: Dialect;
  /** Of that dialect; one that a document names is exact. */
  readonly strictness: Strictness;
  readonly report: Report;
  /** The resource at the root of each document that was looked through, by the document's id. */
  readonly documents: Map<string, Resource>;
  readonly byUri: Map<string, Resource>;
  /** Resources that an `$id` or a `$schema` begins, by their place. */
  readonly byPlace: Map<string, Resource>;
  /** By URI with fragment. */
  readonly anchors: Map<string, Location>;
  readonly dynamicAnchors: DynamicAnchor[];
  /** The documents in which anything bears an `$id` or an anchor. */
  readonly identified: Set<string>;
  /** Where the references led that were resolved by an `$id` or an anchor, by their place. */
  readonly settled: Map<string, Location>;
}

/** An index that knows no document yet. */
export function createResourceIndex(
  source: SchemaSource,
  dialect: Dialect,
  report: Report,
  strictness: Strictness = "exact",
): ResourceIndex {
  return {
    source,
    dialect,
    strictness,
    report,
    documents: new Map(),
    byUri: new Map(),
    byPlace: new Map(),
    anchors: new Map(),
    dynamicAnchors: [],
    identified: new Set(),
    settled: new Map(),
  };
}

/** The innermost resource around a place of a document, as far as it was looked through. */
export function enclosingResource(
  { document, pointer }: Location,
  documentResource: Resource,
  { identified, byPlace }: ResourceIndex,
): Resource {
  if (!identified.has(document)) return documentResource;
  let around: string | undefined = pointer;
  while (around !== undefined) {
    const found = byPlace.get(placeKey({ document, pointer: around }));
    if (found !== undefined) return found;
    around = parentPointer(around);
  }
  return documentResource;
}

/** The resource of a subschema that was reached from one of `outer`. */
export function resourceWithin(
  outer: Resource,
  at: Location,
  { identified, byPlace }: ResourceIndex,
): Resource {
  return identified.has(at.document)
    ? (byPlace.get(placeKey(at)) ?? outer)
    : outer;
}
