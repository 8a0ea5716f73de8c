import type { JsonValue } from "../ir/json.js";

/** Where the value of an sdk.yaml breaks its schema: the keys and indexes on the way there. */
export type ConfigPath = readonly (string | number)[];

/** What a value of sdk.yaml does wrong. */
export interface Mistake {
  readonly path: ConfigPath;
  /** The keyword of the schema that refuses it. */
  readonly code: string;
  /** Completes "must be …". */
  readonly expected: string;
}

/** Our own check of `spec/sdk.schema.json`: every mistake of a value. Handed in, since this room lies above the one that makes checks. */
export type ConfigCheck = (value: JsonValue) => readonly Mistake[];
