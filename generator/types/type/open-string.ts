import { type Expand, leavesOf } from "./lookup.js";
import { isKeyword, openStringType, type Type } from "./type.js";
import { union } from "./union.js";

/** `string` beside the name of an enum of strings: any string, while an editor still offers the members, as it does where they are spelt out. */
export function withOpenString(type: Type, expand: Expand): Type {
  if (type.kind !== "union") return type;
  const { members } = type;
  const isOpen =
    members.some((each) => isKeyword(each, "string")) &&
    members.some((each) => isEnum(each, expand));
  if (!isOpen) return type;
  const others = members.filter((each) => !isKeyword(each, "string"));
  return union([...others, openStringType]);
}

function isEnum(type: Type, expand: Expand): boolean {
  return (
    type.kind === "reference" &&
    leavesOf(type, expand).some(
      (leaf) => leaf.kind === "literal" && typeof leaf.value === "string",
    )
  );
}
