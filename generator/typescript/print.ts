import type { Code, CodeSymbol } from "./code.js";
import { width } from "./width.js";

const pageWidth = 80;

type Mode = "flat" | "break";
interface Command {
  readonly indent: number;
  readonly mode: Mode;
  readonly content: Code;
}

type NameOf = (symbol: CodeSymbol) => string;

/**
 * Lays code out in 80 columns as prettier does: a group stays on one line if it and what follows up to the next
 * possible line break fit.
 *
 * @param nameOf the name under which a symbol is known in the file
 */
export function print(content: Code, nameOf: NameOf): string {
  const out: string[] = [];
  const mustBreak = breakingGroups();
  const broken = new Set<Code>();
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
      case "symbol": {
        const text = node.kind === "text" ? node.text : nameOf(node.symbol);
        out.push(text);
        column += width(text);
        break;
      }
      case "group": {
        const flat: Command = { indent, mode: "flat", content: node.content };
        const fitsFlat =
          mode === "flat" ||
          (!mustBreak(node) && fits(flat, stack, pageWidth - column, nameOf));
        if (!fitsFlat) broken.add(node);
        stack.push(
          fitsFlat ? flat : { indent, mode: "break", content: node.content },
        );
        break;
      }
      case "line":
      case "hardline":
        if (mode === "flat" && node.kind === "line") {
          out.push(node.flat);
          column += node.flat.length;
        } else {
          column = newline(out, indent);
        }
        break;
      case "indentIfBroken":
        stack.push({
          indent: broken.has(node.group) ? indent + 2 : indent,
          mode,
          content: node.content,
        });
        break;
      default:
        pushContent(stack, node, indent, mode);
    }
  }
  trimEnd(out);
  return out.join("");
}

/** What a node without a line break of its own holds. */
function pushContent(
  stack: Command[],
  node: Extract<Code, { kind: "concat" | "indent" | "ifBreak" }>,
  indent: number,
  mode: Mode,
): void {
  switch (node.kind) {
    case "concat":
      for (let index = node.parts.length - 1; index >= 0; index -= 1) {
        const part = node.parts[index];
        if (part !== undefined) stack.push({ indent, mode, content: part });
      }
      break;
    case "indent":
      stack.push({ indent: indent + node.spaces, mode, content: node.content });
      break;
    case "ifBreak":
      stack.push({
        indent,
        mode,
        content: mode === "break" ? node.broken : node.flat,
      });
      break;
  }
}

function newline(out: string[], indent: number): number {
  trimEnd(out);
  out.push(indent === 0 ? "\n" : `\n${" ".repeat(indent)}`);
  return indent;
}

/** Takes spaces off the end, also those that an indentation left on a blank line. */
function trimEnd(out: string[]): void {
  for (let last = out.pop(); last !== undefined; last = out.pop()) {
    const trimmed = last.endsWith(" ") ? last.replace(/ +$/, "") : last;
    if (trimmed !== "") {
      out.push(trimmed);
      return;
    }
  }
}

/** Tells whether a group holds a hard line break, or a group that is broken; each group is looked at once. */
function breakingGroups(): (node: Code) => boolean {
  const known = new Map<Code, boolean>();
  return mustBreak;

  function mustBreak(node: Code): boolean {
    switch (node.kind) {
      case "hardline":
        return true;
      case "concat":
        return node.parts.some(mustBreak);
      case "indent":
      case "indentIfBroken":
        return mustBreak(node.content);
      case "group": {
        const breaks =
          known.get(node) ?? (node.broken || mustBreak(node.content));
        known.set(node, breaks);
        return breaks;
      }
      default:
        return false;
    }
  }
}

/** Whether `next` fits into the room on this line, with what follows it up to the first line break that is possible there. */
function fits(
  next: Command,
  rest: readonly Command[],
  room: number,
  nameOf: NameOf,
): boolean {
  let left = room;
  let following = rest.length;
  const stack: Command[] = [next];
  while (left >= 0) {
    const command = stack.pop() ?? rest[(following -= 1)];
    if (command === undefined) return true;
    const { indent, mode, content: node } = command;
    switch (node.kind) {
      case "text":
        left -= width(node.text);
        break;
      case "symbol":
        left -= width(nameOf(node.symbol));
        break;
      case "group":
        stack.push({
          indent,
          mode: node.broken ? "break" : mode,
          content: node.content,
        });
        break;
      case "indentIfBroken":
        stack.push({ indent, mode, content: node.content });
        break;
      case "line":
        if (mode === "break") return true;
        left -= node.flat.length;
        break;
      case "hardline":
        return true;
      default:
        pushContent(stack, node, indent, mode);
    }
  }
  return false;
}
