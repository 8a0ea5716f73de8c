import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor } from "./accessor.js";
import { beyondRoute } from "./framework-ids.js";
import { lowercaseWords } from "./lowercase.js";
import { isVersion } from "./route.js";
import { isSame, isVerb } from "./vocabulary.js";

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

/** `droplets_list_kernels` is `droplets` and `list_kernels`; `undefined` where an id has no underscore. */
export function grouped({ operationId = "" }: Operation): Accessor | undefined {
  const [, group = "", method = ""] =
    /^(\p{L}[\p{L}\p{M}\p{N}]*)_(.+)$/u.exec(operationId) ?? [];
  if (words(group).length === 0 || words(method).length === 0) return undefined;
  return [withoutController(group), method];
}

/** `UsersController_findAll`: frameworks call the class, not the resource. */
function withoutController(group: string): string {
  return group.replace(/(?<=[\p{Ll}\p{Lo}\p{N}])Controller$/u, "");
}

/** Whether the first word of an id is a resource: no verb, and the operation's tag or the word of several. */
export function groupedIds(
  operations: readonly Operation[],
): (operation: Operation) => boolean {
  const counts = new Map<string, number>();
  const groupOf = (operation: Operation): string | undefined =>
    grouped(operation)?.[0];
  for (const operation of operations) {
    const group = groupOf(operation);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return (operation) => {
    const group = groupOf(operation);
    if (group === undefined || isVerb(group.toLowerCase())) return false;
    return isTag(group, operation) || (counts.get(group) ?? 0) > 1;
  };
}

function isTag(group: string, { tags }: Operation): boolean {
  const joined = (text: string): string => lowercaseWords(text).join("");
  return tags.some((tag) => isSame(joined(tag), joined(group)));
}
