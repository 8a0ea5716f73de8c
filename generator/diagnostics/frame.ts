import { width } from "../ir/width.js";
import type { Frame, SourceLine } from "./sources.js";
import { visible } from "./visible.js";

/** Columns of source text shown at most, and how many of them stand before the place. */
const shownWidth = 100;
const shownBefore = 40;

/** Makes the frame of a place; long lines are cut around it. */
export function frameOf({ line, column, length, text }: SourceLine): Frame {
  const from =
    text.length <= shownWidth ? 0 : Math.max(0, column - 1 - shownBefore);
  const to = Math.min(text.length, from + shownWidth);
  const before = (from > 0 ? "…" : "") + visible(text.slice(from, column - 1));
  const marked = visible(
    text.slice(column - 1, Math.min(to, column - 1 + length)),
  );
  const after =
    visible(text.slice(column - 1 + length, to)) +
    (to < text.length ? "…" : "");
  return {
    number: String(line),
    text: `${before}${marked}${after}`,
    indent: " ".repeat(width(before)),
    carets: "^".repeat(Math.max(1, width(marked))),
  };
}
