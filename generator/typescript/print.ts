import type { Code, CodeSymbol } from "./code.js";

const pageWidth = 80;

type Mode = "flat" | "break";
interface Command {
  readonly indent: number;
  readonly mode: Mode;
  readonly content: Code;
}

/**
 * Lays code out in 80 columns as prettier does: a group stays on one line if it and what follows up to the next
 * possible line break fit.
 *
 * @param nameOf the name under which a symbol is known in the file
 */
export function print(
  content: Code,
  nameOf: (symbol: CodeSymbol) => string,
): string {
  const out: string[] = [];
  const broken = new Map<Code, boolean>();
  const stack: Command[] = [{ indent: 0, mode: "break", content }];
  let column = 0;
  for (
    let command = stack.pop();
    command !== undefined;
    command = stack.pop()
  ) {
    const { indent, mode, content: node } = command;
    switch (node.kind) {
      case "text":
        if (node.text !== "") {
          out.push(node.text);
          column += width(node.text);
        }
        break;
      case "symbol": {
        const name = nameOf(node.symbol);
        out.push(name);
        column += width(name);
        break;
      }
      case "concat":
        for (let index = node.parts.length - 1; index >= 0; index -= 1) {
          const part = node.parts[index];
          if (part !== undefined) stack.push({ indent, mode, content: part });
        }
        break;
      case "indent":
        stack.push({
          indent: indent + node.spaces,
          mode,
          content: node.content,
        });
        break;
      case "group": {
        const flat: Command = { indent, mode: "flat", content: node.content };
        const fitsFlat =
          mode === "flat" ||
          (!mustBreak(node, broken) &&
            fits(flat, stack, pageWidth - column, nameOf));
        stack.push(
          fitsFlat ? flat : { indent, mode: "break", content: node.content },
        );
        break;
      }
      case "ifBreak":
        stack.push({
          indent,
          mode,
          content: mode === "break" ? node.broken : node.flat,
        });
        break;
      case "line":
        if (mode === "flat") {
          out.push(node.flat);
          column += node.flat.length;
          break;
        }
        column = newline(out, indent);
        break;
      case "hardline":
        column = newline(out, indent);
        break;
    }
  }
  trimEnd(out);
  return out.join("");
}

function newline(out: string[], indent: number): number {
  trimEnd(out);
  out.push(indent === 0 ? "\n" : "\n" + " ".repeat(indent));
  return indent;
}

function trimEnd(out: string[]): void {
  for (let last = out.at(-1); last !== undefined; last = out.at(-1)) {
    const trimmed = last.replace(/[ \t]+$/, "");
    if (trimmed === last) return;
    out.pop();
    if (trimmed !== "") {
      out.push(trimmed);
      return;
    }
  }
}

function mustBreak(node: Code, known: Map<Code, boolean>): boolean {
  switch (node.kind) {
    case "hardline":
      return true;
    case "concat":
      return node.parts.some((part) => mustBreak(part, known));
    case "indent":
      return mustBreak(node.content, known);
    case "group": {
      const already = known.get(node);
      if (already !== undefined) return already;
      const breaks = node.broken || mustBreak(node.content, known);
      known.set(node, breaks);
      return breaks;
    }
    default:
      return false;
  }
}

function fits(
  next: Command,
  rest: readonly Command[],
  room: number,
  nameOf: (symbol: CodeSymbol) => string,
): boolean {
  let left = room;
  let restIndex = rest.length;
  const stack: Command[] = [next];
  while (left >= 0) {
    const command = stack.pop() ?? rest[--restIndex];
    if (command === undefined) return true;
    const { indent, mode, content: node } = command;
    switch (node.kind) {
      case "text":
        left -= width(node.text);
        break;
      case "symbol":
        left -= width(nameOf(node.symbol));
        break;
      case "concat":
        for (let index = node.parts.length - 1; index >= 0; index -= 1) {
          const part = node.parts[index];
          if (part !== undefined) stack.push({ indent, mode, content: part });
        }
        break;
      case "indent":
        stack.push({ indent, mode, content: node.content });
        break;
      case "group":
        stack.push({
          indent,
          mode: node.broken ? "break" : mode,
          content: node.content,
        });
        break;
      case "ifBreak":
        stack.push({
          indent,
          mode,
          content: mode === "break" ? node.broken : node.flat,
        });
        break;
      case "line":
        if (mode === "break") return true;
        left -= node.flat.length;
        break;
      case "hardline":
        return true;
    }
  }
  return false;
}

/** Columns of a terminal: East Asian wide characters and emoji take two, combining marks none, as prettier counts. */
function width(content: string): number {
  if (/^[\x20-\x7e]*$/.test(content)) return content.length;
  return [...content].length;
}
