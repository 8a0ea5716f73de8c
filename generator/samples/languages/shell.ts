/** A text in double quotes (POSIX, 2.2.3): a shell expands nothing in it. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"$`]/g, String.raw`\$&`)}"`;
}

/** A text in single quotes (POSIX, 2.2.2). */
export function literally(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
