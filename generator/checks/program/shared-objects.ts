import { createNameScope, type NameScope } from "../../ir/name-scope.js";
import type { Schema } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { walk } from "../../ir/visit.js";
import type { Shapes } from "../../schema/shape.js";
import { valuesOf } from "../../schema/values.js";
import { nounOf, pascal } from "./noun.js";
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
  /** The first schema that holds each of them, by shape. */
  readonly shared: ReadonlyMap<number, Schema>;
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
  const holder = shared.get(shape);
  if (holder === undefined) return undefined;
  const key = `${shape} ${side}`;
  const place = places.get(key) ?? newPlace(schema, holder, side, names);
  places.set(key, place);
  return place;
}

/** The modules of those that are used. */
export function sharedModules({ places }: SharedObjects): readonly string[] {
  return [...places.values()].map((each) => each.module);
}

/** Called after where it stands and the constant that tells it from others; where that is taken, after what holds it first, too. */
function newPlace(
  schema: Schema,
  holder: Schema,
  side: Side | "both",
  names: NameScope,
): Place {
  const noun = `${constantOf(schema)}${nounOf(schema.at.pointer)}Object`;
  const base = names.claim(noun, `${holderNoun(holder)}${noun}`);
  return {
    module: `validators/inline/${kebab(base)}`,
    check: `check${base}`,
    is: `is${base}`,
    base,
    side,
  };
}

/** A component's name, or the path of the operation that spells the holder out. */
function holderNoun({ at }: Schema): string {
  const [, paths, path = ""] = at.pointer.split("/");
  return paths === "paths"
    ? pascal(path.replaceAll("~1", " "))
    : nounOf(at.pointer);
}

/** `AccountDisconnected` where a property may only be `account_disconnected`; empty where none has one text only. */
function constantOf({ properties = [] }: Schema): string {
  for (const { schema } of properties) {
    const [value, ...others] = valuesOf(schema) ?? [];
    if (typeof value === "string" && others.length === 0) return pascal(value);
  }
  return "";
}

/** `account-disconnected`: names that differ in small letters give files that do. */
function kebab(name: string): string {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-")
    .toLowerCase();
}

/** The shapes that stand in more than one root, with the first of these. */
function sharedShapes(
  roots: Iterable<Schema>,
  shapes: Shapes,
): ReadonlyMap<number, Schema> {
  const first = new Map<number, Schema>();
  const shared = new Map<number, Schema>();
  for (const root of roots) {
    for (const each of walk(root)) {
      if (each === root || !standsApart(each)) continue;
      const shape = shapes.of(each);
      const known = first.get(shape);
      if (known === undefined) first.set(shape, root);
      else if (known !== root) shared.set(shape, known);
    }
  }
  return shared;
}
