import type { Schema } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { walk } from "../../ir/visit.js";
import type { Shapes } from "../../schema/shape.js";
import type { Place } from "./place.js";

/** Objects with more properties than this have a function of their own, which equal ones share. */
const smallObject = 2;

/** Whether an object inside of another schema gets a function of its own. */
export function standsApart({ properties = [] }: Schema): boolean {
  return properties.length > smallObject;
}

/** Objects that several components spell out alike instead of referring to one. */
export interface SharedObjects {
  readonly shapes: Shapes;
  /** Their shapes. */
  readonly shared: ReadonlySet<number>;
  /** Where the functions of those that are used live, by shape and side. */
  readonly places: Map<string, Place>;
  /** How often a noun was taken, in small letters. */
  readonly nouns: Map<string, number>;
}

export function sharedObjects(
  roots: Iterable<Schema>,
  shapes: Shapes,
): SharedObjects {
  const shared = sharedShapes(roots, shapes);
  return { shapes, shared, places: new Map(), nouns: new Map() };
}

/** Where the functions of an object live that is shared; `undefined` for others. */
export function sharedPlace(
  schema: Schema,
  side: Side | "both",
  { shapes, shared, places, nouns }: SharedObjects,
): Place | undefined {
  if (!standsApart(schema)) return undefined;
  const shape = shapes.of(schema);
  if (!shared.has(shape)) return undefined;
  const key = `${shape} ${side}`;
  const place = places.get(key) ?? newPlace(schema, side, nouns);
  places.set(key, place);
  return place;
}

/** The modules of those that are used. */
export function sharedModules({ places }: SharedObjects): readonly string[] {
  return [...places.values()].map((each) => each.module);
}

function newPlace(
  { at }: Schema,
  side: Side | "both",
  nouns: Map<string, number>,
): Place {
  const noun = nounOf(at.pointer);
  const count = (nouns.get(noun.toLowerCase()) ?? 0) + 1;
  nouns.set(noun.toLowerCase(), count);
  const base = `${noun}Object${count === 1 ? "" : count}`;
  return {
    module: `validators/inline/${base.toLowerCase()}`,
    check: `check${base}`,
    is: `is${base}`,
    base,
    side,
  };
}

/** The shapes that stand in more than one root. */
function sharedShapes(
  roots: Iterable<Schema>,
  shapes: Shapes,
): ReadonlySet<number> {
  const first = new Map<number, Schema>();
  const shared = new Set<number>();
  for (const root of roots) {
    for (const each of walk(root)) {
      if (each === root || !standsApart(each)) continue;
      const shape = shapes.of(each);
      const known = first.get(shape);
      if (known === undefined) first.set(shape, root);
      else if (known !== root) shared.add(shape);
    }
  }
  return shared;
}

const structural: ReadonlySet<string> = new Set([
  "items",
  "properties",
  "allOf",
  "anyOf",
  "oneOf",
  "additionalProperties",
  "schema",
]);

/** `PullRequest` for `…/properties/pull_request/items`. */
function nounOf(pointer: string): string {
  const token = pointer
    .split("/")
    .findLast((each) => !structural.has(each) && !/^\d*$/.test(each));
  const words =
    (token ?? "").replaceAll(/~[01]/g, " ").match(/[A-Za-z][A-Za-z\d]*/g) ?? [];
  return words
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 40);
}
