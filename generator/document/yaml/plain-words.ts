/** What the parser says in terms of its grammar, by how it begins, and the same in words for who writes a description. */
const inWords: readonly (readonly [RegExp, string])[] = [
  [
    /^Unexpected block-seq-ind on same line with key/,
    "A list can't begin on the line of its key: its items stand on lines of their own below",
  ],
  [
    /^Flow sequence in block collection must be/,
    "A list that began with `[` is not ended: `]` is missing before this place",
  ],
  [
    /^Flow map in block collection must be/,
    "An object that began with `{` is not ended: `}` is missing before this place",
  ],
  [
    /^Flow sequence|^Expected flow sequence to end/,
    "A list that began with `[` is not ended: `]` is missing",
  ],
  [
    /^Flow map|^Expected flow map to end/,
    "An object that began with `{` is not ended: `}` is missing",
  ],
  [
    /^Nested mappings are not allowed in compact mappings/,
    "A value that holds `: ` has to be quoted",
  ],
  [
    /^Implicit map keys need to be followed by map values/,
    "Here a key with its value is expected, such as `key: value`",
  ],
  [
    /^All mapping items must start at the same column/,
    "This line is indented otherwise than the keys beside it",
  ],
  [
    /^All sequence items must start at the same column/,
    "This item is indented otherwise than those beside it",
  ],
  [
    /^Sequence item without - indicator/,
    "An item of a list has to begin with `- `",
  ],
  [
    /^(?:A block sequence may not be used as an implicit map key|Implicit keys need to be on a single line)/,
    "A key has to stand on one line, and to end with `:`",
  ],
  [
    /^Missing closing .quote/,
    "A text in quotes is not ended: its closing quote is missing, or in a line that is not indented more than the key",
  ],
  [
    /^Unexpected \S+ (?:at node end|token)/,
    "Here is text that belongs to nothing: something before it has ended already",
  ],
];

/** The message of a syntax error as a sentence without terms of YAML's grammar, as far as it has a better one. */
export function inPlainWords(message: string): string {
  const [, words = message] =
    inWords.find(([begin]) => begin.test(message)) ?? [];
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
