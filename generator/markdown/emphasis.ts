/** What a line is made of: Markdown that is printed already, text, or a run of marks that may be emphasis. */
export type Piece =
  | { readonly kind: "markdown"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | Run
  | Emphasis;

/** Marks of one kind, side by side. */
export interface Run {
  readonly kind: "run";
  readonly mark: "*" | "_";
  readonly opens: boolean;
  readonly closes: boolean;
  /** As it was written. */
  readonly length: number;
  /** What is not used up yet. */
  readonly left: number;
}

export interface Emphasis {
  readonly kind: "em" | "strong";
  readonly content: readonly Piece[];
  /** How deep emphasis is nested in it. */
  readonly depth: number;
}

/**
 * A run with what it may do, by what stands around it (CommonMark 0.31, 6.2).
 *
 * @param before, after the character there, empty at the ends of a text
 */
export function runOf(marks: string, before: string, after: string): Run {
  const isLeft = isFlanking(after, before);
  const isRight = isFlanking(before, after);
  const mark = marks.startsWith("_") ? "_" : "*";
  const isPlain = mark === "*";
  return {
    kind: "run",
    mark,
    opens: isLeft && (isPlain || !isRight || isPunctuation(before)),
    closes: isRight && (isPlain || !isLeft || isPunctuation(after)),
    length: marks.length,
    left: marks.length,
  };
}

/** Whether marks stand at a text rather than at white space: at punctuation only where there is no word on their other side. */
export function isFlanking(inside: string, outside: string): boolean {
  if (isSpace(inside)) return false;
  return !isPunctuation(inside) || isSpace(outside) || isPunctuation(outside);
}

function isSpace(character: string): boolean {
  return /^[\s\u0001]?$/.test(character);
}

function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]/u.test(character);
}

/** Emphasis is found no further back: keeps hostile text from costing more than its length. */
const reach = 60;

/** Emphasis within emphasis that nobody reads. */
const deepest = 50;

/** Joins runs to the emphasis that they mean (CommonMark 0.31, "An algorithm for parsing nested emphasis and links"); those left over are text. */
export function withEmphasis(pieces: readonly Piece[]): readonly Piece[] {
  const done: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "run") place(piece, done);
    else done.push(piece);
  }
  return done.map(asText);
}

/** Puts a run behind what is there, of which it closes what it can. */
function place(run: Run, done: Piece[]): void {
  let { left } = run;
  while (run.closes && left > 0) {
    const at = openerOf(run, done);
    const opener = at === undefined ? undefined : done[at];
    if (at === undefined || opener?.kind !== "run") break;
    const depth = 1 + Math.max(0, ...done.slice(at).map(depthOf));
    if (depth > deepest) break;
    const size = Math.min(opener.left, left) >= 2 ? 2 : 1;
    const content = done.splice(at).slice(1).map(asText);
    if (opener.left > size) done.push({ ...opener, left: opener.left - size });
    done.push({ kind: size === 2 ? "strong" : "em", content, depth });
    left -= size;
  }
  if (left > 0) done.push({ ...run, left });
}

function depthOf(piece: Piece): number {
  return "depth" in piece ? piece.depth : 0;
}

function openerOf(run: Run, done: readonly Piece[]): number | undefined {
  const end = Math.max(0, done.length - reach);
  for (let at = done.length - 1; at >= end; at -= 1) {
    const piece = done[at];
    if (piece?.kind === "run" && fits(piece, run)) return at;
  }
  return undefined;
}

/** Rules 9 and 10: where one of two runs may open and close, their lengths don't make a multiple of three. */
function fits(opener: Run, closer: Run): boolean {
  if (opener.mark !== closer.mark || !opener.opens) return false;
  const isEither = opener.closes || closer.opens;
  const isThird = (opener.length + closer.length) % 3 === 0;
  const areThirds = opener.length % 3 === 0 && closer.length % 3 === 0;
  return !isEither || !isThird || areThirds;
}

function asText(piece: Piece): Piece {
  return piece.kind === "run"
    ? { kind: "text", text: piece.mark.repeat(piece.left) }
    : piece;
}
