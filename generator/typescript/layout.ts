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
} from "./code.js";
import { identifier } from "./identifier.js";
import { literal } from "./literal.js";

/** Between the members of a list. */
const commaLine = concat(code`,`, line);

/** After the last, where each has a line of its own. */
const trailingComma = ifBreak(code`,`);

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
    commaLine,
    elements.map((each) => group(each)),
  );
  return between(code`[`, rows, code`]`);
}

/** Items in brackets: on one line, or one a line. */
function between(
  open: Code,
  items: Code,
  close: Code,
  last: Code = trailingComma,
): Code {
  return group(
    concat(open, indent(concat(softline, items)), last, softline, close),
  );
}

/** `{ stream: true }`: a type of one member, on one line or on a line of its own. */
export function inlineObject(member: Code): Code {
  return group(
    concat(
      code`{`,
      indent(concat(line, member, ifBreak(code`;`))),
      line,
      code`}`,
    ),
  );
}

/** `import { a, b } from "./c.js";`: on one line, or one name a line; prettier keeps a single one on the line, however long. */
export function specifierClause(
  head: Code,
  names: readonly Code[],
  tail: Code,
): Code {
  if (names.length === 1)
    return concat(head, code` { `, ...names, code` }`, tail);
  return group(
    concat(
      head,
      code` {`,
      indent(concat(line, join(commaLine, names))),
      trailingComma,
      line,
      code`}`,
      tail,
    ),
  );
}

/** `(a, b)`: on one line, or one a line. */
export function callList(items: readonly Code[]): Code {
  return between(code`(`, join(commaLine, items), code`)`);
}

/** `(a, b): Result`: all on one line; else the parameters one a line, and the result within what is left. */
export function signatureLayout(
  parameters: readonly Code[],
  result: Code,
): Code {
  return group(
    concat(
      code`(`,
      indent(concat(softline, join(commaLine, parameters))),
      trailingComma,
      softline,
      code`): `,
      result,
    ),
  );
}

/** A call with arguments of which none is a function, and the last no array and no object. */
export function call(callee: Code, args: readonly Code[]): Code {
  return between(code`${callee}(`, join(commaLine, args), code`)`);
}

/** `object["key"]` */
export function subscript(object: Code, key: string): Code {
  return concat(
    object,
    group(
      concat(
        code`[`,
        indent(concat(softline, literal(key))),
        softline,
        code`]`,
      ),
    ),
  );
}

/** `<A, B>`: on one line, or one a line. */
export function typeArguments(items: readonly Code[]): Code {
  return between(code`<`, join(commaLine, items), code`>`, empty);
}

/** `<A extends B>` of a function: on one line, or one a line. */
export function typeParameters(items: readonly Code[]): Code {
  return between(code`<`, join(commaLine, items), code`>`);
}

/** An entry of a descriptor whose value is a name. */
export function namedEntry(name: string, target: Code): Code {
  return group(
    code`${identifier(name)}:${group(indent(concat(line, target)))}`,
  );
}

/** What follows `=` or `:` for a union, as prettier lays it out: on the same line, below it, or one member a line. */
export function unionAfter(types: readonly Code[]): Code {
  const members = types.map((each) => indent(each));
  const rows = group(
    concat(ifBreak(code`| `), join(concat(line, code`| `), members)),
  );
  return group(indent(concat(line, rows)));
}
