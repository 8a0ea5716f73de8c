import type { Schema } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import { walk } from "../ir/visit.js";
import type { Shapes } from "../schema/shape.js";
import type { Place } from "./program.js";

/** Objects with more properties than this have a function of their own, which equal ones share. */
const smallObject = 2;

/** Whether an object inside of another schema gets a function of its own. */
export function standsApart(schema: Schema): boolean {
  return (schema.properties?.length ?? 0) > smallObject;
}

/** Where the functions of objects live that several components spell out alike instead of referring to one. */
export interface SharedObjects {
  placeOf(schema: Schema, side: Side | "both"): Place | undefined;
  modules(): readonly string[];
}

export function createSharedObjects(
  roots: Iterable<Schema>,
  shapes: Shapes,
): SharedObjects {
  const shared = sharedShapes(roots, shapes);
  const places = new Map<string, Place>();
  const names = new Map<string, number>();

  const claim = (schema: Schema, side: Side | "both"): Place => {
    const noun = nounOf(schema.at.pointer);
    const count = (names.get(noun.toLowerCase()) ?? 0) + 1;
    names.set(noun.toLowerCase(), count);
    const base = `${noun}Object${count === 1 ? "" : count}`;
    return {
      module: `validators/inline/${base.toLowerCase()}`,
      check: `check${base}`,
      is: `is${base}`,
      base,
      side,
    };
  };

  return {
    placeOf(schema, side) {
      if (!standsApart(schema) || !shared.has(shapes.of(schema)))
        return undefined;
      const key = `${shapes.of(schema)} ${side}`;
      const place = places.get(key) ?? claim(schema, side);
      places.set(key, place);
      return place;
    },
    modules: () => [...places.values()].map((each) => each.module),
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
