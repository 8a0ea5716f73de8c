import { createNameScope, type NameScope } from "../../ir/name-scope.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import type { Params, Side } from "../../ir/sdk.js";
import { references } from "../../ir/visit.js";
import { createShapes, type Shapes } from "../../schema/shape.js";
import { marksSides } from "../../schema/sides.js";
import type { CheckFunction, Declaration } from "../code/declaration.js";
import type { Step } from "../../ir/patterns/pattern.js";
import type { DeclaredProperty } from "../properties/declared.js";
import {
  type DynamicScope,
  type DynamicScopes,
  dynamicScopes,
} from "./dynamic-scope.js";
import type { Place } from "./place.js";
import type { Refusal } from "./refusal.js";
import { type SharedObjects, sharedObjects } from "./shared-objects.js";
import type { Kept, Unit } from "./unit.js";

export interface ProgramOptions {
  readonly registry: SchemaRegistry;
  readonly assertsFormats: boolean;
  /** The machine that matches a pattern; `undefined` where a RegExp does. */
  stepsOf(pattern: string): readonly Step[] | undefined;
  /** The schemas among which equal objects share a function. */
  readonly roots: Iterable<Schema>;
  /** `undefined`: the schema has no place of its own and becomes private wherever it is used. */
  placeOf(id: SchemaId, side: Side | "both"): Place | undefined;
  /** Is given each declaration once it is written, and tells what of it is kept. */
  keep(written: Declaration): Kept;
}

/** All check functions of a package: each schema's once for each side, form and dynamic scope that is called for. */
export interface Program extends Omit<ProgramOptions, "roots"> {
  readonly scopes: DynamicScopes;
  readonly shapes: Shapes;
  readonly shared: SharedObjects;
  /** By module. */
  readonly units: Map<string, Unit[]>;
  /** Those that can be called from elsewhere by schema, side and dynamic scope. */
  readonly variants: Map<string, Unit>;
  /** The same by schema and side. */
  readonly families: Map<string, Unit[]>;
  /** Names that are given out in a module. */
  readonly constants: Map<string, NameScope>;
  /** What is asked for and not written yet, so that references never make the emitter recurse. */
  readonly pending: Pending;
  readonly refusals: Refusal[];
  /** The modules that hold what could not be compiled exactly. */
  readonly inexact: Set<string>;
}

/**
 * Work by what comes first: checks, the tests that they have in their own modules, and only then the tests that any module may call. So what a module
 * declares, and under which names, never depends on the order in which others ask for it.
 */
export type Pending = Readonly<
  Record<"checks" | "tests" | "sharedTests", Work[]>
>;

/** A function that is to be written. */
export interface Work {
  readonly unit: Unit;
  readonly head: Omit<CheckFunction, "body">;
  readonly scope: DynamicScope;
  readonly checks: Checked;
}

/** What a function checks its value against. */
export type Checked =
  | { readonly kind: "schema"; readonly schema: Schema }
  /** Some of the properties of an object. */
  | {
      readonly kind: "properties";
      readonly properties: readonly DeclaredProperty[];
      readonly secret: boolean;
    }
  | { readonly kind: "params"; readonly params: Params };

export function createProgram({ roots, ...options }: ProgramOptions): Program {
  const shapes = createShapes();
  const { registry, placeOf } = options;
  const differs = (schema: Schema): boolean =>
    marksSides(schema, registry) ||
    [...references(schema)].some(
      (id) => placeOf(id, "request")?.side === "request",
    );
  return {
    ...options,
    scopes: dynamicScopes(options.registry),
    shapes,
    shared: sharedObjects(roots, shapes, differs),
    units: new Map(),
    variants: new Map(),
    families: new Map(),
    constants: new Map(),
    pending: { checks: [], tests: [], sharedTests: [] },
    refusals: [],
    inexact: new Set(),
  };
}

/** A name that nothing else in the module has: a constant, or functions behind `check` and `is`. */
export function claim(
  module: string,
  stem: string,
  { constants }: Program,
): string {
  const names = constants.get(module) ?? createNameScope();
  constants.set(module, names);
  return names.claim(stem);
}

/** Has a function written, if it isn't asked for already. */
export function request(work: Work, program: Program): void {
  const { unit, head } = work;
  const functions = unit.functions[head.does];
  if (functions.has(head.name)) return;
  functions.set(head.name, undefined);
  enqueue(work, program);
}

/** Has a function written next, of those that come at the same time. */
export function enqueue(work: Work, { pending }: Program): void {
  queueOf(work, pending).push(work);
}

/** What is to be written next. */
export function nextWork({
  checks,
  tests,
  sharedTests,
}: Pending): Work | undefined {
  return checks.pop() ?? tests.pop() ?? sharedTests.pop();
}

function queueOf(
  { head }: Work,
  { checks, tests, sharedTests }: Pending,
): Work[] {
  if (head.does === "check") return checks;
  return head.exported ? sharedTests : tests;
}

/** Says that a schema can't be compiled exactly. */
export function refuse(
  schema: Schema,
  why: string,
  { refusals }: Program,
): void {
  if (!refusals.some((each) => each.schema === schema && each.why === why))
    refusals.push({ schema, why });
}
