/** The entities of HTML that descriptions use. */
const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["bull", "•"],
  ["middot", "·"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
  ["deg", "°"],
  ["times", "×"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ne", "≠"],
  ["rarr", "→"],
  ["larr", "←"],
  ["euro", "€"],
  ["pound", "£"],
  ["sect", "§"],
  ["colon", ":"],
]);

/** Text as it is meant: of entities what they stand for. One that is not known, or stands for what can't be seen, stays. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const point = Number.parseInt(decimal ?? hex ?? "", hex ? 16 : 10);
      const isSeen = point > 0x20 && point !== 0x7f && point <= 0x10_ffff;
      const character = isSeen ? String.fromCodePoint(point) : "";
      return /^[^\p{C}\p{Z}]$/u.test(character) ? character : whole;
    },
  );
}
