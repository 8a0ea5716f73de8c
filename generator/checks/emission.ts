import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { Side } from "../ir/sdk.js";
import type { Condition } from "./code/condition.js";
import type { FunctionKind } from "./code/declaration.js";
import type { Statement } from "./code/statement.js";
import { enterScope } from "./program/dynamic-scope.js";
import type { Caller } from "./program/functions.js";
import type { LocalNames } from "./program/local-names.js";
import type { Subject } from "./subject.js";

/** One function in the making. */
export interface Emission extends Caller {
  readonly kind: FunctionKind;
  /** `both`: exactly JSON Schema, for which readOnly and writeOnly are annotations. */
  readonly side: Side | "both";
  readonly registry: SchemaRegistry;
  readonly assertsFormats: boolean;
  readonly names: LocalNames;
  readonly byKeywords: ByKeywords;
}

/** What the keywords of a schema say together; a keyword that applies another schema comes back here. */
export interface ByKeywords {
  /** Statements that check a subject. */
  statements(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): readonly Statement[];
  /** The condition under which a subject is valid; `undefined` where that takes more than a condition. */
  condition(
    schema: Schema,
    subject: Subject,
    emission: Emission,
  ): Condition | undefined;
}

/** Inside of a schema, which may be of another resource. */
export function inside(schema: Schema, outer: Emission): Emission {
  const scope = enterScope(outer.scope, schema, outer.program.scopes);
  return scope === outer.scope ? outer : { ...outer, scope };
}
