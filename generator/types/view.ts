import type { Schema, SchemaId } from "../ir/schema.js";
import type { Method, Sdk, Side } from "../ir/sdk.js";
import type { Meeting } from "./meet/meeting.js";
import type { Member, Type } from "./type/type.js";

/** From where schemas are looked at: a side of the wire, what is known of its models, and how the schemas inside of others are looked at. */
export interface View extends Meeting {
  readonly sdk: Sdk;
  readonly side: Side;
  /** The type of a property's or an item's schema. */
  readonly typeOf: (schema: Schema) => Type;
  /** All that a schema says, for one that is about the same value. */
  readonly conjunction: (schema: Schema, around?: Around) => Type;
  /** Members of the models that are interfaces, inherited ones included, as far as they were asked for. */
  readonly interfaces: Map<SchemaId, InterfaceMembers | undefined>;
  /** What calls of methods resolve to, as far as that was asked for: several files tell it. */
  readonly results: Map<Method, Type>;
  /** Models that contain themselves without a property or an item in between: there they can't be named. */
  readonly cycles: ReadonlyMap<SchemaId, number>;
  /** The cycle in which we are, as long as no property or item was entered. */
  readonly within?: number;
}

/** Gives what is said of a value in other places, for those who need to know. */
export type Around = () => Type;

/** Members by name. */
export type InterfaceMembers = ReadonlyMap<string, InterfaceMember>;

/** A member as an interface declares it. */
export interface InterfaceMember extends Member {
  /** Whether the interface that declares it lets callers give `undefined`. */
  readonly lenient: boolean;
}

/** Whether a reference, met before any property or item was entered, leads back to where we are: a model that is conjoined with itself adds nothing. */
export function isWithinCycle(id: SchemaId, { within, cycles }: View): boolean {
  return within !== undefined && cycles.get(id) === within;
}
