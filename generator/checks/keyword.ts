import type { Schema } from "../ir/schema.js";
import type { Group } from "../schema/kinds.js";
import type { Code } from "../typescript/code.js";
import type { Emission, Subject } from "./emission.js";

/** One validation keyword, or a few that can only be read together. A new one is a file in `keywords/` and a line in its index. */
export interface Keyword {
  /** The kind of value that it speaks about; others pass. */
  readonly applies: Group | "any";
  /** Statements that check it; none where the schema lacks it. */
  emit(schema: Schema, subject: Subject, emission: Emission): readonly Code[];
}
