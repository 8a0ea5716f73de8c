import type { SampleText } from "../wire/text.js";

/** A text in double quotes (POSIX, 2.2.3): a shell expands nothing in it. */
export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** The same, but that environment variables are put in. */
export function withVariables(text: SampleText): string {
  const pieces = text.map((piece) =>
    typeof piece === "string" ? escaped(piece) : `$${piece.env}`,
  );
  return `"${pieces.join("")}"`;
}

/** A text in single quotes (POSIX, 2.2.2). */
export function literally(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\"$`]/g, String.raw`\$&`);
}
