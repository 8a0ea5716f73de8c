/** What is text, or an element that descriptions use for layout; any other tag is text. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In lower case. */
  readonly tag: string;
  readonly children: readonly HtmlNode[];
  attribute(name: "href" | "alt"): string | undefined;
}

/** Elements nest no deeper; tags inside of that are text. */
const deepest = 40;

/** A tag looks no further than a bounded piece of text, so that hostile text costs no more than its length. */
const tagPattern = /<(\/?)([a-z][a-z0-9]{0,9})((?:\s[^<>]{0,600})?)\s?\/?>/gi;

const empty: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr"]);

const known: ReadonlySet<string> = new Set([
  ...empty,
  ..."p div section article center blockquote span font small big u ins".split(
    " ",
  ),
  ..."details summary main header footer nav aside figure figcaption".split(
    " ",
  ),
  ..."address abbr bdi cite data dfn label mark q s del strike sub sup time var".split(
    " ",
  ),
  ..."ul ol li dl dt dd b strong i em a code kbd samp tt pre".split(" "),
  ..."h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td".split(" "),
]);

/** What an element ends that is still open. */
const endedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li"])],
  ["p", new Set(["p"])],
  ["tr", new Set(["tr", "td", "th"])],
  ["td", new Set(["td", "th"])],
  ["th", new Set(["td", "th"])],
]);

interface Open extends HtmlElement {
  readonly children: HtmlNode[];
}

/** What may be left open; of anything else an opening tag alone is text: "replace <code> by your own". */
const closedByOthers: ReadonlySet<string> = new Set([
  ...empty,
  ..."p li dt dd thead tbody tfoot tr th td".split(" "),
]);

/** Reads HTML leniently: what is not closed ends with what is around it, what was never opened is left out. */
export function readHtml(text: string): readonly HtmlNode[] {
  const root = elementOf("", "");
  const open: Open[] = [root];
  const closings = lastClosings(text);
  let start = 0;
  for (const match of text.matchAll(tagPattern)) {
    const [written, slash, name = "", attributes = ""] = match;
    const tag = name.toLowerCase();
    if (!known.has(tag)) continue;
    const isOpened = slash === "";
    const isClosed =
      closedByOthers.has(tag) || (closings.get(tag) ?? -1) > match.index;
    if (isOpened && (!isClosed || open.length > deepest)) continue;
    if (tag === "img" && !attributePatterns.alt.test(attributes)) continue;
    addText(text.slice(start, match.index), open);
    start = match.index + written.length;
    if (isOpened) openElement(elementOf(tag, attributes), open);
    else close(tag, open);
  }
  addText(text.slice(start), open);
  return root.children;
}

function lastClosings(text: string): ReadonlyMap<string, number> {
  const found = text.matchAll(/<\/([a-z][a-z0-9]{0,9})\s?>/gi);
  return new Map(
    [...found].map(({ 1: name = "", index }) => [name.toLowerCase(), index]),
  );
}

function elementOf(tag: string, attributes: string): Open {
  return {
    tag,
    children: [],
    attribute: (name) => {
      const found = attributePatterns[name].exec(attributes);
      return found?.[1] ?? found?.[2];
    },
  };
}

const attributePatterns = {
  href: /\shref\s?=\s?(?:"([^"]*)"|'([^']*)')/i,
  alt: /\salt\s?=\s?(?:"([^"]*)"|'([^']*)')/i,
} as const;

function addText(text: string, open: readonly Open[]): void {
  if (text !== "") open.at(-1)?.children.push(text);
}

function openElement(element: Open, open: Open[]): void {
  const ended = endedBy.get(element.tag);
  while (ended?.has(open.at(-1)?.tag ?? "") === true) open.pop();
  open.at(-1)?.children.push(element);
  if (!empty.has(element.tag)) open.push(element);
}

function close(tag: string, open: Open[]): void {
  const at = open.findLastIndex((each) => each.tag === tag);
  if (at > 0) open.splice(at);
}
