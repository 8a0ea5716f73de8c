import { readBlock } from "./block.js";
import type { Builder } from "./builder.js";
import { type Cursor, nextContent } from "./cursor.js";

/** What was read, and where texts in quotes go on in lines that are indented too little; where it is nested too deep; or `undefined` if the text isn't of the common kind. */
export type CommonYaml<Node> =
  | { readonly node: Node; readonly shallow: readonly number[] }
  | { readonly tooDeep: number }
  | undefined;

/**
 * Reads YAML as descriptions are commonly written: block and flow collections and scalars in all styles, but no anchors, aliases, tags,
 * directives, merge keys, explicit keys or tabs. It does so many times faster than a full parser and never recovers from anything:
 * whatever is unusual or wrong gives `undefined`, and the full parser decides. Only what libyaml and js-yaml read as it is meant is read so:
 * texts in quotes that go on in lines indented no more than their key.
 */
export function readCommonYaml<Node>(
  text: string,
  builder: Builder<Node>,
): CommonYaml<Node> {
  const cursor: Cursor<Node> = {
    text,
    builder,
    at: 0,
    depth: 0,
    flows: 0,
    unsure: false,
    tooDeep: undefined,
    shallow: [],
  };
  if (/^---[ ]*\n/.test(text)) cursor.at = text.indexOf("\n");
  const column = nextContent(cursor);
  // A document may begin with U+FEFF, also after comments, which is no part of it.
  if (column === -1 || /^%|^\ufeff/m.test(text)) return undefined;
  const node = readBlock(cursor, column, -1);
  const isAll = nextContent(cursor) === -1;
  if (cursor.tooDeep !== undefined) return { tooDeep: cursor.tooDeep };
  return cursor.unsure || !isAll || cursor.at < text.length
    ? undefined
    : { node, shallow: cursor.shallow };
}
