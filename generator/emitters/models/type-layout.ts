import {
  code,
  type Code,
  concat,
  empty,
  group,
  ifBreak,
  indent,
  join,
  line,
  softline,
} from "../../typescript/code.js";

/** Where a type stands: prettier puts unions and intersections in parentheses in some places, and indents them in others. */
export type Place = "alone" | "assigned" | "tuple" | "element" | "member";

/** A union, one member a line with a leading `|` where it does not fit. */
export function unionLayout(members: readonly Code[], place: Place): Code {
  const rows = group(
    join(
      empty,
      members.map((each, index) =>
        concat(
          index === 0 ? ifBreak(code`| `) : concat(line, code`| `),
          indent(each),
        ),
      ),
    ),
  );
  if (place === "assigned") return rows;
  if (place === "tuple")
    return group(
      concat(
        indent(concat(ifBreak(concat(code`(`, softline)), rows)),
        softline,
        ifBreak(code`)`),
      ),
    );
  if (place === "alone") return group(indent(concat(softline, rows)));
  return concat(
    code`(`,
    group(concat(indent(concat(softline, rows)), softline)),
    code`)`,
  );
}

/** A union that stays on its line, as prettier has it for an object or a name with `null`. */
export function huggedLayout(members: readonly Code[], place: Place): Code {
  return inParentheses(join(code` | `, members), place);
}

/** A member of an intersection: prettier keeps objects on the line and puts the others on lines of their own. */
export interface IntersectionMember {
  readonly content: Code;
  readonly isObject: boolean;
}

export function intersectionLayout(
  members: readonly IntersectionMember[],
  place: Place,
): Code {
  let isIndented = false;
  const parts = members.map(({ content, isObject }, index) => {
    const previous = index === 0 ? undefined : members[index - 1];
    if (previous === undefined) return content;
    if (!previous.isObject && !isObject)
      return indent(concat(code` &`, line, content));
    const isMixed = previous.isObject !== isObject;
    if (isMixed && index > 1) isIndented = true;
    const indents = isMixed ? index > 1 : isIndented;
    return concat(code` & `, indents ? indent(content) : content);
  });
  return inParentheses(group(concat(...parts)), place);
}

function inParentheses(content: Code, place: Place): Code {
  return place === "element" || place === "member"
    ? concat(code`(`, content, code`)`)
    : content;
}

/** The elements of a tuple, one a line where they do not fit. */
export function tupleLayout(elements: readonly Code[]): Code {
  if (elements.length === 0) return code`[]`;
  const rows = join(
    concat(code`,`, line),
    elements.map((each) => group(each)),
  );
  return group(
    concat(
      code`[`,
      indent(concat(softline, rows)),
      ifBreak(code`,`),
      softline,
      code`]`,
    ),
  );
}
