import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { below, placeKey } from "../../ir/pointer.js";
import { resolveReference } from "./resources/resolve.js";
import type { Resource } from "./resources/resource-index.js";
import { resourceAt } from "./resources/index-document.js";
import { shortened } from "./shortened.js";
import type { LoweringState } from "./state.js";

/** Whether a map of schemas says by `$ref` where it stands: a schema of that name is no text. */
export function isReferredMap(map: JsonValue): map is JsonObject {
  return isObject(map) && typeof own(map, "$ref") === "string";
}

/**
 * Where the schemas of a map stand, by their names: those that it refers to, and those that stand beside its `$ref`. Of two with one name the
 * one nearer to the schema counts. What is referred to and is no map of schemas is reported.
 */
export function placesOfMap(
  map: JsonObject,
  at: Location,
  resource: Resource,
  state: LoweringState,
): ReadonlyMap<string, Location> {
  const places = new Map<string, Location>();
  const passed = new Set<string>();
  let next: MapAt | undefined = { map, at };
  while (next !== undefined && !passed.has(placeKey(next.at))) {
    passed.add(placeKey(next.at));
    for (const name of Object.keys(next.map))
      if (typeof next.map[name] !== "string" && !places.has(name))
        places.set(name, below(next.at, name));
    const { resources } = state;
    const around = next.at === at ? resource : resourceAt(next.at, resources);
    next = targetOf(next, around, state);
  }
  return places;
}

interface MapAt {
  readonly map: JsonObject;
  readonly at: Location;
}

function targetOf(
  { map, at }: MapAt,
  resource: Resource,
  state: LoweringState,
): MapAt | undefined {
  const text = own(map, "$ref");
  if (typeof text !== "string") return undefined;
  const from = below(at, "$ref");
  const expected = "a map of schemas by their names";
  const reference = { text, from, resource, expected };
  const target = resolveReference(reference, state.resources);
  const found = target && state.source.get(target);
  if (target === undefined || isMapOfSchemas(found))
    return target && isObject(found) ? { map: found, at: target } : undefined;
  state.report.add(
    "map-reference-not-a-map",
    `\`${shortened(text)}\` leads to something that is not ${expected}.`,
    from,
    { kind: "location", location: target, note: "this is none" },
  );
  return undefined;
}

function isMapOfSchemas(value: JsonValue | undefined): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([name, each]) =>
        isObject(each) ||
        typeof each === "boolean" ||
        (name === "$ref" && typeof each === "string"),
    )
  );
}
