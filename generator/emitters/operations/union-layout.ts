import {
  type Code,
  code,
  concat,
  group,
  ifBreak,
  indent,
  join,
  line,
} from "../../typescript/code.js";

/** What follows `=` or `:` for a union, as prettier lays it out: on the same line, below it, or one member a line. */
export function unionLayout(types: readonly Code[]): Code {
  const members = types.map((each) => indent(each));
  const rows = group(
    concat(ifBreak(code`| `), join(concat(line, code`| `), members)),
  );
  return group(indent(concat(line, rows)));
}
