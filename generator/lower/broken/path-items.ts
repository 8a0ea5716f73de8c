import type { Report } from "../../diagnostics/report.js";
import type { Description } from "../../document/description.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import { joinPointer } from "../../ir/pointer.js";

/**
 * The description with a reference for each operation of a path that stands elsewhere, instead of one for the whole path: so that single
 * operations can be left out.
 */
export function withOwnMethods(
  description: Description,
  report: Report,
): Description {
  const { value } = description;
  const paths = own(value, "paths");
  if (!isObject(paths)) return description;
  const changed = Object.entries(paths).map(([path, item]) => [
    path,
    isObject(item) ? withMethods(item, path, description) : item,
  ]);
  const root = { ...value, paths: Object.fromEntries(changed) };
  return description.withRoot(root, report);
}

function withMethods(
  { $ref, ...own }: JsonObject,
  path: string,
  { root, get, silently }: Description,
): JsonObject {
  const written = $ref === undefined ? own : { $ref, ...own };
  if (typeof $ref !== "string") return written;
  const at = { document: root, pointer: joinPointer("", "paths", path) };
  const target = silently.resolve(at, $ref);
  const found = target && get(target);
  if (!isObject(found) || found["$ref"] !== undefined) return written;
  const base = $ref.includes("#") ? $ref : `${$ref}#`;
  const referred = Object.entries(found).map(([key, each]) => [
    key,
    referenceTo(base, key, each),
  ]);
  return { ...Object.fromEntries(referred), ...own };
}

function referenceTo(base: string, key: string, value: JsonValue): JsonValue {
  if (isOperationMethod(key)) return { $ref: `${base}/${key}` };
  return isArray(value)
    ? value.map((_, index) => ({ $ref: `${base}/${key}/${index}` }))
    : value;
}
