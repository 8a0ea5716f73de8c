import type { JsonValue } from "../ir/json.js";
import type { Method } from "../ir/sdk.js";
import { propertiesOf } from "../schema/properties.js";
import { singular } from "./arrays.js";
import type { ExampleSource } from "./example.js";
import { sayingName } from "./params.js";

/** The ids that a method's example may have from elsewhere in the description: what shows the example depends on them. */
export function idsOf(
  { params: { parameters, body } }: Method,
  { registry, knownId }: ExampleSource,
): readonly (JsonValue | undefined)[] {
  if (knownId === undefined) return [];
  const inBody =
    body === undefined ? [] : [...propertiesOf(body.schema, registry).keys()];
  const names = [
    ...parameters.map(({ parameter }) => sayingName(parameter)),
    ...inBody,
  ];
  return names.flatMap((name) =>
    [name, singular(name)].flatMap((each) => knownId(each) ?? []),
  );
}
