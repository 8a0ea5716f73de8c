import { isObject, type JsonValue } from "../ir/json.js";
import { familyOf } from "../schema/tags/family.js";
import { baseAt } from "../schema/tags/kin-choices.js";
import type { ExampleSide, MakeInner, Wanted } from "./wanted.js";

/** Where a base stands, an example of the first component that is meant there, with its tags: made-up ones would mean none. */
export function* kinExamples(
  { schema, name, depth, isItself = false }: Wanted,
  inner: MakeInner,
  { registry, side }: ExampleSide,
): Generator<JsonValue> {
  const id = isItself ? undefined : baseAt(schema, registry);
  const [first] =
    (id === undefined ? undefined : familyOf(id, side, registry)) ?? [];
  const target = first && registry.get(first.id);
  const value =
    target && inner({ schema: target, name, depth, isItself: true });
  if (first === undefined || value === undefined) return;
  const tags = first.tags.flatMap(({ name: tag, values }) =>
    values.slice(0, 1).map((each) => [tag, each] as const),
  );
  yield isObject(value) ? { ...value, ...Object.fromEntries(tags) } : value;
}
