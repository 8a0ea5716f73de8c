import { isObject, type Location, own } from "../../../ir/json.js";
import { below } from "../../../ir/pointer.js";
import { isReferenceAlone } from "../dialect.js";
import { resourceAt } from "./index-document.js";
import type { ResourceIndex } from "./resource-index.js";
import { schemaTarget } from "./schema-target.js";

/** Where a schema leads that is a reference and nothing else that counts. */
export function targetAlone(
  at: Location,
  resources: ResourceIndex,
): Location | undefined {
  const value = resources.source.get(at);
  const text = isObject(value) ? own(value, "$ref") : undefined;
  if (!isObject(value) || typeof text !== "string") return undefined;
  const resource = resourceAt(at, resources);
  const { dialect } = resource.language;
  const isAlone =
    Object.keys(value).length === 1 || isReferenceAlone(value, dialect);
  if (!isAlone) return undefined;
  return schemaTarget({ text, from: below(at, "$ref"), resource }, resources);
}

/** Where a schema leads beside whose reference nothing is written at all. */
export function onlyTarget(
  at: Location,
  resources: ResourceIndex,
): Location | undefined {
  const value = resources.source.get(at);
  const isOnly = isObject(value) && Object.keys(value).length === 1;
  return isOnly ? targetAlone(at, resources) : undefined;
}
