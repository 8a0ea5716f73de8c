import { type HtmlElement, type HtmlNode, readHtml } from "./html-tree.js";
import { codeSpan } from "./code.js";
import { decodeEntities } from "./entities.js";
import { tableLines } from "./leaf-blocks.js";

/**
 * Turns the HTML that descriptions use for layout into the Markdown that says the same: paragraphs, breaks, headings, lists, tables, code, links,
 * emphasis. Other tags stay, as text. Code, fenced or not, is left as it is.
 */
export function htmlToMarkdown(text: string): string {
  if (!/<(?:\/?[a-z]|!--)/i.test(text)) return text;
  return outsideOfCode(withPlainRows(text), (piece) =>
    printAll(readHtml(withoutComments(piece)), { depth: 0, inItem: false }),
  );
}

/** Changes what is no code. */
function outsideOfCode(
  text: string,
  change: (piece: string) => string,
): string {
  return splitAtCode(text)
    .map((piece, index) =>
      index % 2 === 0 && piece.includes("<") ? change(piece) : piece,
    )
    .join("");
}

/** A row of a table is a line, whatever HTML is in its cells. */
function withPlainRows(text: string): string {
  if (!text.includes("|")) return text;
  const lines = text.split("\n");
  const rows = new Set(tableLines(lines));
  if (rows.size === 0) return text;
  const inCell = { depth: 1, inItem: true };
  return lines
    .map((line, at) => {
      if (!rows.has(at)) return line;
      const [, indent = "", row = ""] = /^(\s*)([^]*)$/.exec(line) ?? [];
      return `${indent}${oneLine(outsideOfCode(row, (piece) => printAll(readHtml(piece), inCell)))}`;
    })
    .join("\n");
}

/** Comments of HTML are for those who write. One that is not closed is text. */
function withoutComments(text: string): string {
  const last = text.lastIndexOf("-->");
  let out = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("<!--", at);
    if (start === -1 || start + 4 > last) return out + text.slice(at);
    out += text.slice(at, start);
    at = text.indexOf("-->", start + 4) + 3;
  }
}

/** Text and code in turns: every second piece is Markdown's code. */
export function splitAtCode(text: string): readonly string[] {
  return text.includes("`") ? text.split(codePattern) : [text];
}

