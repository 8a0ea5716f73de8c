/** A piece of a path template: literal text, or what stands in braces. */
export type TemplatePiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "expression"; readonly expression: string };

export interface TemplatePieces {
  readonly pieces: readonly TemplatePiece[];
  /** What follows the first `#` outside of braces. */
  readonly fragment?: string;
}

/** A pattern beside a name may hold braces of its own: `{id:[0-9]{3}}`. */
const piece = /\{((?:[^{}]|\{[^{}]*\})+)\}|[^{}#]+|[{}#]/g;

/** Cuts a path template (OpenAPI 3.1, 4.8.8.2) at its braces; `undefined` where these don't match. */
export function cutTemplate(path: string): TemplatePieces | undefined {
  const pieces: TemplatePiece[] = [];
  for (const { 0: text, 1: expression, index } of path.matchAll(piece)) {
    if (text === "#") return { pieces, fragment: path.slice(index + 1) };
    if (expression !== undefined && isExpression(expression))
      pieces.push({ kind: "expression", expression });
    else if (/[{}]/.test(text)) return undefined;
    else pieces.push({ kind: "text", text });
  }
  return { pieces };
}

function isExpression(text: string): boolean {
  return !/[{}]/.test(text) || /^[\w.~-]+\s*:/.test(text);
}

/** What paths have in common that differ in the names of their parameters only, which no server tells apart (OpenAPI 3.1, 4.8.8). */
export function templateShape(path: string): string {
  const { pieces, fragment } = cutTemplate(path) ?? { pieces: [] };
  const shape = pieces.map((each) => (each.kind === "text" ? each.text : "{}"));
  return fragment === undefined
    ? shape.join("")
    : `${shape.join("")}#${fragment}`;
}
