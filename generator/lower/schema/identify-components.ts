import { schemaIdAt } from "../../ir/derived-schema.js";
import { isObject, type Location, own } from "../../ir/json.js";
import { below, splitPointer } from "../../ir/pointer.js";
import { isReferenceAlone } from "./dialect.js";
import { resourceAt } from "./resources/index-document.js";
import { schemaTarget } from "./resources/schema-target.js";
import type { LoweringState } from "./state.js";

/**
 * Takes a component that only refers to what is no component, such as a file, to be that: both places are one schema, which bears the
 * component's name. Of several that refer to the same, this is the one that is called like it, else the first; the others are aliases.
 *
 * @param components where they stand
 */
export function identifyComponents(
  components: readonly Location[],
  state: LoweringState,
): void {
  const ids = new Set(components.map(schemaIdAt));
  for (const component of components) {
    const target = targetAlone(component, state);
    if (target === undefined || ids.has(schemaIdAt(target))) continue;
    const known = state.identities.get(schemaIdAt(target));
    if (known !== undefined && !isCalledLike(target, component)) continue;
    if (known !== undefined) state.identities.delete(known.id);
    const identity = { id: schemaIdAt(component), at: target };
    state.identities.set(identity.id, identity);
    state.identities.set(schemaIdAt(target), identity);
  }
}

/** Where a schema leads that is a reference and nothing else. */
function targetAlone(
  at: Location,
  { source, resources }: LoweringState,
): Location | undefined {
  const value = source.get(at);
  const text = isObject(value) ? own(value, "$ref") : undefined;
  if (!isObject(value) || typeof text !== "string") return undefined;
  const resource = resourceAt(at, resources);
  const { dialect } = resource.language;
  const isAlone =
    Object.keys(value).length === 1 || isReferenceAlone(value, dialect);
  if (!isAlone) return undefined;
  return schemaTarget({ text, from: below(at, "$ref"), resource }, resources);
}

function isCalledLike(target: Location, component: Location): boolean {
  return nameOf(target) === nameOf(component);
}

/** The last token of a pointer, or the name of the file where there is none; in letters that any spelling shares. */
function nameOf({ document, pointer }: Location): string {
  const file = document.split("/").at(-1) ?? "";
  const name = splitPointer(pointer).at(-1) ?? file.replace(/\.[a-z]+$/i, "");
  return name.toLowerCase().replace(/[-_. ]/g, "");
}
