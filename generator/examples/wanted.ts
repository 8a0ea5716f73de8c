import type { JsonValue } from "../ir/json.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";

/** What an example is for. */
export interface Wanted {
  readonly schema: Schema;
  /** Of the property that has it; empty where none does. */
  readonly name: string;
  /** How many objects and lists it stands in. */
  readonly depth: number;
  /** Examples that are given for it beside its schema. */
  readonly given?: readonly JsonValue[];
  /** Whether it is for the schema itself, and for nothing that extends it. */
  readonly isItself?: boolean;
}

/** Whether examples are of what is sent or of what is answered, and the schemas that theirs refer to. */
export interface ExampleSide {
  readonly registry: SchemaRegistry;
  readonly side: Side;
}

/** Makes an example of what lies within another. */
export type MakeInner = (wanted: Wanted) => JsonValue | undefined;
