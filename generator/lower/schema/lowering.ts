import type { Report } from "../../diagnostics/report.js";
import { schemaIdAt } from "../../ir/derived-schema.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type {
  Discriminator,
  Schema,
  SchemaDraft,
  SchemaId,
  SchemaRegistry,
} from "../../ir/schema.js";
import type { Dialect } from "./dialect.js";
import {
  declaredTags,
  withImplicitEntries,
  withInheritedTags,
} from "./discriminator.js";
import {
  countUnknownFormat,
  reportForeignKeywords,
  reportUnknownFormats,
  type UnknownFormats,
} from "./foreign.js";
import { withBases } from "./inheritance.js";
import type { Reading } from "./keyword.js";
import { reportLoops } from "./loops.js";
import { withNull } from "./nullable.js";
import { checkPattern } from "./pattern.js";
import { isSchemaPlace } from "./places.js";
import {
  createResources,
  type Resource,
  type SchemaSource,
  shortened,
} from "./resources.js";
import { type PatternUse, reportUnsafePatterns } from "./unsafe-patterns.js";

export type { Dialect } from "./dialect.js";
export type { SchemaSource } from "./resources.js";

/** Schemas as written to schemas as meant. */
export interface SchemaLowering {
  /** The schema at a location. References in it keep their identity; their targets come into the registry. */
  lower(at: Location): Schema;
  /** Takes a component schema into the registry. */
  component(at: Location): SchemaId;
  /** Lowers all that was referred to, and reports references that never arrive. */
  registry(): SchemaRegistry;
  /** Where references lead that `$id` or an anchor settles, by their place. */
  settled(): ReadonlyMap<string, Location>;
  /** Reports patterns that can blow up; loads a checker, so it is apart. */
  checkPatterns(): Promise<void>;
}

/** Nesting beyond this is refused: the emitted code nests as deep. */
const maxDepth = 128;

/** Keywords without which an object in an odd place is taken to be no schema. */
const telling = [
  "type",
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "enum",
  "const",
  "properties",
  "items",
  "additionalProperties",
  "format",
  "pattern",
];

interface Visit {
  readonly at: Location;
  readonly resource: Resource;
  readonly depth: number;
}

