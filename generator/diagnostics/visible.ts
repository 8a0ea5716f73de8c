/** What a terminal would obey or hide: control characters, overrides of direction, invisible and unpaired units. */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}\u{e0000}-\u{e0fff}]/gu;

/** Text of a description as it may go to a terminal: one line, nothing in it is obeyed or hidden. */
export function visible(text: string): string {
  return text.replace(unsafe, picture);
}

/** JSON whose strings hold nothing that a terminal obeys. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unsafe, (unit) =>
    unit === "\n" ? unit : escapeUnits(unit),
  );
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f
    ? "\u2421"
    : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

function escapeUnits(character: string): string {
  return [...Array(character.length).keys()]
    .map(
      (index) =>
        `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
    )
    .join("");
}
