/** A line that begins fenced code: the fence, the language. */
export const fencePattern: RegExp = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/;
/** The marks of a heading, its text. */
export const headingPattern: RegExp =
  /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
/** A thematic break. */
export const rulePattern: RegExp =
  /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Whether a line ends a paragraph (section 4.8). */
export function interrupts(line: string): boolean {
  return (
    isBlank(line) ||
    fencePattern.test(line) ||
    headingPattern.test(line) ||
    rulePattern.test(line) ||
    /^ {0,3}>/.test(line) ||
    /^ *(?:[-*+]|\d{1,9}[.)])\s+\S/.test(line)
  );
}

/** The next line that holds something. */
export function skipBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

/** Whether a line holds nothing, or there is none. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** Spaces before the text; -1 where there is no line. */
export function indentOf(line: string | undefined): number {
  return line === undefined ? -1 : line.length - line.trimStart().length;
}
