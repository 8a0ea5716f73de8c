import type { Api, Parameter } from "../ir/api.js";
import { createNameScope } from "../ir/name-scope.js";
import { placeKey, splitPointer } from "../ir/pointer.js";
import { pascalCase } from "./words.js";

/** The type of a parameter that operations refer to; `undefined` for one that an operation spells out itself. */
export type SharedTypeOf = (parameter: Parameter) => string | undefined;

/**
 * Names a type for each parameter that is a component: what is shared is what the description shares, and never what happens to be alike. One
 * that an operation describes anew is its own.
 */
export function nameSharedParameters({ operations }: Api): SharedTypeOf {
  const components = new Map<string, string>();
  for (const { parameters } of operations)
    for (const { at, redescribed } of parameters) {
      const component = componentName(at.pointer);
      if (redescribed !== true && component !== undefined)
        components.set(placeKey(at), component);
    }
  const names = namesOf(components);
  return ({ at, redescribed }) =>
    redescribed === true ? undefined : names.get(placeKey(at));
}

/** In an order that no operation changes. */
function namesOf(
  components: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const scope = createNameScope();
  const sorted = [...components].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([key, component]) => {
      const wanted = `${pascalCase(component) || "Shared"}Parameter`;
      return [key, scope.claim(wanted)];
    }),
  );
}

function componentName(pointer: string): string | undefined {
  const [components, parameters, name, ...rest] = splitPointer(pointer);
  const isComponent =
    components === "components" &&
    parameters === "parameters" &&
    rest.length === 0;
  return isComponent ? name : undefined;
}
