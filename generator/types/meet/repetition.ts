import { linesOfMember } from "../type/lines.js";
import { objectPart } from "../type/kinds.js";
import { isKeyword, type ObjectType, type Type } from "../type/type.js";

/**
 * About what one sees at once. Up to here alternatives read best in full, in a file and on hover; beyond, what they have in common hides
 * what tells them apart, and is better said once, before it.
 */
const mostRepeatedLines = 30;

/**
 * Whether copies of an object, one with each of some alternatives, repeat more than anyone reads. A property is repeated where it was said
 * before: one that all the other alternatives exclude is not.
 *
 * @param times how often each copy will be made for the alternatives of others
 */
export function repeatsMuch(
  own: ObjectType,
  alternatives: readonly Type[],
  times: number,
): boolean {
  const lines = [...own.members.values()].map((member) => {
    const copies = alternatives.filter((each) => !excludes(each, member.name));
    return Math.max(0, copies.length * times - 1) * linesOfMember(member);
  });
  return lines.reduce((all, each) => all + each, 0) > mostRepeatedLines;
}

/** Whether a property must be absent. */
export function excludes(type: Type, name: string): boolean {
  const object = objectPart(type);
  if (object.kind !== "object") return false;
  const member = object.members.get(name);
  return member !== undefined && isKeyword(member.type, "never");
}
