import type { Property } from "../ir/schema.js";
import { isGivenOn } from "../schema/sides.js";
import type { ExampleSide } from "./wanted.js";

/** What readers look for first. */
const telling =
  /^(?:model|input|prompt|name|title|email|description|text|message|content|query|amount|currency|status|state|enabled|value)$/i;

/** The most that is looked at: an object may have a thousand properties. */
const most = 12;

/** The first optional properties that an example may show, those that say most before the others; none that is deprecated or of the other side. */
export function byTelling(
  properties: Iterable<Property>,
  { side, registry }: ExampleSide,
): readonly Property[] {
  const shown = [...properties].filter(
    ({ schema }) =>
      schema.deprecated !== true && isGivenOn(side, schema, registry),
  );
  const first = shown.filter(({ name }) => telling.test(name));
  return [...first, ...shown.filter((each) => !first.includes(each))].slice(
    0,
    most,
  );
}
