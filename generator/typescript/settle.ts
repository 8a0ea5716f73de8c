import { type Code, type CodeSymbol, concat, hardline, indent } from "./code.js";
import { print } from "./print.js";

/** Takes the place of a symbol's first character while its surroundings are laid out; emitted code never holds it. */
const mark = "\u007f";

/**
 * A line break and code on lines of their own, indented in a block at the left edge of its file, of which nothing but text and symbols is
 * kept: the layout of a large package takes a hundred times the memory of its text. Symbols are taken to keep their names.
 */
export function settledLines(lines: Code): Code {
  const content = indent(concat(hardline, lines));
  const symbols = new Map<string, CodeSymbol>();
  let isPlain = true;
  const text = print(content, (symbol) => {
    const rest = symbol.name.slice(1);
    const known = symbols.get(rest) ?? symbol;
    symbols.set(rest, known);
    if (!isSame(known, symbol) || !/^[\w$]+$/.test(symbol.name))
      isPlain = false;
    return mark + rest;
  });
  return isPlain ? (restore(text, symbols) ?? content) : content;
}

function isSame(a: CodeSymbol, b: CodeSymbol): boolean {
  return a.name === b.name && a.module === b.module;
}

function restore(
  text: string,
  symbols: ReadonlyMap<string, CodeSymbol>,
): Code | undefined {
  const [first = "", ...pieces] = text.trimStart().split(mark);
  const parts: Code[] = [indent(hardline), { kind: "text", text: first }];
  for (const piece of pieces) {
    const name = /^[\w$]*/.exec(piece)?.[0] ?? "";
    const symbol = symbols.get(name);
    if (symbol === undefined) return undefined;
    parts.push({ kind: "symbol", symbol });
    parts.push({ kind: "text", text: piece.slice(name.length) });
  }
  return { kind: "concat", parts };
}
