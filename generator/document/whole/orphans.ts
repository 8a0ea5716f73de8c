import { isObject, type JsonObject, own } from "../../ir/json.js";
import { type ComponentPath, usesOf } from "../excerpt/uses.js";

/**
 * A document without the components to which nothing refers any longer; those to which nothing ever referred stay, and all do where references lead
 * to more than whole components.
 *
 * @param before what it was when more of it was there
 */
export function withoutOrphans(
  document: JsonObject,
  before: JsonObject,
): JsonObject {
  const components = own(document, "components");
  if (!isObject(components)) return document;
  const used = reachable(before);
  const kept = reachable(document);
  if (used === undefined || kept === undefined) return document;
  const isKept = (section: string, name: string): boolean => {
    const key = keyOf([section, name]);
    return kept.has(key) || !used.has(key);
  };
  const sections = Object.entries(components).map(([section, members]) => [
    section,
    isObject(members)
      ? Object.fromEntries(
          Object.entries(members).filter(([name]) => isKept(section, name)),
        )
      : members,
  ]);
  return { ...document, components: Object.fromEntries(sections) };
}

/** The components that a document's paths and webhooks lead to; `undefined` where that can't be told. */
function reachable(document: JsonObject): ReadonlySet<string> | undefined {
  const { components, ...rest } = document;
  const sections = isObject(components) ? components : {};
  const schemas = isObject(sections["schemas"]) ? sections["schemas"] : {};
  const found = new Map<string, ComponentPath>();
  const own = usesOf(rest, schemas);
  let isKnown = own.onlyComponents;
  const add = (path: ComponentPath): void => void found.set(keyOf(path), path);
  own.components.forEach(add);
  for (const [, [section, name]] of found) {
    const members = sections[section];
    const uses = usesOf(
      (isObject(members) ? members[name] : undefined) ?? null,
      schemas,
    );
    isKnown &&= uses.onlyComponents;
    uses.components.forEach(add);
  }
  return isKnown ? new Set(found.keys()) : undefined;
}

function keyOf([section, name]: ComponentPath): string {
  return `${section}/${name}`;
}
