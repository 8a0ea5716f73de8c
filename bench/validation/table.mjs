/** Rows of texts in columns, the first to the left. */
export function table(rows) {
  return rows
    .map(([first, ...rest]) => {
      const cells = rest.map((cell) => cell.padStart(12));
      return `  ${first.padEnd(44)}${cells.join("")}\n`;
    })
    .join("");
}
