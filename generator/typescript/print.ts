import { width } from "../ir/width.js";
import type { Code, CodeSymbol } from "./code.js";

const pageWidth = 80;

type NameOf = (symbol: CodeSymbol) => string;

/** What is still to be printed, last first. Two lists instead of one of pairs: large packages push tens of millions. */
interface Pending {
  readonly nodes: Code[];
  /** For each node twice its indentation, plus one where line breaks are taken. */
  readonly states: number[];
}

const breaks = 1;

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
  const pending: Pending = { nodes: [content], states: [breaks] };
  let column = 0;
  // Most lines hold no group that could break: their text is never measured.
  let unmeasured: string[] = [];
  for (
    let node = pending.nodes.pop();
    node !== undefined;
    node = pending.nodes.pop()
  ) {
    const state = pending.states.pop() ?? 0;
    switch (node.kind) {
      case "text":
      case "symbol": {
        const text = node.kind === "text" ? node.text : nameOf(node.symbol);
        out.push(text);
        unmeasured.push(text);
        break;
      }
      case "group": {
        const flat = state & ~breaks;
        for (const text of unmeasured) column += width(text);
        unmeasured = [];
        const isFlat =
          state === flat ||
          (!mustBreak(node) &&
            fits(node.content, flat, pending, pageWidth - column, nameOf));
        if (!isFlat) broken.add(node);
        push(pending, node.content, isFlat ? flat : state);
        break;
      }
      case "line":
      case "hardline":
        if (node.kind === "line" && (state & breaks) === 0) {
          out.push(node.flat);
          column += node.flat.length;
        } else {
          column = newline(out, state >> 1);
          unmeasured = [];
        }
        break;
      case "ifBroken":
        push(pending, broken.has(node.group) ? node.broken : node.flat, state);
        break;
      default:
        pushContent(pending, node, state);
    }
  }
  trimEnd(out);
  return out.join("");
}

function push({ nodes, states }: Pending, node: Code, state: number): void {
  nodes.push(node);
  states.push(state);
}

/** What a node without text or a line break of its own holds. */
function pushContent(
  pending: Pending,
  node: Extract<Code, { kind: "concat" | "indent" | "ifBreak" }>,
  state: number,
): void {
  switch (node.kind) {
    case "concat":
      for (let index = node.parts.length - 1; index >= 0; index -= 1) {
        const part = node.parts[index];
        if (part !== undefined) push(pending, part, state);
      }
      break;
    case "indent":
      push(pending, node.content, state + 2 * node.spaces);
      break;
    case "ifBreak":
      push(pending, (state & breaks) === 0 ? node.flat : node.broken, state);
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
        return mustBreak(node.content);
      case "ifBroken":
        return mustBreak(node.flat);
      case "group": {
        const isBroken =
          known.get(node) ?? (node.broken || mustBreak(node.content));
        known.set(node, isBroken);
        return isBroken;
      }
      default:
        return false;
    }
  }
}

/** Whether `content` fits into the room on this line, with what follows it up to the first line break that is possible there. */
function fits(
  content: Code,
  flat: number,
  rest: Pending,
  room: number,
  nameOf: NameOf,
): boolean {
  const pending: Pending = { nodes: [content], states: [flat] };
  let left = room;
  let following = rest.nodes.length;
  while (left >= 0) {
    if (pending.nodes.length === 0) following -= 1;
    const node = pending.nodes.pop() ?? rest.nodes[following];
    if (node === undefined) return true;
    const state = pending.states.pop() ?? rest.states[following] ?? 0;
    switch (node.kind) {
      case "text":
        left -= width(node.text);
        break;
      case "symbol":
        left -= width(nameOf(node.symbol));
        break;
      case "group":
        push(pending, node.content, node.broken ? state | breaks : state);
        break;
      case "ifBroken":
        push(pending, node.flat, state);
        break;
      case "line":
        if ((state & breaks) === 1) return true;
        left -= node.flat.length;
        break;
      case "hardline":
        return true;
      default:
        pushContent(pending, node, state);
    }
  }
  return false;
}
