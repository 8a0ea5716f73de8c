import { percentEncoded } from "../../ir/percent.js";
import type { Report } from "../../diagnostics/report.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { below, joinPointer, placeKey } from "../../ir/pointer.js";
import type { Description } from "../description.js";
import { readAlready } from "./documents.js";
import { isUrl } from "./reference.js";
import { referredMap } from "./referred-map.js";
import { describe, type DescriptionParts } from "./resolve.js";

/**
 * A description where a reference stands in place of all its components, or of all of a kind (`schemas: { $ref: … }`): each gets a reference of its
 * own under its key, so that `#/components/schemas/User` names something. Reported: only what is in such a map may be a reference.
 */
export function withComponentMaps(parts: DescriptionParts): DescriptionParts {
  const components = own(parts.value, "components");
  if (!isObject(components) || !hasReference(components)) return parts;
  const spelt = componentsOf(components, describe(parts), parts.report);
  const value = { ...parts.value, components: spelt };
  const documents = new Map([
    ...parts.documents,
    [parts.root, readAlready(value)],
  ]);
  return { ...parts, value, documents };
}

function hasReference(components: JsonObject): boolean {
  return [components, ...Object.values(components)].some(isReference);
}

function isReference(value: JsonValue): value is JsonObject {
  return isObject(value) && typeof own(value, "$ref") === "string";
}

function componentsOf(
  components: JsonObject,
  description: Description,
  report: Report,
): JsonObject {
  const at = { document: description.root, pointer: "/components" };
  const whole = { value: components, at, key: "components" };
  const kinds = membersOf(whole, description, report);
  return Object.fromEntries(
    [...kinds].map(([kind, map]) => {
      const isSpelt =
        !isObject(map.value) ||
        (isAt(below(at, kind), map) && !isReference(map.value));
      return [
        kind,
        isSpelt ? map.value : mapOf(kind, map, description, report),
      ];
    }),
  );
}

/** All components of a kind: those that stand elsewhere by a reference. */
function mapOf(
  kind: string,
  { value, at }: Member,
  description: Description,
  report: Report,
): JsonObject {
  if (!isObject(value)) return {};
  const { root } = description;
  const place = { document: root, pointer: joinPointer("/components", kind) };
  const members = membersOf({ value, at, key: kind }, description, report);
  return Object.fromEntries(
    [...members].map(([name, member]) => [
      name,
      isAt(below(place, name), member) || !isComponent(member.value)
        ? member.value
        : { $ref: referenceTo(member.at, root) },
    ]),
  );
}

function isAt(place: Location, { at }: Member): boolean {
  return placeKey(place) === placeKey(at);
}

interface Member {
  readonly value: JsonValue;
  readonly at: Location;
}

type Members = ReadonlyMap<string, Member>;

interface NamedMap {
  readonly value: JsonObject;
  readonly at: Location;
  readonly key: string;
}

/** What is in a map, and before it in the one that it refers to: of two with one name the nearer counts. */
function membersOf(
  map: NamedMap,
  description: Description,
  report: Report,
): Members {
  const { $ref: reference, ...beside } = map.value;
  if (typeof reference !== "string") return written(map.value, map.at);
  const target = referredMap(map, isMap, description, report);
  const referred = target && written(target.value, target.at);
  return new Map([...(referred ?? []), ...written(beside, map.at)]);
}

function written(map: JsonObject, at: Location): Members {
  return new Map(
    Object.entries(map).map(([key, value]) => [
      key,
      { value, at: below(at, key) },
    ]),
  );
}

function isMap(value: JsonValue): value is JsonObject {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([key, each]) => isComponent(each) || key.startsWith("x-"),
    )
  );
}

/** Schemas may be booleans. */
function isComponent(value: JsonValue): boolean {
  return isObject(value) || typeof value === "boolean";
}

/** A reference in the root document that leads to a place. */
function referenceTo({ document, pointer }: Location, root: string): string {
  const encoded = (path: string): string =>
    path.split("/").map(percentEncoded).join("/");
  const path = isUrl(document) ? document : `./${encoded(document)}`;
  return `${document === root ? "" : path}#${encoded(pointer)}`;
}
