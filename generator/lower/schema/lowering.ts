import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import type { Schema, SchemaId, SchemaRegistry } from "../../ir/schema.js";
import type { Dialect, Strictness } from "./dialect.js";
import { identifyComponents } from "./identify-components.js";
import { withBases } from "./inheritance.js";
import { withInheritedTags } from "./inherited-tags.js";
import { reportLoops } from "./loops.js";
import { readSchema } from "./read-schema.js";
import { refer } from "./referred.js";
import type { SchemaSource } from "./source.js";
import { createLoweringState, type LoweringState } from "./state.js";
import { reportUnsafePatterns } from "./redos/unsafe-patterns.js";

export type { Dialect } from "./dialect.js";
export type { SchemaSource } from "./source.js";

/** Schemas as written to schemas as meant. */
export interface SchemaLowering {
  /** The schema at a location. References in it keep their identity; their targets come into the registry. */
  lower(at: Location): Schema;
  /** Says where all components stand, before any schema is lowered: one may be the very thing that it refers to. */
  identify(components: readonly Location[]): void;
  /** Takes a component schema into the registry. */
  component(at: Location): SchemaId;
  /** Lowers all that was referred to, and reports references that never arrive. To be asked for once, at the end. */
  registry(): SchemaRegistry;
  /** Where references lead that `$id` or an anchor settles, by their place. */
  settled(): ReadonlyMap<string, Location>;
  /** Reports patterns that can blow up; loads a checker, so it is apart. */
  checkPatterns(): Promise<void>;
}

/**
 * Begins with the schemas of a description, or of any other source.
 *
 * @param strictness how documents are read that name no dialect themselves
 */
export function createSchemaLowering(
  source: SchemaSource,
  dialect: Dialect,
  report: Report,
  strictness: Strictness = "exact",
): SchemaLowering {
  const state = createLoweringState(source, dialect, report, strictness);
  return {
    lower: (at) => readSchema(at, state),
    identify: (components) => identifyComponents(components, state),
    component: (at) => refer(at, state),
    registry: () => registryOf(state),
    settled: () => state.resources.settled,
    checkPatterns: () =>
      reportUnsafePatterns([...state.patterns.values()], report),
  };
}

function registryOf(state: LoweringState): SchemaRegistry {
  const { dialect, report } = state;
  const read = readReferred(state);
  const registry = withInheritedTags(
    dialect.startsWith("oas") ? withBases(read, report) : read,
  );
  reportLoops(registry, report);
  return registry;
}

/** Reading a schema may come upon others that are referred to: they take their turn. */
function readReferred(state: LoweringState): SchemaRegistry {
  const registry = new Map<SchemaId, Schema>();
  for (const [id, at] of state.referred) {
    registry.set(id, { ...readSchema(at, state), id });
    referToAnchors(state);
  }
  return registry;
}

/** Which schema a dynamic anchor's name leads to depends on the way to it: all that bear it are needed. */
function referToAnchors(state: LoweringState): void {
  const { dynamicNames, resources } = state;
  if (dynamicNames.size === 0) return;
  for (const { name, at } of resources.dynamicAnchors)
    if (dynamicNames.has(name)) refer(at, state);
}