export function createSchemaLowering(
  source: SchemaSource,
  dialect: Dialect,
  report: Report,
): SchemaLowering {
  const resources = createResources(source, dialect, report);
  const pending = new Map<SchemaId, Location>();
  const lowered = new Map<SchemaId, Schema>();
  const patterns = new Map<string, PatternUse>();
  const dynamicNames = new Set<string>();
  const unknownFormats: UnknownFormats = new Map();

  const register = (at: Location): SchemaId => {
    const id = schemaIdAt(at);
    if (!pending.has(id)) pending.set(id, at);
    return id;
  };

  const lowerFrom = (at: Location): Schema =>
    lowerValue(source.get(at), { at, resource: resources.of(at), depth: 0 });

  const lowerValue = (value: JsonValue | undefined, visit: Visit): Schema => {
    const id = schemaIdAt(visit.at);
    if (value === true) return { id, at: visit.at };
    if (value === false) return { id, at: visit.at, never: true };
    if (!isObject(value)) {
      report.add(
        "schema-invalid",
        `A schema must be an object${dialect === "oas30" ? "" : " or a boolean"}.`,
        visit.at,
      );
      return { id, at: visit.at };
    }
    if (visit.depth > maxDepth) {
      report.add(
        "schema-too-deep",
        `Schemas are nested more than ${maxDepth} deep here.`,
        visit.at,
      );
      return { id, at: visit.at };
    }
    return lowerObject(value, visit);
  };

  const lowerObject = (object: JsonObject, visit: Visit): Schema => {
    const resource = resources.within(visit.resource, visit.at);
    const node: SchemaDraft = { id: schemaIdAt(visit.at), at: visit.at };
    if (resource.dialect !== "oas30") node.resource = resource.uri;
    const reading = createReading(object, node, resource, visit);
    const reference = own(object, "$ref");
    if (typeof reference === "string" && ignoresSiblings(resource))
      readKeyword("$ref", reference, reading);
    else
      for (const name of Object.keys(object))
        readKeyword(name, object[name], reading);
    if (node.discriminator !== undefined)
      node.discriminator = withImplicitEntries(
        node.discriminator,
        node.oneOf ?? node.anyOf ?? [],
        tagsOf(node.discriminator),
      );
    if (resource.dialect !== "2020-12" && resource.dialect !== "draft4")
      countUnknownFormat(node, unknownFormats);
    return resource.dialect === "oas30" && own(object, "nullable") === true
      ? withNull(node)
      : node;
  };

  const tagsOf =
    ({ propertyName }: Discriminator) =>
    (id: SchemaId): readonly string[] => {
      const at = pending.get(id);
      return declaredTags(at && source.get(at), propertyName);
    };

  const readKeyword = (
    name: string,
    value: JsonValue | undefined,
    reading: Reading,
  ): void => {
    if (value === undefined) return;
    const reader = reading.resource.keywords.get(name);
    if (reader !== undefined) reader.read(value, reading);
    else if (name.startsWith("x-"))
      reading.node.extensions = new Map([
        ...(reading.node.extensions ?? []),
        [name, value],
      ]);
    else
      reportForeignKeywords(name, reading.resource.dialect, reading.at, report);
  };

  const createReading = (
    object: JsonObject,
    node: SchemaDraft,
    resource: Resource,
    visit: Visit,
  ): Reading => ({
    object,
    node,
    resource,
    at: visit.at,
    lower: (...tokens) =>
      lowerValue(valueBelow(object, tokens), {
        at: below(visit.at, ...tokens),
        resource,
        depth: visit.depth + 1,
      }),
    reference: (keyword, reference) => {
      const target = targetOf(below(visit.at, keyword), resource, reference);
      return target === undefined ? undefined : register(target);
    },
    dynamicReference: (reference) =>
      dynamicTarget(below(visit.at, "$dynamicRef"), resource, reference),
    componentNamed: (name) => {
      const at = {
        document: visit.at.document,
        pointer: below({ document: "", pointer: "/components/schemas" }, name)
          .pointer,
      };
      return name !== "" && source.get(at) !== undefined
        ? register(at)
        : undefined;
    },
    wrong: (keyword, expected) =>
      report.add(
        "schema-keyword-invalid",
        `\`${keyword}\` must be ${expected}.`,
        below(visit.at, keyword),
      ),
    warn: (code, message, ...tokens) =>
      report.add(code, message, below(visit.at, ...tokens)),
    checkPattern: (pattern, ...tokens) => {
      const at = below(visit.at, ...tokens);
      const isValid = checkPattern(pattern, at, report);
      if (isValid && !patterns.has(pattern))
        patterns.set(pattern, { pattern, at });
      return isValid;
    },
  });

  const targetOf = (
    from: Location,
    resource: Resource,
    reference: string,
  ): Location | undefined => {
    const target = resources.resolve(from, resource, reference);
    if (target === undefined) return undefined;
    const value = source.get(target);
    if (
      typeof value === "boolean" ||
      (isObject(value) && canBeSchema(target, value, source, resource.dialect))
    )
      return target;
    report.add(
      "schema-reference-not-a-schema",
      `\`${shortened(reference)}\` leads to something that is no schema.`,
      from,
      {
        kind: "location",
        location: target,
        note: "this is no schema",
      },
    );
    return undefined;
  };

  const dynamicTarget = (
    from: Location,
    resource: Resource,
    reference: string,
  ): ReturnType<Reading["dynamicReference"]> => {
    const at = targetOf(from, resource, reference);
    if (at === undefined) return undefined;
    const target = register(at);
    const value = source.get(at);
    const anchor = isObject(value) ? own(value, "$dynamicAnchor") : undefined;
    if (typeof anchor !== "string" || !reference.endsWith(`#${anchor}`))
      return { target };
    dynamicNames.add(anchor);
    return { target, anchor };
  };

  const drain = (): void => {
    for (const [id, at] of pending) {
      if (!lowered.has(id)) lowered.set(id, lowerFrom(at));
      if (dynamicNames.size > 0)
        for (const each of resources.dynamicAnchors())
          if (dynamicNames.has(each.name)) register(each.at);
    }
  };

  return {
    lower: lowerFrom,
    component: register,
    registry() {
      drain();
      const registry = withInheritedTags(
        dialect.startsWith("oas") ? withBases(lowered, report) : lowered,
      );
      reportLoops(registry, report);
      reportUnknownFormats(unknownFormats, report);
      return registry;
    },
    settled: resources.settled,
    checkPatterns: () => reportUnsafePatterns([...patterns.values()], report),
  };
}

function valueBelow(
  value: JsonValue | undefined,
  tokens: readonly (string | number)[],
): JsonValue | undefined {
  return tokens.reduce<JsonValue | undefined>((inner, token) => {
    if (isArray(inner)) return inner[Number(token)];
    return isObject(inner) ? own(inner, String(token)) : undefined;
  }, value);
}

/** OpenAPI 3.0, 4.7.23 and draft 4 core: a Reference's other members are ignored. */
function ignoresSiblings(resource: Resource): boolean {
  return resource.dialect === "draft4" || resource.dialect === "oas30";
}

/** A reference into an OpenAPI document may lead to where schemas stand; elsewhere only to what looks like one. */
function canBeSchema(
  at: Location,
  value: JsonObject,
  source: SchemaSource,
  dialect: Dialect,
): boolean {
  if (dialect === "2020-12" || dialect === "draft4") return true;
  const root = source.get({ document: at.document, pointer: "" });
  if (isObject(root) && !Object.hasOwn(root, "openapi")) return true;
  return (
    isSchemaPlace(at.pointer, dialect) ||
    telling.some((keyword) => Object.hasOwn(value, keyword))
  );
}
