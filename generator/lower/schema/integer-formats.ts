import { integerRanges } from "../../ir/formats.js";
import type { SchemaDraft } from "../../ir/schema.js";

/** Reads a format that bounds integers as the bounds that it stands for, where numbers are allowed at all; narrower ones stay. */
export function boundByFormat(node: SchemaDraft): void {
  const range = integerRanges.get(node.format ?? "");
  const { types, exclusiveMinimum, exclusiveMaximum } = node;
  if (range === undefined || !takesNumbers(node)) return;
  const [least, most] = range;
  if (exclusiveMinimum === undefined || exclusiveMinimum < least)
    node.minimum = Math.max(node.minimum ?? least, least);
  if (exclusiveMaximum === undefined || exclusiveMaximum > most)
    node.maximum = Math.min(node.maximum ?? most, most);
  if (types !== undefined)
    node.types = [
      ...new Set(types.map((each) => (each === "number" ? "integer" : each))),
    ];
}

function takesNumbers({ types }: SchemaDraft): boolean {
  return types?.some((each) => each === "number" || each === "integer") ?? true;
}
