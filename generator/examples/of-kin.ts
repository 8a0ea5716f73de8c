import { isObject, type JsonValue } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import { referredTo } from "../schema/nullable.js";
import { familyOf, type Kin } from "../schema/tags/family.js";
import { heirsOf } from "../schema/tags/heirs.js";
import type { ExampleSide, MakeInner, Wanted } from "./wanted.js";

/** Where a base stands, an example of the first component that is meant there, with its tags: made-up ones would mean none. */
export function* kinExamples(
  { schema, name, depth, isItself = false }: Wanted,
  inner: MakeInner,
  side: ExampleSide,
): Generator<JsonValue> {
  const [first] = isItself ? [] : (familyAt(schema, side) ?? []);
  const target = first && side.registry.get(first.id);
  const value =
    target && inner({ schema: target, name, depth, isItself: true });
  if (first === undefined || value === undefined) return;
  const tags = first.tags.flatMap(({ name: tag, values }) =>
    values.slice(0, 1).map((each) => [tag, each] as const),
  );
  yield isObject(value) ? { ...value, ...Object.fromEntries(tags) } : value;
}

/** What is meant by a base, or where a schema refers to one. What extends a base refers to it, too, but is one of those. */
function familyAt(
  schema: Schema,
  { registry, side }: ExampleSide,
): readonly Kin[] | undefined {
  const own = registry.has(schema.id)
    ? familyOf(schema.id, side, registry)
    : undefined;
  const id = referredTo(schema, registry);
  if (own !== undefined || id === undefined) return own;
  const isOneOfThem = heirsOf(id, registry).includes(schema.id);
  return isOneOfThem ? undefined : familyOf(id, side, registry);
}
