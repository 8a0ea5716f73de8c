import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { appliedInPlace, appliedOrNegatedInPlace } from "../ir/visit.js";

/** The schemas that a value must satisfy all of: the schema, its `allOf`, and what they refer to. */
export function conjuncts(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  return collect(schema, registry, ({ allOf = none }) => allOf);
}

/** The schemas that a schema names as parts of it. */
export function heldBy(
  { ref, allOf = [] }: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  const target = ref === undefined ? undefined : registry.get(ref);
  return target === undefined ? allOf : [...allOf, target];
}

/** The `allOf` of a schema without the tags that an ancestor's discriminator implies: these are told, and refuse no value (OpenAPI 3.1.1, 4.8.25). */
export function decidingParts({ allOf = none }: Schema): readonly Schema[] {
  return allOf.every(isDeciding) ? allOf : allOf.filter(isDeciding);
}

/** Whether a part is no tag that an ancestor's discriminator implies. */
export function isDeciding({ derived }: Schema): boolean {
  return derived !== "discriminator";
}

/** The branches of a union; none where a schema is no union. One that is two at once is told by its `oneOf`. */
export function alternativesOf({ oneOf, anyOf }: Schema): readonly Schema[] {
  return oneOf ?? anyOf ?? [];
}

/** Every schema that says what the same value has, whichever branch holds: what `not` refuses is none of them. */
export function allParts(
  schema: Schema,
  registry: SchemaRegistry,
): readonly Schema[] {
  return collect(schema, registry, appliedInPlace);
}

/** Whether a schema, or any that it applies to the same value, is of a kind. */
export function someInPlace(
  schema: Schema,
  registry: SchemaRegistry,
  test: (schema: Schema) => boolean,
): boolean {
  return collect(schema, registry, appliedOrNegatedInPlace).some(test);
}

/** What a schema says, told by what its parts say, and what it refers to: `referred` is `undefined` without a reference. */
export type Telling = (
  schema: Schema,
  ask: (part: Schema) => boolean,
  referred: () => boolean | undefined,
) => boolean;

/** Asks a schema something that its parts tell. What is referred to is asked once, however many ways lead to it; a circle says no. */
export function askedOnce(
  registry: SchemaRegistry,
  tell: Telling,
): (schema: Schema) => boolean {
  const known = new Map<SchemaId, boolean>();
  const ask = (schema: Schema): boolean =>
    tell(schema, ask, () => referred(schema.ref ?? ""));
  const referred = (id: SchemaId): boolean | undefined => {
    const target = registry.get(id);
    const before = known.get(id);
    if (before !== undefined || target === undefined) return before;
    known.set(id, false);
    const said = ask(target);
    known.set(id, said);
    return said;
  };
  return ask;
}

/** Depth first, each once, so that properties come in the author's order. */
function collect(
  schema: Schema,
  registry: SchemaRegistry,
  next: (part: Schema) => readonly Schema[],
): readonly Schema[] {
  const first = around(schema, registry, next);
  if (first.length === 0) return [schema];
  const seen = new Set([schema]);
  const stack = first.toReversed();
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    for (const each of around(part, registry, next).toReversed())
      stack.push(each);
  }
  return [...seen];
}

/** What a schema refers to, and what it holds: nothing, for most. */
function around(
  schema: Schema,
  registry: SchemaRegistry,
  next: (part: Schema) => readonly Schema[],
): readonly Schema[] {
  const held = next(schema);
  const target =
    schema.ref === undefined ? undefined : registry.get(schema.ref);
  return target === undefined ? held : [target, ...held];
}

const none: readonly Schema[] = [];
