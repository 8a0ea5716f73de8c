import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { TextNode } from "../text/positions.js";
import type { Span } from "../text/text.js";
import type { YamlDocument } from "./convert.js";
import { isMergeKey, rangeOf, scalarKey } from "./nodes.js";
import { composeYaml } from "./parse.js";

/** Positions in YAML text; aliases and merge keys lead to where the value was written. `undefined` if the text can't be read at all. */
export function yamlPositions(text: string): TextNode | undefined {
  const document = composeYaml(text, () => undefined)?.[0];
  return document === undefined
    ? undefined
    : nodeOf(document.contents, document);
}

function nodeOf(
  written: unknown,
  document: YamlDocument,
  key?: Span,
): TextNode {
  const node = isAlias(written) ? written.resolve(document) : written;
  return {
    value: spanOf(written) ?? key ?? { start: 0, end: 0 },
    ...(key === undefined ? {} : { key }),
    child(token): TextNode | undefined {
      if (isSeq(node)) return item(node, token, document);
      return isMap(node) ? member(node, token, document) : undefined;
    },
  };
}

function item(
  sequence: YAMLSeq,
  token: string,
  document: YamlDocument,
): TextNode | undefined {
  const node = /^\d+$/.test(token) ? sequence.items[Number(token)] : undefined;
  return node === undefined ? undefined : nodeOf(node, document);
}

function member(
  map: YAMLMap,
  token: string,
  document: YamlDocument,
): TextNode | undefined {
  const pair = map.items.find(
    ({ key }) => isScalar(key) && scalarKey(key) === token,
  );
  if (pair !== undefined) return nodeOf(pair.value, document, spanOf(pair.key));
  return map.items
    .filter(isMergeKey)
    .map((merge) => mergedMember(merge, token, document))
    .find((node) => node !== undefined);
}

function mergedMember(
  merge: Pair,
  token: string,
  document: YamlDocument,
): TextNode | undefined {
  const merged = isAlias(merge.value)
    ? merge.value.resolve(document)
    : merge.value;
  const maps = isSeq(merged) ? merged.items : [merged];
  return maps
    .map((map) => nodeOf(map, document).child(token))
    .find((node) => node !== undefined);
}

function spanOf(node: unknown): Span | undefined {
  const range = rangeOf(node);
  return range ? { start: range[0], end: range[1] } : undefined;
}
