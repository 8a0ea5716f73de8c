import type { Api, Parameter } from "../ir/api.js";
import { createNameScope } from "../ir/name-scope.js";
import { placeKey, splitPointer } from "../ir/pointer.js";
import { pascalCase } from "./words.js";

/** The type of a parameter that operations refer to; `undefined` for one that an operation spells out itself. */
export type SharedTypeOf = (parameter: Parameter) => string | undefined;

/** Names a type for each parameter that is a component: what is shared is what the description shares, and never what happens to be alike. */
export function nameSharedParameters({ operations }: Api): SharedTypeOf {
  const scope = createNameScope();
  const names = new Map<string, string>();
  for (const { parameters } of operations)
    for (const { at } of parameters) {
      const component = componentName(at.pointer);
      if (component === undefined || names.has(placeKey(at))) continue;
      const wanted = `${pascalCase(component) || "Shared"}Parameter`;
      names.set(placeKey(at), scope.claim(wanted));
    }
  return ({ at }) => names.get(placeKey(at));
}

function componentName(pointer: string): string | undefined {
  const [components, parameters, name, ...rest] = splitPointer(pointer);
  const isComponent =
    components === "components" &&
    parameters === "parameters" &&
    rest.length === 0;
  return isComponent ? name : undefined;
}
