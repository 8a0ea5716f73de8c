import { schemaIdAt } from "../../ir/derived-schema.js";
import {
  child,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { below, splitPointer } from "../../ir/pointer.js";
import type { Property, Schema, SchemaDraft } from "../../ir/schema.js";
import { saysSomething } from "../../schema/assertions.js";
import { alternativesOf } from "../../schema/in-place.js";
import { withAbsoluteLinks } from "../absolute-links.js";
import { booleanMeant, tellOfIntent } from "../by-intent.js";
import { referredText } from "../referred-text.js";
import { isReferenceAlone } from "./dialect.js";
import { boundByFormat } from "./integer-formats.js";
import { withImplicitEntries } from "./discriminator-mapping.js";
import {
  isLaterKeyword,
  reportForeignKeyword,
  tellOfLaterKeyword,
} from "./foreign-keywords.js";
import {
  isIdleBesideReference,
  tellOfIdleSibling,
} from "./reference-siblings.js";
import type { Keywords, Reading } from "./keyword.js";
import { keywordsOf } from "./keywords/index.js";
import { tellOfNull, withNull } from "./nullable.js";
import { valueByIntent } from "./keywords/by-intent.js";
import { readPattern } from "./pattern.js";
import {
  componentNames,
  dynamicallyReferred,
  refer,
  referredComponent,
  referredIfAny,
  referredSchema,
} from "./referred.js";
import { placesOfMap } from "./referred-map.js";
import { resourceAt } from "./resources/index-document.js";
import type { Reference } from "./resources/resolve.js";
import { type Resource, resourceWithin } from "./resources/resource-index.js";
import type { LoweringState } from "./state.js";
import {
  reportUnknownFieldsOf,
  reportUnknownKeyword,
} from "./unknown-keywords.js";
import { reportUnknownFormat } from "./unknown-formats.js";

/** Nesting beyond this is refused: the emitted code nests as deep. */
const maxDepth = 128;

/** A place that is being read. */
interface Visit {
  readonly at: Location;
  /** The resource that it belongs to, or that what holds it belongs to. */
  readonly resource: Resource;
  /** How many schemas hold it. */
  readonly depth: number;
  /** Whether a map that is referred to holds it. */
  readonly isReferred: boolean;
}

/** The schema at a location. */
export function readSchema(at: Location, state: LoweringState): Schema {
  const resource = resourceAt(at, state.resources);
  return readValue(
    state.source.get(at),
    { at, resource, depth: 0, isReferred: false },
    state,
  );
}

function readValue(
  value: JsonValue | undefined,
  visit: Visit,
  state: LoweringState,
): Schema {
  const { at, depth } = visit;
  if (isObject(value) && depth <= maxDepth)
    return readObject(value, visit, state);
  if (isObject(value))
    state.report.add(
      "schema-too-deep",
      `Schemas are nested more than ${maxDepth} deep here.`,
      at,
    );
  const meant =
    value === undefined ? value : booleanByIntent(value, visit, state);
  return { id: schemaIdAt(at), at, ...(meant === false && { never: true }) };
}

/** The schema that says nothing, or that nothing fits; what is neither is reported. */
function booleanByIntent(
  value: JsonValue,
  { at, resource }: Visit,
  { report }: LoweringState,
): boolean {
  if (typeof value === "boolean" || isObject(value)) return value !== false;
  const key = splitPointer(at.pointer).at(-1) ?? "";
  const meant = booleanMeant(value);
  const isMeant = value === null || meant !== undefined;
  if (resource.language.lenient === true && isMeant)
    tellOfIntent(
      key,
      value,
      meant === undefined ? "as one that takes any value" : `as ${meant}`,
      at,
      report,
    );
  else
    report.add(
      "schema-invalid",
      `A schema must be an object${resource.language.dialect === "oas30" ? "" : " or a boolean"}.`,
      at,
    );
  return meant ?? true;
}

function readObject(
  object: JsonObject,
  visit: Visit,
  state: LoweringState,
): Schema {
  const resource = resourceWithin(visit.resource, visit.at, state.resources);
  const within = resource === visit.resource ? visit : { ...visit, resource };
  const reading = readingOf(object, within, state);
  const { dialect } = reading;
  const keywords = keywordsOf(resource.language);
  if (dialect !== "oas30") reading.node.resource = resource.uri;
  if (isReferenceAlone(object, dialect)) readReference(keywords, reading);
  else
    for (const name of Object.keys(object))
      readKeyword(name, keywords, reading);
  return completed(reading, state);
}

/** A reference whose siblings say nothing. Its description counts all the same, as in later versions, and `nullable` (see `withNull`). */
function readReference(keywords: Keywords, reading: Reading): void {
  readKeyword("$ref", keywords, reading);
  if (!reading.isLenient) return;
  for (const name of Object.keys(reading.object))
    if (name === "description") readKeyword(name, keywords, reading);
    else if (isIdleBesideReference(name, keywords))
      tellOfIdleSibling(name, reading);
}

function readKeyword(name: string, keywords: Keywords, reading: Reading): void {
  const value = reading.object[name];
  if (value === undefined) return;
  const { node } = reading;
  const reader = keywords.get(name);
  if (reader !== undefined) {
    if (isLaterKeyword(reader, reading)) tellOfLaterKeyword(name, reading);
    const meant = valueByIntent(name, value, reading);
    if (meant !== undefined) reader.read(meant, reading);
    if (name === "externalDocs") reportUnknownFieldsOf(name, reading);
  } else if (name.startsWith("x-"))
    node.extensions = new Map([...(node.extensions ?? []), [name, value]]);
  else {
    reportForeignKeyword(name, reading);
    reportUnknownKeyword(name, keywords, reading);
    reportUnknownFieldsOf(name, reading);
  }
}

/** What can be told of a schema once all its keywords are read. */
function completed(reading: Reading, state: LoweringState): Schema {
  const { node, dialect } = reading;
  if (node.discriminator !== undefined) {
    node.discriminator = withImplicitEntries(
      node.discriminator,
      alternativesOf(node),
    );
    reportUnknownFieldsOf("discriminator", reading);
  }
  if (dialect === "oas30" || dialect === "oas31") {
    boundByFormat(node);
    reportUnknownFormat(node, state.report);
  }
  if (!isNullable(reading)) return asFalse(node);
  tellOfNull(reading);
  return withNull(node);
}

/** `{ not: {} }` is how `false` is written where no boolean can be, and what TypeSpec writes: nothing fits, and only annotations stand beside it. */
function asFalse(schema: Schema): Schema {
  const { not, ...rest } = schema;
  if (not === undefined || saysSomething(not) || saysSomething(rest))
    return schema;
  return { ...rest, never: true };
}

function isNullable({ object, dialect, isLenient }: Reading): boolean {
  const said = own(object, "nullable") ?? false;
  return (
    (dialect === "oas30" || isLenient) &&
    (said === true || (isLenient && booleanMeant(said) === true))
  );
}

function readingOf(
  object: JsonObject,
  visit: Visit,
  state: LoweringState,
): Reading {
  const { at, resource } = visit;
  const node: SchemaDraft = { id: schemaIdAt(at), at };
  const written = (keyword: string, text: string): Reference => ({
    text,
    from: below(at, keyword),
    resource,
  });
  return {
    object,
    at,
    dialect: resource.language.dialect,
    isLenient: resource.language.lenient === true,
    isDescription: state.resources.strictness === "lenient",
    node,
    report: state.report,
    lower: (...tokens) => readBelow(object, tokens, visit, state),
    lowerReferredMap: (keyword, map) =>
      readReferredMap(map, keyword, visit, state),
    textOf: (keyword) => state.source.textAt?.(below(at, keyword)),
    referredText: (keyword) =>
      referredText(keyword, below(at, keyword), state.source, state.report),
    withAbsoluteLinks: (description) =>
      withAbsoluteLinks(description, state.source.value),
    reference: (keyword, text) => referredSchema(written(keyword, text), state),
    dynamicReference: (keyword, text) =>
      dynamicallyReferred(written(keyword, text), state),
    referenceIfAny: (text, ...tokens) =>
      referredIfAny({ text, from: below(at, ...tokens), resource }, state),
    componentNamed: (name) => referredComponent(name, at.document, state),
    componentNames: () => componentNames(at.document, state),
    pattern: (written, ...tokens) =>
      usablePattern(
        written,
        below(at, ...tokens),
        resource.language.lenient === true,
        state,
      ),
  };
}

function readBelow(
  object: JsonObject,
  tokens: readonly (string | number)[],
  { at, resource, depth, isReferred }: Visit,
  state: LoweringState,
): Schema {
  let value: JsonValue | undefined = object;
  for (const token of tokens) value = child(value, String(token));
  // Spelt out: this is done for every schema there is.
  const inner = {
    at: below(at, ...tokens),
    resource,
    depth: depth + 1,
    isReferred,
  };
  return readValue(value, inner, state);
}

/** Read as if they were written here; but what such a map holds refers to further ones, as it may lead back to itself. */
function readReferredMap(
  map: JsonObject,
  keyword: string,
  { at, resource, depth, isReferred }: Visit,
  state: LoweringState,
): readonly Property[] {
  const mapAt = below(at, keyword);
  return [...placesOfMap(map, mapAt, resource, state)].map(([name, place]) => {
    const id = schemaIdAt(below(mapAt, name));
    const around = resourceAt(place, state.resources);
    const visit = {
      at: place,
      resource: around,
      depth: depth + 1,
      isReferred: true,
    };
    const schema = isReferred
      ? { id, at: mapAt, ref: refer(place, state) }
      : readValue(state.source.get(place), visit, state);
    return { name, schema };
  });
}

function usablePattern(
  written: string,
  at: Location,
  isLenient: boolean,
  { report, patterns }: LoweringState,
): string | undefined {
  const pattern = readPattern(written, at, report, isLenient);
  if (pattern !== undefined && !patterns.has(pattern))
    patterns.set(pattern, { pattern, at });
  return pattern;
}
