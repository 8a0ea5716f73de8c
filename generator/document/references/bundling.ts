import { percentEncodedReference } from "../../ir/percent.js";
import {
  child,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import {
  createNameScope,
  type NameScope,
  numbered,
} from "../../ir/name-scope.js";
import { below, placeKey, splitPointer } from "../../ir/pointer.js";
import type { Description } from "../description.js";
import {
  isComponentPlace,
  isPathItemPlace,
  isSchemaPlace,
} from "./bundled-places.js";
import { meantBy } from "./called-like.js";

/** What is known while a description is copied into one document. */
export interface Bundling {
  readonly description: Description;
  /** Where references lead that only the identities of schemas settle. */
  readonly settled: ReadonlyMap<string, Location>;
  /** Component names that were given out, by the place that they stand for. */
  readonly names: Map<string, string>;
  readonly scope: NameScope;
  readonly waiting: { readonly name: string; readonly location: Location }[];
  /** The places of maps of schemas that stand where no keyword tells it. */
  readonly maps: Set<string>;
  /** Whether schemas go without their identities: all references are written anew, and would lead elsewhere below an `$id`. */
  readonly isNameless: boolean;
}

/** The state before anything was copied. */
export function createBundling(
  description: Description,
  settled: ReadonlyMap<string, Location>,
  elsewhere: ReadonlyMap<string, Location>,
  readsIdentities: boolean,
): Bundling {
  const schemas = child(child(description.value, "components"), "schemas");
  return {
    description,
    settled,
    names: new Map([...elsewhere].map(([name, at]) => [placeKey(at), name])),
    scope: createNameScope({
      reserved: new Set(isObject(schemas) ? Object.keys(schemas) : []),
      spelling: numbered("_"),
    }),
    waiting: [...elsewhere].map(([name, location]) => ({ name, location })),
    maps: new Set(),
    isNameless:
      settled.size > 0 && !(readsIdentities && isDynamic(description)),
  };
}

/** Whether references depend on the way that leads to them, and so on what resources there are. */
function isDynamic(description: Description): boolean {
  const says = (value: JsonValue | undefined): boolean => {
    if (isArray(value)) return value.some(says);
    if (!isObject(value)) return false;
    return (
      typeof value["$dynamicRef"] === "string" ||
      Object.values(value).some(says)
    );
  };
  return description
    .documents()
    .some((document) => says(description.get({ document, pointer: "" })));
}

/** Whether a schema stands at a place. */
export function holdsSchema(at: Location, { maps, names }: Bundling): boolean {
  return isSchemaPlace(at, maps) || names.has(placeKey(at));
}

/** Where a reference leads that stands at a place. */
export function targetAt(
  at: Location,
  reference: string,
  { description, settled }: Bundling,
): Location | undefined {
  const known = settled.size === 0 ? undefined : settled.get(placeKey(at));
  return known ?? description.silently.resolve(at, reference);
}

/** What stands where references from elsewhere may lead. */
export function isKept(
  { document, pointer }: Location,
  { description }: Bundling,
): boolean {
  return (
    document === description.root &&
    (isComponentPlace(pointer) || isPathItemPlace(pointer))
  );
}

/** What a reference to a schema means: see `meantBy`. */
export function meantSchema(at: Location, state: Bundling): Location {
  const { description, names } = state;
  const targetOf = (from: Location): Location | undefined => {
    const value = description.get(from);
    const reference = child(value, "$ref");
    const isOnly = isObject(value) && Object.keys(value).length === 1;
    return isOnly && typeof reference === "string"
      ? targetAt(below(from, "$ref"), reference, state)
      : undefined;
  };
  return meantBy(
    at,
    targetOf,
    (each) => names.has(placeKey(each)) || isKept(each, state),
  );
}

/** The reference to a schema in the one document, of which it becomes a component if it is none. */
export function referenceTo(target: Location, state: Bundling): string {
  const pointer = isKept(target, state)
    ? percentEncodedReference(target.pointer)
    : `/components/schemas/${nameOf(target, state)}`;
  return identityOf(target, state) ?? `#${pointer}`;
}

/** The URI of a schema that keeps it: below an `$id` only that leads to it. */
function identityOf(
  at: Location,
  { description, settled, isNameless }: Bundling,
): string | undefined {
  if (isNameless || settled.size === 0) return undefined;
  const id = child(description.get(at), "$id");
  return typeof id === "string" && /^[a-z][a-z0-9+.-]*:/i.test(id)
    ? id
    : undefined;
}

/** `Address` for `schemas/address.yaml#/Address`, `User_address` for what lies inside of a component; numbered where that is taken. */
function nameOf(target: Location, state: Bundling): string {
  const key = placeKey(target);
  const known = state.names.get(key);
  if (known !== undefined) return known;
  const file = target.document.replace(/^.*\//, "").replace(/\.\w+$/, "");
  const tokens = splitPointer(target.pointer);
  const inside = tokens.slice(2).filter((token) => token !== "properties");
  const isInside = target.document === state.description.root;
  const words = isInside ? inside.join("_") : (tokens.at(-1) ?? file);
  const name = state.scope.claim(words.replace(/[^\w.-]+/g, "_") || "Schema");
  state.names.set(key, name);
  state.waiting.push({ name, location: target });
  return name;
}

/** The versions of a document and of the description. */
export function versionsOf(
  { document }: Location,
  { description }: Bundling,
): readonly [Description["version"], Description["version"]] {
  return [description.versionOf(document), description.version];
}

/** A map of the root's, as it is written there. */
export function member(value: JsonObject, key: string): JsonObject {
  const found = child(value, key);
  return isObject(found) ? found : {};
}
