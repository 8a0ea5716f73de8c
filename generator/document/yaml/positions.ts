import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
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
  if (document === undefined) return undefined;
  const targets = targetsOf(document);
  return nodeOf(document.contents, { targets, children: new Map() });
}

interface Reading {
  /** What aliases stand for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** By key or index: of the collections that were asked for theirs, each read once. */
  readonly children: Map<YAMLMap | YAMLSeq, Children>;
}

type Children = Map<string, TextNode>;

/** All in one walk: an anchor may be given anew, and an alias stands for the last one before it. */
function targetsOf(document: YamlDocument): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias(_, alias) {
      const target = anchors.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function nodeOf(written: unknown, reading: Reading, key?: Span): TextNode {
  return {
    value: spanOf(written) ?? key ?? { start: 0, end: 0 },
    ...(key === undefined ? {} : { key }),
    child: (token) => childrenOf(written, reading)?.get(token),
  };
}

function childrenOf(written: unknown, reading: Reading): Children | undefined {
  const node = isAlias(written) ? reading.targets.get(written) : written;
  if (!isMap(node) && !isSeq(node)) return undefined;
  const known = reading.children.get(node);
  if (known !== undefined) return known;
  const children: Children = new Map();
  // Before they are read: a mapping may be merged into itself.
  reading.children.set(node, children);
  if (isSeq(node)) addItems(children, node, reading);
  else addMembers(children, node, reading);
  return children;
}

function addItems(children: Children, sequence: YAMLSeq, reading: Reading) {
  for (const [index, item] of sequence.items.entries())
    children.set(String(index), nodeOf(item, reading));
}

/** Keys of the mapping itself go first, then those of earlier merged mappings. */
function addMembers(children: Children, map: YAMLMap, reading: Reading): void {
  for (const { key, value } of map.items)
    if (isScalar(key))
      addMissing(children, scalarKey(key), nodeOf(value, reading, spanOf(key)));
  for (const merge of map.items.filter(isMergeKey))
    for (const merged of mergedBy(merge, reading))
      for (const [name, node] of childrenOf(merged, reading) ?? [])
        addMissing(children, name, node);
}

function mergedBy({ value }: Pair, { targets }: Reading): readonly unknown[] {
  const merged = isAlias(value) ? targets.get(value) : value;
  return isSeq(merged) ? merged.items : [merged];
}

function addMissing(children: Children, name: string, node: TextNode): void {
  if (!children.has(name)) children.set(name, node);
}

function spanOf(node: unknown): Span | undefined {
  const range = rangeOf(node);
  return range ? { start: range[0], end: range[1] } : undefined;
}
