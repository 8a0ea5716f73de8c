import type { JsonValue } from "./ir/json.js";
import type { Dialect } from "./lower/schema/dialect.js";

/** What a run is asked for. */
export interface GenerateOptions {
  /** The OpenAPI description. Overlays are read from `overlays/` beside it. */
  readonly spec: string;
  /** `sdk.yaml`; without it the one beside the description, if there is one. */
  readonly config?: string;
  /** Folder of the emitted package. Nothing is written outside of it, but for the names that were given out, beside `sdk.yaml`. */
  readonly out: string;
  /** Write nothing; drift is an error. */
  readonly check?: boolean;
  /** Type-check the package before anything is written. */
  readonly verify?: boolean;
  /** Warnings are errors. */
  readonly strict?: boolean;
  /** Leave out the operations that need a place where the description is wrong; as `broken: skip` in sdk.yaml. */
  readonly skipBroken?: boolean;
  /** Go on where none of the operations that have names is left, and choose all names anew. */
  readonly replace?: boolean;
  /** Read references to public `http(s)` addresses. */
  readonly allowNetwork?: boolean;
}

/** What `compileSchema` is asked for. */
export interface CompileSchemaOptions {
  readonly dialect: Dialect;
  /** Other documents that the schema may refer to, by absolute URI. The meta-schemas of 2020-12 and draft 4 are always there. */
  readonly documents?: Readonly<Record<string, JsonValue>>;
  /** Whether `format` refuses values. By default as the dialect has it: asserted in OpenAPI, an annotation in JSON Schema. */
  readonly formats?: "assert" | "annotate";
}
