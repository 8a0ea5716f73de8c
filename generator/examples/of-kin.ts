import { isObject, type JsonValue } from "../ir/json.js";
import { referredTo } from "../schema/nullable.js";
import { familyOf } from "../schema/tags/family.js";
import type { ExampleSide, MakeInner, Wanted } from "./wanted.js";

/** Where a base stands, an example of the first component that is meant there, with its tag: a made-up tag would mean none. */
export function* kinExamples(
  { schema, name, depth }: Wanted,
  inner: MakeInner,
  { registry, side }: ExampleSide,
): Generator<JsonValue> {
  const id = referredTo(schema, registry);
  const [first] =
    (id === undefined ? undefined : familyOf(id, side, registry)) ?? [];
  const target = first && registry.get(first.id);
  const value = target && inner({ schema: target, name, depth });
  if (first === undefined || value === undefined) return;
  const tags = first.tags.flatMap(({ name: tag, values }) =>
    values.slice(0, 1).map((each) => [tag, each] as const),
  );
  yield isObject(value) ? { ...value, ...Object.fromEntries(tags) } : value;
}
