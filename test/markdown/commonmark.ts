import { type Node, Parser } from "commonmark";
import { tableCell } from "../../generator/markdown/table.js";
import { prefix, prose, summary } from "../../generator/markdown/prose.js";
import { collapse, plain, plainWithin } from "../../generator/markdown/text.js";

const parser = new Parser();

/**
 * What the reference implementation of CommonMark finds wrong with a description in all the places where it may stand: that it got
 * out of its place, became HTML, or leads elsewhere than to the web.
 */
export function escapes(description: string): readonly string[] {
  return [
    ...inPage(description),
    ...inItem(description),
    ...inLine(description),
    ...inCell(description),
    ...asText(description),
  ];
}

/** Between the headings of a page. */
function inPage(description: string): readonly string[] {
  const text = prose(description, 1);
  const page = `# Title\n\n${text}\n\n## Section\n\nText\n`;
  const root = parser.parse(page);
  const [title, ...rest] = childrenOf(root);
  const [section, last] = rest.slice(-2);
  return problems(page, {
    "the title is another": shown(title) !== "heading 1 Title",
    "the section is another": shown(section) !== "heading 2 Section",
    "the text is another": shown(last) !== "paragraph Text",
    "a heading is above the page's own": rest
      .flatMap(nodesOf)
      .some((node) => node.type === "heading" && node.level < 2),
    ...strangers(root),
  });
}

/** Inside of a list item. */
function inItem(description: string): readonly string[] {
  const text = prose(description, 3, 2);
  if (text === "") return [];
  const page = `- **name**: string\n\n${prefix(text, "  ", "  ")}\n\n- **other**\n`;
  const root = parser.parse(page);
  const [list, ...outside] = childrenOf(root);
  const [item, other, ...more] = list === undefined ? [] : childrenOf(list);
  const [head] = item === undefined ? [] : childrenOf(item);
  return problems(page, {
    "it is outside of the list": outside.length > 0 || list?.type !== "list",
    "there are more items": more.length > 0,
    "the head of the item is another": shown(head) !== "paragraph name: string",
    "the next item is another": shown(other) !== "item other",
    ...strangers(root),
  });
}

/** The summary at the end of a line. */
function inLine(description: string): readonly string[] {
  const page = `- [Title](page.md): ${summary(description)}\n- other\n`;
  const root = parser.parse(page);
  const [list, ...outside] = childrenOf(root);
  const [item, other, ...more] = list === undefined ? [] : childrenOf(list);
  const blocks = item === undefined ? [] : childrenOf(item);
  return problems(page, {
    "it is outside of the list": outside.length > 0 || list?.type !== "list",
    "there are more items": more.length > 0,
    "it is more than a line":
      blocks.map(({ type }) => type).join() !== "paragraph",
    "the next item is another": shown(other) !== "item other",
    ...strangers(root),
  });
}

/** The summary in a table, where a bar ends a cell whatever stands around it. */
function inCell(description: string): readonly string[] {
  const row = `| a | ${tableCell(summary(description))} | b |`;
  const bars = row.match(/(?<!\\)\|/g) ?? [];
  return problems(row, {
    "it is more than a line": row.includes("\n"),
    "there are more cells": bars.length !== 4,
  });
}

/** Not as Markdown: by itself, as a heading and as a link. */
function asText(description: string): readonly string[] {
  const page = `# ${plainWithin(description)}\n\n${plain(description)}\n\n- [${plainWithin(description)}](page.md)\n`;
  const root = parser.parse(page);
  const blocks = childrenOf(root);
  const leaves = nodesOf(root).filter((node) => !node.isContainer);
  const meant = meaning(collapse(description));
  const texts = [
    `heading 1 ${meant}`,
    ...(meant === "" ? [] : [`paragraph ${meant}`]),
    `list ${meant}`,
  ];
  return problems(page, {
    "it says something else": blocks.map(shown).join() !== texts.join(),
    "it is marked up": leaves.some(({ type }) => type !== "text"),
    ...strangers(root),
  });
}

function problems(
  text: string,
  found: Readonly<Record<string, boolean>>,
): readonly string[] {
  return Object.entries(found)
    .filter(([, isSo]) => isSo)
    .map(([problem]) => `${problem}: ${JSON.stringify(text)}`);
}

/** What must be nowhere in a page: HTML and links that lead anywhere else than to the web. */
function strangers(root: Node): Readonly<Record<string, boolean>> {
  const nodes = nodesOf(root);
  const targets = nodes.flatMap(({ type, destination }) =>
    type === "link" || type === "image" ? [destination ?? ""] : [],
  );
  return {
    "there is HTML": nodes.some(isHtml),
    "a link is not to the web": targets.some(
      (target) => !/^(?:https?:|mailto:|page\.md$)/i.test(target),
    ),
  };
}

function isHtml({ type }: Node): boolean {
  return type === "html_inline" || type === "html_block";
}

/**
 * Whether a reader of the description sees letters or digits that a reader of the page does not. Where we see a list and CommonMark
 * none, or a table, of which it knows nothing, the number of an empty item or a cell too many may be lost: what no author writes.
 */
export function isLost(description: string): boolean {
  const page = parser.parse(prose(description, 1));
  const seen = lettersOf(textOf(page, true))[Symbol.iterator]();
  return lettersOf(textOf(parser.parse(description))).some((letter) => {
    for (let next = seen.next(); next.done !== true; next = seen.next())
      if (next.value === letter) return false;
    return true;
  });
}

function lettersOf(text: string): readonly string[] {
  // Digits above and below the line are digits.
  return text.normalize("NFKC").match(/[\p{L}\p{N}]/gu) ?? [];
}

/** What a text says in which nothing is markup but escapes and entities: such is the title of a link. */
function meaning(text: string): string {
  const title = text.replace(/\\?"/g, "&quot;");
  const link = nodesOf(parser.parse(`[a](b "${title} ")`));
  return link.find(({ type }) => type === "link")?.title?.trimEnd() ?? "";
}

/** Type and text of a block. */
function shown(node: Node | undefined): string {
  if (node === undefined) return "nothing";
  const level = node.type === "heading" ? ` ${node.level}` : "";
  return `${node.type}${level} ${textOf(node)}`;
}

/** @param numbers whether the numbers of lists are text, too */
function textOf(node: Node, numbers = false): string {
  return nodesOf(node)
    .map((each) => (numbers ? numberOf(each) : "") + ownText(each))
    .join("");
}

function ownText({ type, literal }: Node): string {
  if (type === "softbreak" || type === "linebreak") return " ";
  const isText = type === "text" || type === "code" || type === "code_block";
  return isText ? (literal ?? "") : "";
}

function numberOf({ type, parent, prev }: Node): string {
  if (type !== "item" || parent?.listType !== "ordered") return "";
  let number = parent.listStart;
  for (let item = prev; item !== null; item = item.prev) number += 1;
  return String(number);
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.next)
    children.push(child);
  return children;
}

/** A node and all below it. */
function nodesOf(node: Node): readonly Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}
