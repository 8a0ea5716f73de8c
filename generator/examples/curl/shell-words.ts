/** What stands in a command: a text, or nothing where a shell would put something in that is not known here. */
export interface ShellWord {
  readonly text: string;
  /** Whether a variable or a command is expanded in it. */
  readonly expands: boolean;
}

export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** What a here-document gives to standard input. */
  readonly input?: ShellWord;
}

const closers = /^[|;&\n)]/;

/** The words of the first simple command of a text (POSIX, 2.2 and 2.7.4); `undefined` for what is no complete command. */
export function shellWords(source: string): ShellCommand | undefined {
  const words: ShellWord[] = [];
  let rest = source.replaceAll("\r\n", "\n");
  let delimiter: ShellWord | undefined;
  for (;;) {
    rest = rest.replace(/^(?:[ \t]|\\\n)+/, "");
    const [, hereDocument] = /^<<-?[ \t]*()/.exec(rest) ?? [];
    if (hereDocument !== undefined) {
      const taken = takeWord(rest.replace(/^<<-?[ \t]*/, ""));
      if (taken === undefined) return undefined;
      delimiter = { ...taken.word, expands: !taken.isQuoted };
      rest = taken.rest;
    } else if (rest === "" || rest.startsWith("#") || closers.test(rest)) break;
    else {
      const taken = takeWord(rest.replace(/^[<>]+&?/, ""));
      if (taken === undefined || taken.rest === rest) return undefined;
      words.push(taken.word);
      rest = taken.rest;
    }
  }
  if (delimiter === undefined) return { words };
  const input = hereDocumentOf(rest, delimiter);
  return input && { words, input };
}

interface Taken {
  readonly word: ShellWord;
  readonly isQuoted: boolean;
  readonly rest: string;
}

const single = /^'([^']*)'/;
const double = /^"((?:\\[^]|[^"\\])*)"/;
const escaped = /^\\([^])/;
const plain = /^[^\s'"\\|;&<>()]+/;

function takeWord(source: string): Taken | undefined {
  let [text, rest, expands, isQuoted] = ["", source, false, false];
  while (rest !== "" && !/^[\s|;&<>()]/.test(rest)) {
    const inSingle = single.exec(rest);
    const inDouble = double.exec(rest);
    const found =
      inSingle ?? inDouble ?? escaped.exec(rest) ?? plain.exec(rest);
    if (found === null) return undefined;
    const [whole, inner = whole] = found;
    const isPlain = whole === found[0] && found[1] === undefined;
    if (inDouble !== null || isPlain) expands ||= hasExpansion(inner);
    if (inSingle !== null || inDouble !== null) isQuoted = true;
    text += inDouble === null ? inner : unescaped(inner);
    rest = rest.slice(whole.length);
  }
  return { word: { text, expands }, isQuoted, rest };
}

function hereDocumentOf(
  rest: string,
  { text: end, expands }: ShellWord,
): ShellWord | undefined {
  const [, ...lines] = rest.split("\n");
  const last = lines.findIndex((line) => line.trim() === end);
  if (last === -1) return undefined;
  const text = lines.slice(0, last).join("\n");
  return expands
    ? { text: unescaped(text), expands: hasExpansion(text) }
    : { text, expands: false };
}

function hasExpansion(text: string): boolean {
  return /[$`]/.test(text.replaceAll(/\\[^]/g, ""));
}

/** In double quotes and here-documents a backslash escapes only what would have a meaning (POSIX, 2.2.3). */
function unescaped(text: string): string {
  return text.replaceAll(/\\([$`"\\\n])/g, (_, character: string) =>
    character === "\n" ? "" : character,
  );
}
