import type { Doc } from "../../typescript/jsdoc.js";
import type { Member, Type } from "./type.js";

/** About how many lines the properties in a type take, with what is said of each. */
export function linesOf(type: Type): number {
  switch (type.kind) {
    case "object":
      return sum([...type.members.values()].map(linesOfMember));
    case "union":
    case "intersection":
      return sum(type.members.map(linesOf));
    case "array":
      return linesOf(type.element);
    default:
      return 0;
  }
}

/** About how many lines a property takes. An object's own properties stand below its name, and a brace closes them. */
export function linesOfMember({ type, doc }: Member): number {
  const inside = linesOf(type);
  return linesOfDoc(doc) + 1 + (inside === 0 ? 0 : inside + 1);
}

/** A comment on one line, or its rows between the lines that open and close it. Formats are told by the type. */
function linesOfDoc({ description = "", tags = [] }: Doc = {}): number {
  const rows = description === "" ? 0 : description.split("\n").length;
  const told = tags.filter(({ tag }) => tag !== "format").length;
  const all = rows + told + (rows > 0 && told > 0 ? 1 : 0);
  return all > 1 || description.length > longestInOneLine ? all + 2 : all;
}

/** What prettier leaves of its 80 columns beside the comment's own signs and some indentation. */
const longestInOneLine = 68;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
