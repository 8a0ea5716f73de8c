import type { JsonValue } from "../../ir/json.js";
import { type Kind, kindOfValue } from "../../schema/kinds.js";

/** What can be asked about a value: whether it is of a kind, or a scalar. */
export type Asked = Kind | Scalar;

/** A scalar, as JSON, or `undefined`. */
type Scalar = `=${string}`;

/**
 * What a value can be, as TypeScript knows it: of these kinds, these scalars, or `*`, whatever is neither null nor tested for.
 * What a value of type `unknown` can't be is not known, only what it must be.
 */
export type Possible = ReadonlySet<Asked | "*">;

/** Of a value of type `unknown`. */
export const anything: Possible = new Set(["*", "=null"]);

/** That nothing was given. */
export const nothing = "=undefined";

export function scalar(value: JsonValue): Scalar {
  return `=${JSON.stringify(value)}`;
}

interface Answers {
  readonly yes: Possible;
  readonly no: Possible;
}

/** What a value can be if the answer is yes, and if it is no. */
export function answers(possible: Possible, asks: Asked): Answers {
  const isAsked =
    possible === anything && (!isScalar(asks) || asks === nothing);
  return isAsked ? answersOfAnything(asks) : split(possible, asks);
}

/** Nearly all that is asked is the kind of something unknown, or whether it was given: few questions, each answered once. */
const known = new Map<Asked, Answers>();

function answersOfAnything(asks: Asked): Answers {
  const found = known.get(asks) ?? split(anything, asks);
  known.set(asks, found);
  return found;
}

function split(possible: Possible, asks: Asked): Answers {
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
function fitting(possible: Asked | "*", asks: Asked): readonly Asked[] {
  if (possible === "*") return asked(asks).filter((each) => each !== "=null");
  if (isWithin(possible, asks)) return [possible];
  return isWithin(asks, possible) ? [asks] : [];
}

function isWithin(inner: Asked, outer: Asked): boolean {
  return (
    inner === outer ||
    (isScalar(inner) && !isScalar(outer) && kindOf(inner) === outer)
  );
}

/** Kinds of few values are these. */
function asked(asks: Asked): readonly Asked[] {
  if (asks === "boolean") return ["=true", "=false"];
  return [asks === "null" ? "=null" : asks];
}

function isScalar(each: Asked): each is Scalar {
  return each.startsWith("=");
}

function kindOf(value: Scalar): Kind | undefined {
  return value === nothing
    ? undefined
    : kindOfValue(JSON.parse(value.slice(1)));
}
