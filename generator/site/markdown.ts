import MarkdownIt, { type StateBlock, type Token } from "markdown-it";

/** What a page of the package is as HTML. */
export interface Rendered {
  /** Of its first heading. */
  readonly title: string;
  /** Of its first paragraph. */
  readonly summary: string;
  readonly html: string;
}

/**
 * Renders Markdown (CommonMark and GitHub's tables) without any HTML of its author's: what looks like it is text, links that would run
 * something are text, images are links.
 *
 * @param targetOf where a link leads in the site; `undefined` where it has nothing of it, so that only the text is shown
 */
export function render(
  markdown: string,
  targetOf: (href: string) => string | undefined,
): Rendered {
  const tokens = parser.parse(markdown, {});
  for (const token of tokens) {
    if (token.children !== null) settleLinks(token.children, targetOf);
    // What scrolls can be reached by keyboard (WCAG 2.1.1).
    if (token.type === "fence") token.attrSet("tabindex", "0");
  }
  return {
    title: textBehind("heading_open", tokens),
    summary: textBehind("paragraph_open", tokens),
    html: parser.renderer.render(tokens, parser.options, {}),
  };
}

const parser = new MarkdownIt({ html: false });
parser.block.ruler.before("paragraph", "comment", skipComment, {
  alt: ["paragraph"],
});

/** Comments for formatters. */
function skipComment(
  state: StateBlock,
  line: number,
  _end: number,
  isAsked: boolean,
): boolean {
  if (!/^<!--[^>]*-->$/.test(state.getLines(line, line + 1, 0, false).trim()))
    return false;
  if (!isAsked) state.line = line + 1;
  return true;
}

/** Links lead to where the site has what they name; within one, an image is only its text. */
function settleLinks(
  tokens: Token[],
  targetOf: (href: string) => string | undefined,
): void {
  let isOpen = false;
  const settled = tokens.flatMap((token) => {
    const { type } = token;
    if (type === "image")
      return isOpen ? textOf(token) : linkTo(token, targetOf);
    if (type === "link_open") {
      const target = targetOf(attribute(token, "href"));
      isOpen = target !== undefined;
      return target === undefined ? [] : leadingTo(token, target);
    }
    if (type !== "link_close") return token;
    const wasOpen = isOpen;
    isOpen = false;
    return wasOpen ? token : [];
  });
  tokens.splice(0, tokens.length, ...settled);
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

function leadingTo(token: Token, target: string): Token {
  token.attrSet("href", target);
  if (/^[a-z][a-z\d+.-]*:/i.test(target))
    token.attrSet("rel", "noopener noreferrer");
  return token;
}

function linkTo(
  image: Token,
  targetOf: (href: string) => string | undefined,
): readonly Token[] {
  const target = targetOf(attribute(image, "src"));
  if (target === undefined) return textOf(image);
  const { Token: Link } = MarkdownIt;
  const open = leadingTo(new Link("link_open", "a", 1), target);
  return [open, ...textOf(image), new Link("link_close", "a", -1)];
}

/** What describes an image. */
function textOf(image: Token): readonly Token[] {
  return image.children ?? [];
}

/** The text of the first block of a type, which may stand in a quote but in no list. */
function textBehind(type: string, tokens: readonly Token[]): string {
  const at = tokens.findIndex(
    (token) => token.type === type && token.level <= 1,
  );
  const { children } = tokens[at + 1] ?? {};
  return at < 0 ? "" : plainText(children ?? []);
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type.endsWith("break") ? " " : content))
    .join("");
}
