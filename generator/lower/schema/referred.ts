import type { Report } from "../../diagnostics/report.js";
import { meantBy } from "../../document/references/called-like.js";
import { schemaIdAt } from "../../ir/derived-schema.js";
import { isObject, type Location, own } from "../../ir/json.js";
import { joinPointer } from "../../ir/pointer.js";
import type { SchemaId } from "../../ir/schema.js";
import type { Reading } from "./keyword.js";
import { onlyTarget } from "./resources/alone.js";
import type { Reference } from "./resources/resolve.js";
import type { ResourceIndex } from "./resources/resource-index.js";
import { schemaTarget } from "./resources/schema-target.js";
import type { Identity, LoweringState } from "./state.js";

/** Remembers that something refers to the schema at a location. */
export function refer(at: Location, state: LoweringState): SchemaId {
  const identity = identityOf(at, state);
  state.referred.set(identity.id, identity.at);
  return identity.id;
}

function identityOf(
  at: Location,
  { identities, resources }: LoweringState,
): Identity {
  const id = schemaIdAt(at);
  const known = identities.get(id);
  if (known !== undefined) return known;
  const meant = meantBy(
    at,
    (each) => targetOfList(each, resources),
    (each) => identities.has(schemaIdAt(each)),
  );
  const meantId = schemaIdAt(meant);
  const found = identities.get(meantId) ?? { id: meantId, at: meant };
  identities.set(id, found);
  return found;
}

/** Only descriptions have lists of files; in a bare schema, a way through another resource is part of what a dynamic reference means. */
function targetOfList(
  at: Location,
  resources: ResourceIndex,
): Location | undefined {
  return resources.strictness === "lenient"
    ? onlyTarget(at, resources)
    : undefined;
}

/** The schema that a reference leads to; reported when it leads to none. */
export function referredSchema(
  reference: Reference,
  state: LoweringState,
): SchemaId | undefined {
  const at = schemaTarget(reference, state.resources);
  return at && refer(at, state);
}

/** As `referredSchema`, for what says nothing where it leads to none: that is not reported. */
export function referredIfAny(
  reference: Reference,
  state: LoweringState,
): SchemaId | undefined {
  const { resources, report, source } = state;
  const { resolve } = source.silently ?? source;
  const isFound = schemaTarget(reference, {
    ...resources,
    source: { ...source, resolve },
    report: withoutReferences(report),
  });
  // Once more, so that what is to say of its document is said.
  return isFound && referredSchema(reference, state);
}

/** A report of everything but references that lead nowhere. */
function withoutReferences(report: Report): Report {
  return {
    ...report,
    add: (code, ...rest) => {
      if (!/^(?:ref|schema-reference)-/.test(code)) report.add(code, ...rest);
    },
  };
}

/** The schema that a `$dynamicRef` leads to, with the dynamic anchor if it names one (2020-12, 8.2.3.2). */
export function dynamicallyReferred(
  reference: Reference,
  state: LoweringState,
): ReturnType<Reading["dynamicReference"]> {
  const at = schemaTarget(reference, state.resources);
  if (at === undefined) return undefined;
  const target = refer(at, state);
  const value = state.source.get(at);
  const anchor = isObject(value) ? own(value, "$dynamicAnchor") : undefined;
  if (typeof anchor !== "string" || !reference.text.endsWith(`#${anchor}`))
    return { target };
  state.dynamicNames.add(anchor);
  return { target, anchor };
}

/** The component schema of that name in a document, else in the root document, if there is one. */
export function referredComponent(
  name: string,
  document: string,
  state: LoweringState,
): SchemaId | undefined {
  if (name === "") return undefined;
  const { root = document } = state.source;
  const pointer = joinPointer("/components/schemas", name);
  const at = [document, root]
    .map((each) => ({ document: each, pointer }))
    .find((each) => state.source.get(each) !== undefined);
  return at && refer(at, state);
}

/** The names of the component schemas of a document. */
export function componentNames(
  document: string,
  { source }: LoweringState,
): readonly string[] {
  const schemas = source.get({ document, pointer: "/components/schemas" });
  return isObject(schemas) ? Object.keys(schemas) : [];
}
