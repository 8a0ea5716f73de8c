import {
  isCalledLike,
  meantBy,
} from "../../document/references/called-like.js";
import { schemaIdAt } from "../../ir/derived-schema.js";
import type { Location } from "../../ir/json.js";
import { onlyTarget, targetAlone } from "./resources/alone.js";
import type { LoweringState } from "./state.js";

/**
 * Takes a component that only refers to what is no component, such as a file, to be that: both places are one schema, which bears the
 * component's name. Of several that refer to the same, this is the one that is called like it, else the first; the others are aliases.
 *
 * @param components where they stand
 */
export function identifyComponents(
  components: readonly Location[],
  { identities, resources }: LoweringState,
): void {
  const ids = new Set(components.map(schemaIdAt));
  const isComponent = (at: Location): boolean => ids.has(schemaIdAt(at));
  const targetOf = (at: Location): Location | undefined =>
    onlyTarget(at, resources);
  for (const component of components) {
    const next = targetAlone(component, resources);
    const target = next && meantBy(next, targetOf, isComponent);
    if (target === undefined || isComponent(target)) continue;
    const known = identities.get(schemaIdAt(target));
    if (known !== undefined && !isCalledLike(target, component)) continue;
    if (known !== undefined) identities.delete(known.id);
    const identity = { id: schemaIdAt(component), at: target };
    identities.set(identity.id, identity);
    identities.set(schemaIdAt(target), identity);
  }
  for (const at of components) {
    const id = schemaIdAt(at);
    if (!identities.has(id)) identities.set(id, { id, at });
  }
}
