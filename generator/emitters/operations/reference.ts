import {
  type Code,
  code,
  concat,
  group,
  indent,
  line,
} from "../../typescript/code.js";
import { identifier } from "../../typescript/identifier.js";

/** An entry of a descriptor whose value is a name. */
export function reference(name: string, target: Code): Code {
  return group(
    code`${identifier(name)}:${group(indent(concat(line, target)))}`,
  );
}
