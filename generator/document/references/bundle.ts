import { percentEncodedReference } from "../../ir/percent.js";
import {
  child,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import { below, placeKey } from "../../ir/pointer.js";
import type { Description } from "../description.js";
import {
  isMapPlace,
  isPathItemComponent,
  isPathItemPlace,
  isValueMember,
} from "./bundled-places.js";
import {
  type Bundling,
  createBundling,
  holdsSchema,
  isKept,
  meantSchema,
  member,
  referenceTo,
  targetAt,
  versionsOf,
} from "./bundling.js";
import { carried } from "./carried.js";
import { joinedParameters } from "./joined-parameters.js";
import { referenceInVersion } from "./other-version.js";
import { saidBeside } from "./said-beside.js";

/**
 * The description as one document, for tools that read no others: a schema of another file becomes a component, anything else
 * that lies in another file takes the place of its reference, described as that says. The same holds for what lies inside of a component or an
 * operation, where those tools get lost; references to components and path items of the root document stay. What other documents say in the terms
 * of their own place, version or `$id` is written in those of the root. The result shares nothing with the description. What can't be resolved was reported where it was lowered: a schema becomes empty, anything else may be data and stays.
 *
 * @param settled where references lead that only the identities of schemas (`$id`, `$anchor`) settle, by the place of the reference
 * @param elsewhere where components stand that are what they refer to, by their names
 * @param readsIdentities whether its readers know `$id`: schemas keep theirs where references depend on it
 */
export function bundle(
  description: Description,
  settled: ReadonlyMap<string, Location> = new Map(),
  elsewhere: ReadonlyMap<string, Location> = new Map(),
  readsIdentities = false,
): JsonObject {
  const root: Location = { document: description.root, pointer: "" };
  const state = createBundling(
    description,
    settled,
    elsewhere,
    readsIdentities,
  );
  const copied = copyObject(description.value, root, state, 0);
  const schemas = new Map<string, JsonValue>();
  for (let next = state.waiting.pop(); next; next = state.waiting.pop())
    schemas.set(next.name, copyTarget(next.location, state));
  return schemas.size === 0 ? copied : withSchemas(copied, schemas);
}

/** Deeper than that are only path items whose callbacks lead back to them. */
const deepest = 400;

function copy(
  written: JsonValue,
  at: Location,
  state: Bundling,
  depth: number,
): JsonValue {
  if (typeof written !== "object" || written === null) return written;
  if (depth > deepest) return {};
  if (isArray(written))
    return written.map((item, index) =>
      copy(item, below(at, String(index)), state, depth + 1),
    );
  const value = carried(written, at, state);
  const reference = child(value, "$ref");
  return typeof reference === "string"
    ? copyReference(value, reference, at, state, depth)
    : copyObject(value, at, state, depth);
}

function copyObject(
  value: JsonObject,
  at: Location,
  state: Bundling,
  depth: number,
): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isValueMember(key, each, at)
        ? structuredClone(each)
        : copy(each, below(at, key), state, depth + 1),
    ]),
  );
}

function copyReference(
  value: JsonObject,
  reference: string,
  at: Location,
  state: Bundling,
  depth: number,
): JsonValue {
  const { description } = state;
  const isSchema = holdsSchema(at, state);
  if (!isSchema && isMapPlace(at.pointer))
    return copyWithSiblings(value, at, state, depth);
  const isPathItem =
    isPathItemPlace(at.pointer) || isPathItemComponent(at.pointer);
  if (isPathItem && Object.keys(value).length > 1)
    return copyWithSiblings(value, at, state, depth);
  const target = targetAt(below(at, "$ref"), reference, state);
  if (target === undefined)
    return isSchema ? {} : copyObject(value, at, state, depth);
  if (isSchema) return copySchemaReference(value, target, at, state, depth);
  if (isKept(target, state)) {
    const isOwn = reference.startsWith("#") && at.document === description.root;
    const $ref = isOwn
      ? reference
      : `#${percentEncodedReference(target.pointer)}`;
    return { ...copyObject(value, at, state, depth), $ref };
  }
  const found = description.silently.follow(target);
  if (found === undefined) return {};
  const copied = copy(found.value, found.location, state, depth + 1);
  return isObject(copied) && !isPathItem
    ? { ...copied, ...saidBeside(value, at, description) }
    : copied;
}

function copySchemaReference(
  { $ref, ...beside }: JsonObject,
  target: Location,
  at: Location,
  state: Bundling,
  depth: number,
): JsonObject {
  const { root } = state.description;
  const meant = meantSchema(target, state);
  const isOwn = at.document === root && typeof $ref === "string";
  const isPlain = isOwn && $ref.startsWith("#") && meant === target;
  const stays =
    isPlain &&
    isKept(meant, state) &&
    !state.settled.has(placeKey(below(at, "$ref")));
  return referenceInVersion(
    stays ? $ref : referenceTo(meant, state),
    copyObject(beside, at, state, depth),
    ...versionsOf(at, state),
  );
}

/** A map of schemas or a Path Item that refers to another one, written out: what stands beside its `$ref` counts, and before it. */
function copyWithSiblings(
  { $ref, ...own }: JsonObject,
  at: Location,
  state: Bundling,
  depth: number,
): JsonObject {
  const target =
    typeof $ref === "string" && depth <= deepest
      ? state.description.silently.resolve(at, $ref)
      : undefined;
  const found = target && state.description.get(target);
  if (target === undefined || !isObject(found))
    return copyObject(own, at, state, depth);
  const isMap = isMapPlace(at.pointer);
  if (isMap) state.maps.add(placeKey(target));
  const referred =
    typeof found["$ref"] === "string"
      ? copyWithSiblings(found, target, state, depth + 1)
      : copyObject(found, target, state, depth);
  const nearer = copyObject(own, at, state, depth);
  return {
    ...referred,
    ...nearer,
    ...(!isMap && joinedParameters(referred, nearer, state.description)),
  };
}

function copyTarget(location: Location, state: Bundling): JsonValue {
  const value = state.description.get(location);
  return value === undefined ? {} : copy(value, location, state, 0);
}

function withSchemas(
  root: JsonObject,
  schemas: ReadonlyMap<string, JsonValue>,
): JsonObject {
  const components = member(root, "components");
  const all = {
    ...member(components, "schemas"),
    ...Object.fromEntries(schemas),
  };
  return { ...root, components: { ...components, schemas: all } };
}
