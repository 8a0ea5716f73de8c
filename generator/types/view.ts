import type { Schema, SchemaId } from "../ir/schema.js";
import type { Model, Sdk, Side } from "../ir/sdk.js";
import { directCycles } from "./cycles.js";
import type { Expand } from "./lookup.js";
import { conjunction, settle } from "./schema-type.js";
import type { Member, Type } from "./type.js";

/** From where schemas are looked at: a side of the wire, and what is known of its models. */
export interface View {
  readonly sdk: Sdk;
  readonly side: Side;
  /** The type of a property's or an item's schema. */
  readonly typeOf: (schema: Schema) => Type;
  /** All that a schema says, for one that is about the same value. */
  readonly conjunction: (schema: Schema) => Type;
  readonly expand: Expand;
  /** Members of the models that are interfaces, inherited ones included, as far as they were asked for. */
  readonly interfaces: Map<SchemaId, ReadonlyMap<string, Member> | undefined>;
  /** Models that contain themselves without a property or an item in between: there they can't be named. */
  readonly cycles: ReadonlyMap<SchemaId, number>;
  /** The cycle in which we are, as long as no property or item was entered. */
  readonly within?: number;
}

const views = new WeakMap<Sdk, Map<Side, View>>();

/** The view of a side; one for all emitters, since models are worked out once. */
export function viewOf(sdk: Sdk, side: Side): View {
  const known = views.get(sdk) ?? new Map<Side, View>();
  views.set(sdk, known);
  const view = known.get(side) ?? createView(sdk, side);
  known.set(side, view);
  return view;
}

function createView(sdk: Sdk, side: Side): View {
  const types = new Map<SchemaId, Type | undefined>();
  const cycles = directCycles(sdk.api.schemas);
  const outside = viewWithin(undefined);
  return outside;

  function viewWithin(within: number | undefined): View {
    const view: View = {
      sdk,
      side,
      cycles,
      expand,
      interfaces: new Map(),
      typeOf: (schema) => settle(conjunction(schema, outside)),
      conjunction: (schema) => conjunction(schema, view),
      ...(within !== undefined && { within }),
    };
    return view;
  }

  function expand(id: SchemaId): Type | undefined {
    if (types.has(id)) return types.get(id);
    types.set(id, undefined);
    const schema = schemaOf(sdk, id);
    const within = cycles.get(id);
    const view = within === undefined ? outside : viewWithin(within);
    const type = schema && conjunction(schema, view);
    types.set(id, type);
    return type;
  }
}

function schemaOf(sdk: Sdk, id: SchemaId): Schema | undefined {
  return sdk.models.get(id)?.schema ?? sdk.api.schemas.get(id);
}

/** Whether both sides have the same declaration. */
export function isShared(model: Model): boolean {
  return model.request === model.response;
}
