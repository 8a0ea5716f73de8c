import type { Diagnostic } from "../../diagnostics/report.js";
import type { Description } from "../../document/description.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { joinPointer, splitPointer } from "../../ir/pointer.js";
import {
  type Holder,
  holderAt,
  holdersIn,
  type Reach,
  reachOf,
} from "./holders.js";

/** What is left out, by its pointer, with the error that it is left out for. */
export type LeftOut = ReadonlyMap<string, Diagnostic>;

/** The parts of the root document that errors lie in, or that need such a part; `undefined` where one lies in none. */
export function brokenParts(
  errors: readonly Diagnostic[],
  description: Description,
): LeftOut | undefined {
  const holders = holdersIn(description.value);
  const reaches = new Map(
    holders.map((each) => [each.key, reachOf(each, description)]),
  );
  const broken = new Map<string, Diagnostic>();
  for (const error of errors) {
    const keys = holdersOf(error, reaches, description);
    if (keys === undefined) return undefined;
    for (const key of keys) if (!broken.has(key)) broken.set(key, error);
  }
  spread(broken, holders, reaches, description.value);
  return broken;
}

/** The holders that an error lies in. Text that can't be parsed lies in none, but nobody can refer to it without an error of its own. */
function holdersOf(
  { places: [place] }: Diagnostic,
  reaches: ReadonlyMap<string, Reach>,
  { root }: Description,
): readonly string[] | undefined {
  if (place?.kind === "position" && place.document !== root) return [];
  if (place?.kind !== "location") return undefined;
  const { location } = place;
  if (location.document === root) {
    const holder = holderAt(location.pointer);
    return holder === undefined ? undefined : [holder];
  }
  const reaching = [...reaches].filter(([, { places }]) =>
    places.some((each) => isWithin(location, each)),
  );
  return reaching.length === 0 ? undefined : reaching.map(([key]) => key);
}

function isWithin(inner: Location, outer: Location): boolean {
  return (
    inner.document === outer.document &&
    (inner.pointer === outer.pointer ||
      inner.pointer.startsWith(`${outer.pointer}/`))
  );
}

/** What needs a part that is left out is left out for the same reason. */
function spread(
  broken: Map<string, Diagnostic>,
  holders: readonly Holder[],
  reaches: ReadonlyMap<string, Reach>,
  root: JsonObject,
): void {
  let before: number;
  do {
    before = broken.size;
    for (const holder of holders) {
      if (broken.has(holder.key)) continue;
      const needed = [
        ...(reaches.get(holder.key)?.holders ?? []),
        ...neededSchemes(holder, root, broken),
      ];
      const reason = needed.find((key) => broken.has(key));
      const error = reason === undefined ? undefined : broken.get(reason);
      if (error !== undefined) broken.set(holder.key, error);
    }
  } while (broken.size > before);
}

/** The broken security schemes that an operation can't do without: one in each of its alternatives. */
function neededSchemes(
  { key, value }: Holder,
  root: JsonObject,
  broken: LeftOut,
): readonly string[] {
  const isOperation = key.startsWith("/paths/") && splitPointer(key).length > 2;
  if (!isOperation || !isObject(value)) return [];
  const security = own(value, "security") ?? own(root, "security");
  if (!isArray(security) || security.length === 0) return [];
  const ways = security.map((each) => brokenSchemes(each, broken));
  return ways.every((each) => each.length > 0) ? ways.flat() : [];
}

function brokenSchemes(
  requirement: JsonValue,
  broken: LeftOut,
): readonly string[] {
  return isObject(requirement)
    ? Object.keys(requirement)
        .map(schemeKey)
        .filter((key) => broken.has(key))
    : [];
}

function schemeKey(name: string): string {
  return joinPointer("", "components", "securitySchemes", name);
}

/** The root document without what is left out, and without security that asks for it. */
export function without(broken: LeftOut, root: JsonObject): JsonObject {
  const copy = (
    value: JsonValue,
    pointer: string,
    depth: number,
  ): JsonValue => {
    if (!isObject(value)) return value;
    const entries = Object.entries(value)
      .map(([name, each]) => [name, each, joinPointer(pointer, name)] as const)
      .filter(([, , key]) => !broken.has(key))
      .map(
        ([name, each, key]) => [name, kept(name, each, key, depth)] as const,
      );
    return Object.fromEntries(entries);
  };
  const kept = (
    name: string,
    value: JsonValue,
    key: string,
    depth: number,
  ): JsonValue => {
    if (name === "security" && isArray(value)) return safely(value, broken);
    return depth < 3 ? copy(value, key, depth + 1) : value;
  };
  const pruned = copy(root, "", 0);
  return isObject(pruned) ? pruned : root;
}

function safely(
  security: readonly JsonValue[],
  broken: LeftOut,
): readonly JsonValue[] {
  return security.filter((each) => brokenSchemes(each, broken).length === 0);
}
