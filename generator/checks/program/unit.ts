import type {
  Declaration,
  FunctionKind,
  Printed,
} from "../code/declaration.js";
import type { DynamicScope } from "./dynamic-scope.js";
import type { Entry } from "./place.js";

/** A declaration, or what is left of it. */
export type Kept = Declaration | Printed;

/** The functions of one schema on one side in one dynamic scope, with what is private to them. */
export interface Unit extends Pick<
  Entry,
  "module" | "side" | "schema" | "base"
> {
  readonly scope: DynamicScope;
  /** What the schema's own functions are called. */
  readonly names: Readonly<Record<FunctionKind, string>>;
  /** By what they do and their name; `undefined` where a function is asked for, but not written yet. */
  readonly functions: Readonly<
    Record<FunctionKind, Map<string, Kept | undefined>>
  >;
  /** What the functions use and never change, by what it is. */
  readonly constants: Map<string, Kept>;
  /** What private functions are called behind `check` or `is`, by what tells them apart. */
  readonly privateNames: Map<string, string>;
  /** The dynamic scopes that a private schema was reached in, by its shape. */
  readonly families: Map<number, Set<string>>;
}

/** A unit without functions; its names end in what tells it from the entry's units in other scopes. */
export function createUnit(
  { module, side, schema, base, check, is }: Entry,
  scope: DynamicScope,
  suffix: string,
): Unit {
  return {
    module,
    side,
    schema,
    base: `${base}${suffix}`,
    scope,
    names: { check: `${check}${suffix}`, is: `${is}${suffix}` },
    functions: { check: new Map(), is: new Map() },
    constants: new Map(),
    privateNames: new Map(),
    families: new Map(),
  };
}
