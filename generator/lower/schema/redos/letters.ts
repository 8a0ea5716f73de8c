/**
 * Characters that stand for all there are: any other is in the same of these classes (in regular expression syntax) as one of them. Each is given as
 * the classes that it is in; those that are in the same come once. `undefined` where it is not known where the ranges of a class begin, or there are too many.
 */
export function lettersOf(
  classes: readonly string[],
): readonly ReadonlySet<string>[] | undefined {
  if (classes.length > mostClasses) return undefined;
  if (classes.some((each) => unknownRanges.test(each))) return undefined;
  const tests = classes.map((each) => new RegExp(`^(?:${each})$`, "u"));
  const letters = new Map<string, ReadonlySet<string>>();
  for (const code of new Set([...usual, ...classes.flatMap(rangesOf)])) {
    const letter = String.fromCodePoint(Math.min(code, highest));
    const within = classes.filter((_, at) => tests[at]?.test(letter) === true);
    letters.set(within.join("\n"), new Set(within));
  }
  return [...letters.values()];
}

/** Each is held to what all others name. */
const mostClasses = 100;

/** Classes of Unicode properties, and halves of characters. */
const unknownRanges = /\\[pP]\{|\\u[dD][89a-fA-F]/;

const highest = 0x10_ff_ff;

/** Where ranges may begin that are written in ASCII, or as `.`, `\d`, `\s` and `\w`, negated or not. */
const usual: readonly number[] = [
  ...Array.from({ length: 0x81 }, (_, code) => code),
  ...[
    0xa0, 0xa1, 0x16_80, 0x16_81, 0x20_00, 0x20_0b, 0x20_28, 0x20_2a, 0x20_2f,
  ],
  ...[0x20_30, 0x20_5f, 0x20_60, 0x30_00, 0x30_01, 0xfe_ff, 0xff_00],
];

/** The characters that a class names, and those behind them: there its ranges begin, and what is between them. */
function rangesOf(source: string): readonly number[] {
  const written = [...source].map((each) => each.codePointAt(0) ?? 0);
  const escaped = [...source.matchAll(/\\(?:u\{?|x)([\dA-Fa-f]+)\}?/g)].map(
    ([, code = ""]) => Number.parseInt(code, 16),
  );
  return [...written, ...escaped].flatMap((code) => [code, code + 1]);
}
