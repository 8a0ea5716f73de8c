/** A stretch of a text by UTF-16 offsets, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 1-based; columns count UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** A text that can be asked for lines. `\n` ends a line. */
export interface Lines {
  lineColumn(offset: number): LineColumn;
  offset(at: LineColumn): number;
  /** The text of a 1-based line; `""` past the end. */
  line(line: number): string;
}

/** The offsets of all lines are looked up once, when first asked. */
export function linesOf(text: string): Lines {
  let known: readonly number[] | undefined;
  const starts = (): readonly number[] => (known ??= lineStarts(text));
  return {
    lineColumn(offset): LineColumn {
      const line = lastAtOrBefore(starts(), offset);
      return { line: line + 1, column: offset - (starts()[line] ?? 0) + 1 };
    },
    offset({ line, column }): number {
      return (starts()[line - 1] ?? text.length) + column - 1;
    },
    line(line): string {
      const start = starts()[line - 1] ?? text.length;
      const next = starts()[line];
      return text.slice(start, next === undefined ? text.length : next - 1);
    },
  };
}

/** Byte order mark removed, every line ending `\n`, so that positions and values don't depend on the platform of the author. */
export function normaliseText(text: string): string {
  const bare = text.startsWith("\u{feff}") ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (
    let end = text.indexOf("\n");
    end !== -1;
    end = text.indexOf("\n", end + 1)
  ) {
    starts.push(end + 1);
  }
  return starts;
}

/** The index of the last of the ascending numbers that is <= `wanted`. */
function lastAtOrBefore(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
