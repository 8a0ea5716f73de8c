import { itemOf } from "../../ir/pointer.js";
import { child, isObject, type JsonObject, own } from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";

/**
 * The document with every path item written out where it is used, and with every id once: openapi-typescript follows the references of paths alone,
 * reads nothing beside them, and declares an operation as often as it has an item.
 */
export function withOwnPathItems(document: JsonObject): JsonObject {
  const ids = new Set<string>();
  const inPlace = (items: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(items).map(([name, item]) => [
        name,
        isObject(item) ? withNewIds(itemOf(item, document), ids) : item,
      ]),
    );
  const changed: Record<string, JsonObject> = {};
  for (const field of ["paths", "webhooks"]) {
    const items = own(document, field);
    if (isObject(items)) changed[field] = inPlace(items);
  }
  const components = own(document, "components");
  const pathItems = child(components, "pathItems");
  if (isObject(components) && isObject(pathItems))
    changed["components"] = { ...components, pathItems: inPlace(pathItems) };
  return { ...document, ...changed };
}

/**
 * A path item without the ids of operations that have a place already, and without those that openapi-typescript decodes where it refers to them
 * and not where it declares them.
 *
 * @param ids that have a place, to which those of the item are added
 */
function withNewIds(item: JsonObject, ids: Set<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([key, operation]) => {
      if (!isOperationMethod(key) || !isObject(operation))
        return [key, operation];
      const { operationId, ...rest } = operation;
      if (typeof operationId !== "string") return [key, operation];
      const id = operationId.replaceAll("#", "/");
      if (ids.has(id) || id.includes("%")) return [key, rest];
      ids.add(id);
      return [key, operation];
    }),
  );
}
