import type { Schema } from "../ir/schema.js";
import type { Group } from "../schema/kinds.js";
import type { Condition } from "./code/condition.js";
import type { Statement } from "./code/statement.js";
import type { Emission } from "./emission.js";
import type { Subject } from "./subject.js";

/** One validation keyword, or a few that can only be read together. A new one is a file in `keywords/` and a line in its index. */
export interface Keyword {
  /** The kind of value that it speaks about; others pass. */
  readonly applies: Group | "any";
  /** Statements that check it; none where the schema lacks it. */
  emit(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): readonly Statement[];
  /** What can be put into a condition without a function of its own. */
  readonly conditions?: Conditions;
}

/** By field of a schema that has it: the condition under which the subject is valid; `undefined` where that takes more than a condition. */
export type Conditions = {
  readonly [Field in keyof Schema]?: (
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ) => Condition | undefined;
};
