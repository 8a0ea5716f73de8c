import { itemOf } from "../../ir/pointer.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";

/** A bundled document with every Path Item written out where a path refers to one. */
export function withItemsInPlace(document: JsonObject): JsonObject {
  const paths = own(document, "paths");
  if (!isObject(paths)) return document;
  const inPlace = (item: JsonValue): JsonValue =>
    isObject(item) ? itemOf(item, document) : item;
  const items = Object.entries(paths).map(([path, item]) => [
    path,
    inPlace(item),
  ]);
  return { ...document, paths: Object.fromEntries(items) };
}
