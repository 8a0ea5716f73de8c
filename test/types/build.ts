import type { JsonObject } from "../../generator/ir/json.js";
import { sdkTypes } from "../../generator/types/index.js";
import { printType } from "../../generator/types/print/type.js";
import {
  objectWith,
  type Type,
  type UnionType,
} from "../../generator/types/type/type.js";
import type { View } from "../../generator/types/view.js";
import { sdkOf } from "../sdk.js";
import { printed } from "../typescript/prettier.js";

/** How responses see the types of these components. */
export async function viewOf(schemas: JsonObject = {}): Promise<View> {
  return sdkTypes(await sdkOf({ components: { schemas } })).response;
}

/** A type as TypeScript has it, on one line. */
export function textOf(type: Type, view: View): string {
  const style = { view, lenient: false };
  return printed(printType(type, style))
    .replaceAll(/\s+/g, " ")
    .replace(/^ ?\| /, "");
}

export function literal(value: string | number | boolean): Type {
  return { kind: "literal", value };
}

export function oneOf(...members: readonly Type[]): UnionType {
  return { kind: "union", members };
}

export function both(...members: readonly Type[]): Type {
  return { kind: "intersection", members };
}

export function list(element: Type): Type {
  return { kind: "array", element };
}

export function tuple(elements: readonly Type[], rest?: Type): Type {
  return {
    kind: "tuple",
    elements: elements.map((type) => ({ type, optional: false })),
    ...(rest !== undefined && { rest }),
  };
}

/** An object with these members; `"a?"` is optional. */
export function object(
  members: Readonly<Record<string, Type>>,
  index?: Type,
): ReturnType<typeof objectWith> {
  const all = Object.entries(members).map(([key, type]) => {
    const optional = key.endsWith("?");
    return { name: optional ? key.slice(0, -1) : key, type, optional };
  });
  return objectWith(all, index);
}

/** What keywords for objects say where no `type` is beside them. */
export function ifObject(members: Readonly<Record<string, Type>>): Type {
  return { kind: "applicable", object: object(members) };
}

/** The model of a component. */
export function model(name: string, { sdk }: View): Type {
  const id = sdk.api.components.get(name);
  if (id === undefined) throw new Error(`no component ${name}`);
  return { kind: "reference", id };
}
