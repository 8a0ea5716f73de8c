import type { Operation } from "../../../ir/api.js";

/**
 * Spring Data REST has the same methods for all repositories: `getItemResource-person-get` of `person-entity-controller` says no more than its path,
 * `getCollectionResource-person-get_1` that it lists.
 */
export function ofRepository(operation: Operation): Operation {
  const { operationId = "", tags, method, ...others } = operation;
  const entities = tags.map((tag) => tag.replace(controller, ""));
  const own = operationId.replace(/_\d+$/, "");
  const isRepositorys = entities.some(
    (entity) =>
      entity !== "" &&
      own.endsWith(`-${entity.replaceAll("-", "")}-${method.toLowerCase()}`) &&
      /^[a-z]+[A-Z][A-Za-z]*-/.test(own),
  );
  if (!isRepositorys) return operation;
  const verb = verbs.get(own.slice(0, own.indexOf("-")));
  return {
    ...others,
    method,
    tags: entities,
    ...(verb !== undefined && { operationId: verb }),
  };
}

const verbs: ReadonlyMap<string, string> = new Map([
  ["getCollectionResource", "list"],
  ["postCollectionResource", "create"],
]);

const controller = /-(?:entity|search|property-reference)-controller$/;
