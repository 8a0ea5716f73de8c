import type { Schema } from "../../ir/schema.js";

/** A declared property, and whether it has to be given. */
export interface DeclaredProperty {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}
