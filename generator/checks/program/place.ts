import type { Schema } from "../../ir/schema.js";
import type { Side } from "../../ir/sdk.js";

/** Where the functions of a component live and what they are called. */
export interface Place {
  /** File below `src` without extension. */
  readonly module: string;
  readonly check: string;
  readonly is: string;
  /** What private functions are named after. */
  readonly base: string;
  /** The side that the functions are of: the same for both where they don't differ. */
  readonly side: Side | "both";
}

/** A schema with a place: a component's, or that of a response or of a method's parameters. */
export interface Entry extends Place {
  readonly schema: Schema;
}
