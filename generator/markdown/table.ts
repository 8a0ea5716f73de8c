import { width } from "../ir/width.js";

/** A table of cells that are Markdown already, in prettier's layout. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((cell, column) =>
    Math.max(3, width(cell), ...rows.map((row) => width(row[column] ?? ""))),
  );
  const rule = widths.map((columns) => "-".repeat(columns));
  const body = rows.map((row) => tableRow(row, widths));
  return [tableRow(header, widths), tableRow(rule, widths), ...body].join("\n");
}

function tableRow(cells: readonly string[], widths: readonly number[]): string {
  const padded = widths.map((columns, index) => {
    const cell = cells[index] ?? "";
    return cell + " ".repeat(columns - width(cell));
  });
  return `| ${padded.join(" | ")} |`;
}

/** Inline Markdown that can stand in a table. */
export function tableCell(inlineMarkdown: string): string {
  return inlineMarkdown.replace(/\\?\|/g, "\\|");
}
