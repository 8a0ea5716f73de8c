import type { JsonValue } from "../ir/json.js";
import { type Kind, kindOfValue } from "../schema/kinds.js";

/** A question about the value of a variable of which a compiler takes note. */
export interface Test {
  /** Its name, or that of a variable with a property of it. */
  readonly variable: string;
  readonly asks: Kind | Scalar;
  /** The answer that makes the condition true. */
  readonly wanted: boolean;
}

/** A scalar, as JSON, or `undefined`. */
type Scalar = `=${string}`;

/**
 * What a variable can be, as TypeScript knows it: of these kinds, these scalars, or `*`, whatever is neither null nor tested for.
 * What a variable of type `unknown` can't be is not known, only what it must be.
 */
export type Possible = ReadonlySet<Kind | Scalar | "*">;

/** Of a variable of type `unknown`. */
export const anything: Possible = new Set(["*", "=null"]);

/** That nothing was given. */
export const undefinedValue = "=undefined";

export function scalar(value: JsonValue): Scalar {
  return `=${JSON.stringify(value)}`;
}

/** What a variable can be if the answer is yes, and if it is no. */
export function answers(
  possible: Possible,
  asks: Kind | Scalar,
): { readonly yes: Possible; readonly no: Possible } {
  const all = [...possible];
  const yes = all.flatMap((each) => fitting(each, asks));
  const no = all.filter((each) => each === "*" || !isWithin(each, asks));
  return { yes: new Set(yes), no: new Set(no) };
}

export function isAnything(possible: Possible): boolean {
  return possible.has("*") && possible.has("=null");
}

export function either(a: Possible, b: Possible): Possible {
  const all = new Set([...a, ...b]);
  if (!all.has("*")) return all;
  return all.has("=null") ? anything : new Set(["*"]);
}

/** What of it the question is about. */
function fitting(
  possible: Kind | Scalar | "*",
  asks: Kind | Scalar,
): readonly (Kind | Scalar)[] {
  if (possible === "*") return asked(asks).filter((each) => each !== "=null");
  if (isWithin(possible, asks)) return [possible];
  return isWithin(asks, possible) ? [asks] : [];
}

function isWithin(inner: Kind | Scalar, outer: Kind | Scalar): boolean {
  return (
    inner === outer ||
    (isScalar(inner) && !isScalar(outer) && kindOf(inner) === outer)
  );
}

/** Kinds of few values are these. */
function asked(asks: Kind | Scalar): readonly (Kind | Scalar)[] {
  if (asks === "boolean") return ["=true", "=false"];
  return [asks === "null" ? "=null" : asks];
}

function isScalar(each: Kind | Scalar): each is Scalar {
  return each.startsWith("=");
}

function kindOf(value: Scalar): Kind | undefined {
  return value === undefinedValue
    ? undefined
    : kindOfValue(JSON.parse(value.slice(1)));
}
