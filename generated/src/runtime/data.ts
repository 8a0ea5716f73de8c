import { isBytes } from "./bytes.js";
import { isArray, isObject } from "./check.js";
import type { Operation } from "./operation.js";
import { refuse } from "./params.js";

type Path = readonly (string | number)[];

/**
 * A value as data, wherever it is written: what says itself what it is as JSON, such as a Date or a URL, is that.
 *
 * @param keeps what is written as it is
 * @throws ValidationError if there is something in it that JSON does not have
 */
export function asData(
  value: unknown,
  operation: Operation,
  place: Path,
  keeps?: (value: unknown) => boolean,
): unknown {
  // A big integer is a text as any number is, though no JSON.
  const keepsMore = (each: unknown): boolean =>
    typeof each === "bigint" || keeps?.(each) === true;
  refuseOthers(value, operation, place, keepsMore);
  return said(value);
}

/** @throws ValidationError if there is something in a value that JSON does not have: bytes, a Map or a function would be nothing, or anything; what leads back to itself has no end */
export function refuseOthers(
  value: unknown,
  operation: Operation,
  place: Path,
  keeps: (value: unknown) => boolean = () => false,
): void {
  const other = otherIn(value, keeps);
  if (other === undefined) return;
  const [found, path] = other;
  const isCircular = isArray(found) || isRecord(found);
  const name = isCircular ? "circular reference" : kindOf(found);
  const which = isBytes(found) ? "bytes are" : `this ${name} is`;
  const expected = `something that JSON has, which ${which} not`;
  throw refuse(operation, [...place, ...path], "type", expected);
}

/** The way to an operation's body in params. */
export function bodyPlace({ body }: Operation): Path {
  return body?.key === undefined ? [] : [body.key];
}

/**
 * What JSON does not have, and the way to it; what says itself what it is as JSON is not looked into.
 *
 * @param above what holds the value
 */
function otherIn(
  value: unknown,
  keeps: (value: unknown) => boolean,
  above: readonly unknown[] = [],
): readonly [other: unknown, path: Path] | undefined {
  const isScalar = Object(value) !== value;
  if (isScalar && !/symbol|bigint/.test(typeof value)) return undefined;
  if (keeps(value)) return undefined;
  if (!isBytes(value) && saysItself(value)) return undefined;
  const isCompound = isArray(value) || isRecord(value);
  if (!isCompound || above.includes(value)) return [value, []];
  const within = [...above, value];
  for (const [key, each] of Object.entries(value)) {
    const found = otherIn(each, keeps, within);
    if (found === undefined) continue;
    const [other, path] = found;
    return [other, [isArray(value) ? +key : key, ...path]];
  }
  return undefined;
}

function said(value: unknown): unknown {
  if (isBytes(value)) return value;
  if (saysItself(value)) return value.toJSON();
  if (isArray(value)) return value.map(said);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, each]) => [key, said(each)]));
}

function saysItself(value: unknown): value is { toJSON(): unknown } {
  const { toJSON }: { readonly toJSON?: unknown } = Object(value);
  return typeof toJSON === "function";
}

/** An object that is nothing but its properties, of whatever class. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && kindOf(value) === "Object";
}

/** `Map`, `Function`: what the language calls it. */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
