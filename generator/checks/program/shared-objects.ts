import { createNameScope, type NameScope } from "../../ir/name-scope.js";
import type { Schema } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";
import { walk } from "../../ir/visit.js";
import type { Shapes } from "../../schema/shape.js";
import { valuesOf } from "../../schema/values.js";
import { nounOf, pascal } from "./noun.js";
import type { Entry } from "./place.js";

/** Objects with more properties than this have a function of their own, which equal ones share. */
const smallObject = 2;

/** Whether an object inside of another schema gets a function of its own. */
export function standsApart({ properties = [] }: Schema): boolean {
  return properties.length > smallObject;
}

/** Objects that several components spell out alike instead of referring to one, with where their functions live. */
export interface SharedObjects {
  readonly shapes: Shapes;
  readonly byShape: ReadonlyMap<number, SharedObject>;
  /** The places of all of them by module. */
  readonly byModule: ReadonlyMap<string, Entry>;
  /** What each of their schemas is called, wherever it stands. */
  readonly names: ReadonlyMap<Schema, string>;
}

/** Where the functions of one of them live: on both sides of the wire in one place, if that makes no difference. */
export type SharedObject = Readonly<Record<Side, Entry>>;

/**
 * @param roots the schemas that are looked through
 * @param differs whether what such an object means depends on the side of the wire
 */
export function sharedObjects(
  roots: Iterable<Schema>,
  shapes: Shapes,
  differs: (schema: Schema) => boolean,
): SharedObjects {
  const scope = createNameScope({ fold: (name) => name.toLowerCase() });
  const byShape = new Map<number, SharedObject>();
  const names = new Map<Schema, string>();
  for (const [shape, { first, holder, alike }] of sharedShapes(roots, shapes)) {
    const shared = sharedObject(first, holder, scope, differs(first));
    byShape.set(shape, shared);
    for (const each of alike) names.set(each, shared.response.base);
  }
  const places = [...byShape.values()].flatMap((each) => Object.values(each));
  const byModule = new Map(places.map((each) => [each.module, each]));
  return { shapes, byShape, byModule, names };
}

/** Where the functions of an object live that is shared; `undefined` for others. */
export function sharedPlace(
  schema: Schema,
  side: Side | "both",
  { shapes, byShape }: SharedObjects,
): Entry | undefined {
  if (byShape.size === 0 || !standsApart(schema)) return undefined;
  const shared = byShape.get(shapes.of(schema));
  return shared?.[side === "request" ? "request" : "response"];
}

/** Called after where it stands and the constant that tells it from others; where that is taken, after what holds it first, too. */
function sharedObject(
  schema: Schema,
  holder: Schema,
  names: NameScope,
  differs: boolean,
): SharedObject {
  const noun = `${constantOf(schema)}${nounOf(schema.at.pointer)}Object`;
  const base = names.claim(noun, `${holderNoun(holder)}${noun}`);
  const response = entryCalled(base, "response", schema);
  return differs
    ? {
        response,
        request: entryCalled(names.claim(`${base}Request`), "request", schema),
      }
    : { response, request: response };
}

function entryCalled(base: string, side: Side, schema: Schema): Entry {
  return {
    module: `validators/inline/${kebab(base)}`,
    check: `check${base}`,
    is: `is${base}`,
    base,
    side,
    schema,
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

/** An object that may stand in several roots. */
interface Found {
  readonly first: Schema;
  /** The root that has the first. */
  readonly holder: Schema;
  readonly alike: Schema[];
}

/** Those that stand in more than one root, by shape. */
function sharedShapes(
  roots: Iterable<Schema>,
  shapes: Shapes,
): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  const shared = new Map<number, Found>();
  for (const holder of roots) {
    for (const schema of walk(holder)) {
      if (schema === holder || !standsApart(schema)) continue;
      const shape = shapes.of(schema);
      const known = found.get(shape) ?? { first: schema, holder, alike: [] };
      known.alike.push(schema);
      found.set(shape, known);
      if (known.holder !== holder) shared.set(shape, known);
    }
  }
  return shared;
}