const codePattern = /((?:^|\n) {0,3}```[\s\S]*?(?:\n {0,3}```|$)|`[^`\n]+`)/;

/** Where nodes are printed. */
interface Place {
  /** Lists around it. */
  readonly depth: number;
  /** Whether it stands in a list item, where line breaks of the source are spaces. */
  readonly inItem: boolean;
}

function printAll(nodes: readonly HtmlNode[], place: Place): string {
  return nodes
    .map((node) => {
      if (typeof node !== "string") return printElement(node, place);
      return place.inItem ? node.replace(/\s+/g, " ") : node;
    })
    .join("");
}

function printElement(element: HtmlElement, place: Place): string {
  const { tag, children } = element;
  const inner = (): string => printAll(children, place);
  switch (tag) {
    case "br":
      return place.inItem ? " " : "  \n";
    case "hr":
      return "\n\n";
    case "q":
      return `"${inner()}"`;
    case "b":
    case "strong":
      return emphasized(inner(), "**");
    case "i":
    case "em":
      return emphasized(inner(), "*");
    case "code":
    case "kbd":
    case "samp":
    case "tt":
      return codeSpan(decodeEntities(textOf(children)));
    case "pre":
      return preformatted(textOf(children), place);
    case "s":
    case "del":
    case "strike":
      return emphasized(inner(), "~~");
    case "sub":
      return shifted(inner(), lowered);
    case "sup":
      return shifted(inner(), raised);
    case "a":
      return linked(inner(), element.attribute("href"));
    case "img":
      return element.attribute("alt") ?? "";
    case "ul":
    case "ol":
      return printList(element, place);
    case "table":
      return printTable(element);
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return `\n\n${"#".repeat(Number(tag.slice(1)))} ${oneLine(inner())}\n\n`;
    default:
      return blocks.has(tag) ? printBlock(inner(), place) : inner();
  }
}

const blocks: ReadonlySet<string> = new Set(
  "p div section article center blockquote dl dt dd li details summary main header footer nav aside figure figcaption address".split(
    " ",
  ),
);

/** An item has no paragraphs of its own: they are put one after the other. */
function printBlock(text: string, { inItem }: Place): string {
  return inItem ? `${text.trim()} ` : `\n\n${text}\n\n`;
}

/** Markdown has no emphasis around white space. */
function emphasized(text: string, mark: string): string {
  const [, before = "", content = "", after = ""] =
    /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return content === "" || content.includes("\n\n")
    ? text
    : `${before}${mark}${content}${mark}${after}`;
}

/** Digits, signs and letters that Unicode has above and below the line. */
const raised = charactersOf(
  "0123456789+-=()abcdefghijklmnoprstuvwxyz",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
);
const lowered = charactersOf(
  "0123456789+-=()aehijklmnoprstuvx",
  "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
);

function charactersOf(
  plain: string,
  other: string,
): ReadonlyMap<string, string> {
  const others = [...other];
  return new Map([...plain].map((each, at) => [each, others[at] ?? each]));
}

/** A text above or below the line where all of it can stand there, else as it is: neither CommonMark nor MDX has any. */
function shifted(text: string, known: ReadonlyMap<string, string>): string {
  const characters = [...text.trim()];
  return characters.every((each) => known.has(each))
    ? characters.map((each) => known.get(each) ?? each).join("")
    : text;
}

function linked(text: string, href = ""): string {
  const target = decodeEntities(href).trim();
  const label = oneLine(text);
  if (label === "" || target === "" || /[\s<>()]/.test(target)) return text;
  return `[${label}](${target})`;
}

function preformatted(text: string, { inItem }: Place): string {
  const content = decodeEntities(text).replace(/^\n+|\s+$/g, "");
  if (content === "") return "";
  return inItem ? codeSpan(content) : `\n\n\`\`\`\n${content}\n\`\`\`\n\n`;
}

function printList({ tag, children }: HtmlElement, place: Place): string {
  const indent = "  ".repeat(place.depth);
  const wide = tag === "ol" ? `${indent} ` : indent;
  const inside = { depth: place.depth + 1, inItem: true };
  const items = children
    .filter((node) => typeof node !== "string")
    .map((item, at) => {
      const marker = tag === "ol" ? `${at + 1}.` : "-";
      const text = printAll(item.children, inside).trim();
      return text === "" ? "" : `${wide}${marker} ${text}`;
    })
    .filter((each) => each !== "");
  const text = items.join("\n");
  return place.depth > 0 ? `\n${text}` : `\n\n${text}\n\n`;
}

/** A table of GitHub's Markdown, its first row the head. */
function printTable(table: HtmlElement): string {
  const rows = elementsOf(table, "tr").map((row) =>
    row.children
      .filter((node) => typeof node !== "string")
      .map(({ children }) =>
        oneLine(printAll(children, { depth: 1, inItem: true })).replaceAll(
          "|",
          "\\|",
        ),
      ),
  );
  const [head, ...body] = rows.filter((row) => row.length > 0);
  if (head === undefined) return "";
  const printed = [head, head.map(() => "---"), ...body].map(
    (row) => `| ${row.join(" | ")} |`,
  );
  return `\n\n${printed.join("\n")}\n\n`;
}

function elementsOf(
  { children }: HtmlElement,
  tag: string,
): readonly HtmlElement[] {
  return children.flatMap((node) => {
    if (typeof node === "string") return [];
    return node.tag === tag ? [node] : elementsOf(node, tag);
  });
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      return node.tag === "br" ? "\n" : textOf(node.children);
    })
    .join("");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
