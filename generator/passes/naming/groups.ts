import type { Operation } from "../../ir/api.js";
import type { Accessor, Naming } from "./accessor.js";
import { type GroupedId, groupedId, idTokens, joined } from "./grouped-id.js";
import type { RestView } from "./rest/view.js";
import { isVersion } from "./route.js";
import { servicesOf } from "./services.js";
import { isPlural, isSame, isVerb, singular } from "./vocabulary.js";

/** Names operations by ids that begin with their resource. */
export function byGroup(view: RestView): Naming {
  const services = servicesOf(view.operations);
  const planned = new Map(
    view.operations.map((each) => [each, groupedId(each, services.resource)]),
  );
  const ids = [...planned.values()].flatMap((each) => each ?? []);
  const resourcesOf = spellings(ids);
  const methods = new Set(ids.map((each) => keyOf(accessorOf(each))));
  return (operation) => {
    const id = planned.get(operation);
    if (id === undefined) return undefined;
    const { method, ...rest } = besideMethods(id, methods);
    return [
      ...versionOf(operation, view),
      ...resourcesOf(rest),
      services.method(operation) ?? method,
    ];
  };
}

/** Whether the first word of an id is a resource: no verb, and the operation's tag or the word of several. */
export function groupedIds(
  operations: readonly Operation[],
): (operation: Operation) => boolean {
  const counts = new Map<string, number>();
  for (const operation of operations) {
    const [first] = idTokens(operation) ?? [];
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return (operation) => {
    const [first = ""] = idTokens(operation) ?? [];
    if (first === "" || isDoing(first, operation)) return false;
    return isTag(first, operation) || (counts.get(first) ?? 0) > 1;
  };
}

/** `create_user` begins with a verb, `mute_rules_list` at `/mute-rules` with a resource. */
function isDoing(first: string, operation: Operation): boolean {
  if (!isVerb(first.toLowerCase())) return false;
  const { group = "" } = groupedId(operation, (token) => token) ?? {};
  return group === first;
}

function isTag(group: string, { tags }: Operation): boolean {
  return tags.some((tag) => isSame(joined(tag), joined(group)));
}

function accessorOf({ resources, method }: GroupedId): Accessor {
  return [...resources, method];
}

/** What is a method already is no resource as well: beside `instances.serialConsole` stands `instances.serialConsoleStream`. */
function besideMethods(id: GroupedId, methods: ReadonlySet<string>): GroupedId {
  const { group, resources, method } = id;
  const above = resources.slice(0, -1);
  if (above.length === 0 || !methods.has(keyOf(resources))) return id;
  const longer = `${resources.at(-1) ?? ""} ${method}`;
  return besideMethods({ group, resources: above, method: longer }, methods);
}

/** Of two versions that are told apart, the one that an id says. */
function versionOf(operation: Operation, view: RestView): Accessor {
  const [first = ""] = view.routeOf(operation).parts;
  const said = operation.operationId?.toLowerCase().split("_") ?? [];
  return isVersion(first) && said.includes(first.toLowerCase()) ? [first] : [];
}

/**
 * How resources are spelt that are called in singular and in plural: in plural where any path has it so, but for an API that has one of each.
 */
function spellings(
  ids: readonly GroupedId[],
): (id: Pick<GroupedId, "group" | "resources">) => Accessor {
  const groups = new Map<string, Set<string>>();
  const spelt = new Map<string, string>();
  for (const { group, resources } of ids) {
    const key = keyOf([group]);
    groups.set(key, (groups.get(key) ?? new Set()).add(joined(group)));
    for (const [index, resource] of resources.entries()) {
      const own = keyOf(resources.slice(0, index + 1));
      if (!spelt.has(own) || isPlural(joined(resource)))
        spelt.set(own, resource);
    }
  }
  return ({ group, resources }) =>
    resources.map((resource, index) =>
      index === 0 && (groups.get(keyOf([group]))?.size ?? 0) > 1
        ? group
        : (spelt.get(keyOf(resources.slice(0, index + 1))) ?? resource),
    );
}

function keyOf(resources: Accessor): string {
  return resources.map((each) => singular(joined(each))).join("/");
}
