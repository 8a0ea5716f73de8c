import { type Emphasis, isFlanking, type Piece } from "./emphasis.js";
import { escapeText, isWord } from "./text.js";

/** Pieces as Markdown, in prettier's style: `_em_`, `**strong**`; emphasis within emphasis of its kind is the same. */
export function printPieces(
  pieces: readonly Piece[],
  within: ReadonlySet<Piece["kind"]> = new Set(),
): string {
  const printed = joinedTexts(pieces)
    .map((piece) => printedWithin(piece, within))
    .filter(({ text }) => text !== "");
  const out: string[] = [];
  let before = "";
  for (const [index, { text, style }] of printed.entries()) {
    const next = printed[index + 1];
    const after = next?.style === undefined ? firstOf(next?.text) : "*";
    const added =
      style === undefined
        ? text
        : marked(text, style === "strong", lastOf(before), after);
    out.push(added);
    before = (before + added).slice(-2);
  }
  return out.join("");
}

interface Printed {
  readonly text: string;
  /** What it is to be marked as. */
  readonly style?: Emphasis["kind"];
}

function printedWithin(
  piece: Piece,
  within: ReadonlySet<Piece["kind"]>,
): Printed {
  if (piece.kind === "text") return { text: escapeText(piece.text) };
  if (piece.kind === "markdown") return { text: piece.text };
  if (piece.kind === "run") return { text: "" };
  const style = piece.kind;
  const text = printPieces(piece.content, new Set([...within, style]));
  return within.has(style) ? { text } : { text, style };
}

/** Text between marks where these are read as such there; within a word only stars are. */
function marked(
  text: string,
  isStrong: boolean,
  before: string,
  after: string,
): string {
  const isInWord = isWord(before) || isWord(after);
  const mark = isStrong ? "**" : isInWord ? "*" : "_";
  // Stars side by side are one run.
  const inside = mark === "_" ? text : text.replace(/^\*+|\*+$/g, "");
  const isRead =
    isFlanking(firstOf(inside), before) && isFlanking(lastOf(inside), after);
  if (!isRead) return text;
  return `${mark}${text}${mark}`;
}

function firstOf(text = ""): string {
  return [...text.slice(0, 2)][0] ?? "";
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}

function joinedTexts(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "text" && last?.kind === "text")
      joined.splice(-1, 1, { kind: "text", text: last.text + piece.text });
    else joined.push(piece);
  }
  return joined;
}
