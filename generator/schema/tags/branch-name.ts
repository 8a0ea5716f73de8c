import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { splitPointer } from "../../ir/pointer.js";
import { isTitle } from "../../ir/title.js";

/** What a branch of a union is called: as the component that it refers to, or by its title; `undefined` where it has neither. */
export function branchName(
  { ref, title }: Schema,
  registry: SchemaRegistry,
): string | undefined {
  const target = ref === undefined ? undefined : registry.get(ref);
  const [components, schemas, component, ...below] = splitPointer(
    target?.at.pointer ?? "",
  );
  const isComponent = components === "components" && schemas === "schemas";
  if (isComponent && component !== undefined && below.length === 0)
    return component;
  return [title, target?.title].find(
    (each) => each !== undefined && isTitle(each),
  );
}
