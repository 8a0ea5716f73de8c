import { createNameScope, type NameScope } from "../../ir/name-scope.js";
import type { Schema } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { walk } from "../../ir/visit.js";
import type { Shapes } from "../../schema/shape.js";
import { nounOf } from "./noun.js";
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
  /** What they are called, which is a file's name in small letters. */
  readonly names: NameScope;
}

export function sharedObjects(
  roots: Iterable<Schema>,
  shapes: Shapes,
): SharedObjects {
  const shared = sharedShapes(roots, shapes);
  const names = createNameScope({ fold: (name) => name.toLowerCase() });
  return { shapes, shared, places: new Map(), names };
}

/** Where the functions of an object live that is shared; `undefined` for others. */
export function sharedPlace(
  schema: Schema,
  side: Side | "both",
  { shapes, shared, places, names }: SharedObjects,
): Place | undefined {
  if (!standsApart(schema)) return undefined;
  const shape = shapes.of(schema);
  if (!shared.has(shape)) return undefined;
  const key = `${shape} ${side}`;
  const place = places.get(key) ?? newPlace(schema, side, names);
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
  names: NameScope,
): Place {
  const base = names.claim(`${nounOf(at.pointer)}Object`);
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
