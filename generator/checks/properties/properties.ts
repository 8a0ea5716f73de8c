import { saysSomething } from "../../schema/assertions.js";
import { isReading, type Statement } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { callFunction } from "../issue.js";
import { partFunction } from "../program/functions.js";
import type { Subject } from "../subject.js";
import { emitAlike, emitGiven, groupAlike, type Others } from "./alike.js";
import type { DeclaredProperty } from "./declared.js";
import { emitProperty } from "./property.js";

/** A loop over what is given pays from so many properties on that may be left out; a long `switch` costs more than it saves. */
const fewOptional = 2;
const manyOptional = 60;

/**
 * Whether properties that may be left out are looked at by a loop over what is given.
 *
 * @param known where there has to be a loop anyway, for the keys that are none of these
 */
export function loopsOverGiven(
  declared: readonly DeclaredProperty[],
  known?: readonly string[],
): boolean {
  const { length } = optionalOf(declared);
  const least = known === undefined ? fewOptional + 1 : 1;
  return (
    length >= least && Math.max(length, known?.length ?? 0) <= manyOptional
  );
}

function optionalOf(
  declared: readonly DeclaredProperty[],
): readonly DeclaredProperty[] {
  return declared.filter(
    ({ required, schema }) => !required && saysSomething(schema),
  );
}

/**
 * The statements of an object's properties. Those that have to be given are looked at one by one; those that may be left out by a loop over
 * what is given, where they are more than a few: most are left out most of the time.
 *
 * @param others what that loop does with keys that are not declared
 */
export function emitProperties(
  declared: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
  others?: Others,
): readonly Statement[] {
  if (others !== undefined || loopsOverGiven(declared)) {
    const required = declared.filter((each) => each.required);
    return [
      ...inOrder(required, subject, emission),
      ...emitGiven(optionalOf(declared), subject, emission, others),
    ];
  }
  const { alike, others: rest } = groupAlike(declared, emission);
  return [
    ...alike.flatMap((group) => emitAlike(group, subject, emission)),
    ...inParts(rest, subject, emission),
  ];
}

/** Properties one by one. A check reads them all at once; what answers yes or no reads each when its turn comes, for most answers are early. */
function inOrder(
  properties: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const all = properties.flatMap((each) =>
    emitProperty(each, subject, emission),
  );
  if (emission.kind === "is") return all;
  return [...all.filter(isReading), ...all.filter((each) => !isReading(each))];
}

/** More properties than this go into functions of their own: engines compile huge functions badly or not at all. */
const largestPart = 400;

function inParts(
  properties: readonly DeclaredProperty[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  if (properties.length <= largestPart)
    return inOrder(properties, subject, emission);
  const { kind } = emission;
  // The part's own function keeps a secret.
  const told = { ...subject, secret: false };
  return partsOf(properties).flatMap((part) => {
    const callee = partFunction(kind, part, subject.secret, emission);
    return callFunction(callee, told, emission);
  });
}

function partsOf<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  const count = Math.ceil(all.length / largestPart);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * largestPart, (index + 1) * largestPart),
  );
}
