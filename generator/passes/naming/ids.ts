import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor } from "./accessor.js";
import { beyondRoute } from "./framework-ids.js";
import { isVersion } from "./route.js";

/** `repos/get-content` and `repos.getContent` carry their resource; `undefined` where an id has neither slash nor dot, or only those of its path. */
export function separated(operation: Operation): Accessor | undefined {
  if (beyondRoute(operation) !== undefined) return undefined;
  const { operationId = "" } = operation;
  const parts = operationId
    .split(/[/.]/)
    .filter((part) => words(part).length > 0);
  return parts.length > 1 ? withoutVersion(parts) : undefined;
}

/** `v1.application.list`: of an API's own version nobody has to be told. */
function withoutVersion(parts: Accessor): Accessor {
  const [first = "", ...others] = parts;
  return isVersion(first) && others.length > 1 ? others : parts;
}

/** An id as it is, below its tag. */
export function tagAndId(operation: Operation): Accessor | undefined {
  const { operationId, tags } = operation;
  if (operationId === undefined || beyondRoute(operation) !== undefined)
    return undefined;
  return tags[0] === undefined ? [operationId] : [tags[0], operationId];
}
