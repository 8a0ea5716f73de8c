import type { SchemaId } from "../ir/schema.js";
import type { Sdk, Side } from "../ir/sdk.js";
import { directCycles } from "../schema/cycles.js";
import { meetingOf } from "./meet/meet.js";
import { conjunction } from "./schema/conjunction.js";
import { settle } from "./type/settle.js";
import type { Type } from "./type/type.js";
import type { View } from "./view.js";

/** An SDK as types see it, from both sides of the wire. It is made once for all emitters, since it remembers what models are. */
export type SdkTypes = Readonly<Record<Side, View>>;

export function sdkTypes(sdk: Sdk): SdkTypes {
  const cycles = directCycles(sdk.api.schemas);
  return {
    request: viewOf("request", sdk, cycles),
    response: viewOf("response", sdk, cycles),
  };
}

function viewOf(side: Side, sdk: Sdk, cycles: View["cycles"]): View {
  const known: KnownModels = new Map();
  const view: View = {
    ...meetingOf((id) => expand(id, view, known)),
    sdk,
    side,
    cycles,
    interfaces: new Map(),
    results: new Map(),
    typeOf: (schema) => settle(conjunction(schema, view)),
    conjunction: (schema, around) => conjunction(schema, view, around),
  };
  return view;
}

/** What models stand for; `undefined` while that is being worked out, so that a model that contains itself comes to an end. */
type KnownModels = Map<SchemaId, Type | undefined>;

function expand(
  id: SchemaId,
  view: View,
  known: KnownModels,
): Type | undefined {
  if (known.has(id)) return known.get(id);
  known.set(id, undefined);
  const schema = view.sdk.api.schemas.get(id);
  const type = schema && conjunction(schema, withinCycle(id, view));
  known.set(id, type);
  return type;
}

/** The view from inside of a model: where that is in a cycle, from inside of the cycle. */
function withinCycle(id: SchemaId, view: View): View {
  const cycle = view.cycles.get(id);
  if (cycle === undefined) return view;
  const inner: View = {
    ...view,
    within: cycle,
    conjunction: (schema, around) => conjunction(schema, inner, around),
  };
  return inner;
}
