import type { Model, Side } from "../../ir/sdk.js";
import type { Code } from "../../typescript/code.js";
import type { Place } from "../../typescript/layout.js";
import { withHeirs } from "../heirs.js";
import type { Type } from "../type/type.js";
import type { View } from "../view.js";

/** How types look in a file. */
export interface TypeStyle {
  readonly view: View;
  /** Optional properties may be given as `undefined`: what callers write is more lenient than what comes back. */
  readonly lenient: boolean;
}

/** Whether the type of a model on a side is lenient: what is sent at all is, as callers may give `undefined` for what they leave out. */
export function isLenient(model: Model, side: Side): boolean {
  return side === "request" || (isShared(model) && model.usedIn.has("request"));
}

/** Whether both sides have the same declaration. */
export function isShared(model: Model): boolean {
  return model.request === model.response;
}

/** A type at a place of its own: of a property, an item, a value of a map. It stands there with what extends it. */
export function placed(content: Type, { view, lenient }: TypeStyle): Type {
  return withHeirs(content, view, lenient);
}

/** Prints a type, for those that print what it stands in. */
export type PrintType = (
  content: Type,
  style: TypeStyle,
  place?: Place,
) => Code;
