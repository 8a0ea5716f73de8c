import type { Report } from "../../diagnostics/report.js";
import type { Location } from "../../ir/json.js";
import type { SchemaId } from "../../ir/schema.js";
import type { Dialect, Strictness } from "./dialect.js";
import {
  createResourceIndex,
  type ResourceIndex,
} from "./resources/resource-index.js";
import type { SchemaSource } from "./source.js";
import type { PatternUse } from "./redos/unsafe-patterns.js";

/** What the schemas of a description are lowered by, and what was met in them so far. */
export interface LoweringState {
  readonly source: SchemaSource;
  readonly dialect: Dialect;
  readonly report: Report;
  readonly resources: ResourceIndex;
  /** Where the schemas stand that are referred to, in the order they were met. */
  readonly referred: Map<SchemaId, Location>;
  /** What a place means: a component, or what a mere reference leads to that is called like it. By the ids of both places. */
  readonly identities: Map<SchemaId, Identity>;
  /** The names of the dynamic anchors that are referred to. */
  readonly dynamicNames: Set<string>;
  /** Each with the first place where it stands. */
  readonly patterns: Map<string, PatternUse>;
}

/** A schema that has another id than its place. */
export interface Identity {
  readonly id: SchemaId;
  readonly at: Location;
}

/** The state before any schema was met. */
export function createLoweringState(
  source: SchemaSource,
  dialect: Dialect,
  report: Report,
  strictness: Strictness = "exact",
): LoweringState {
  return {
    source,
    dialect,
    report,
    resources: createResourceIndex(source, dialect, report, strictness),
    referred: new Map(),
    identities: new Map(),
    dynamicNames: new Set(),
    patterns: new Map(),
  };
}
