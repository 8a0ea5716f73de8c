/** The first sentence of inline Markdown: up to a mark that ends one, outside of links and code. */
export function firstSentence(inline: string): string {
  for (const { index, 0: mark } of inline.matchAll(
    /[.!?](?=\s+[\p{Lu}`[*"])/gu,
  )) {
    const sentence = inline.slice(0, index + mark.length);
    if (isWhole(sentence) && !abbreviation.test(sentence)) return sentence;
  }
  return inline;
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|st|dr|mr|ms|mrs|approx|\p{L})\.$/iu;

/** Whether all that is opened is closed: code, links, parentheses, emphasis. */
function isWhole(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length;
  return (
    count("`") % 2 === 1 &&
    count("[") === count("]") &&
    count("(") === count(")") &&
    count("**") % 2 === 1
  );
}
