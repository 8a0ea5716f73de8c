import { shellWords, type ShellWord } from "./shell-words.js";

/** What a cURL command sends, as far as that can be told without running it. */
export interface CurlCommand {
  readonly method: string;
  readonly url: string;
  /** Of `--data` and its kin, or `--json`; absent where there is none, or a shell would put something into it. */
  readonly body?: string;
  /** Whether something is sent, be it known or not. */
  readonly sends: boolean;
  /** The names of headers. */
  readonly headers: readonly string[];
  /** No other command stands in the sample. */
  readonly isOnly: boolean;
}

/** Options that have a value, of those that samples use (`man curl`). */
const valued =
  /^(?:-[XHdFubAeoxmwT]|--(?:request|header|data|data-raw|data-binary|data-ascii|data-urlencode|json|form|form-string|user|cookie|user-agent|referer|output|proxy|max-time|write-out|url|upload-file|cert|key|cacert|oauth2-bearer|connect-timeout|retry))$/;
const data = /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json)$/;
const sending = /^(?:-[dFT]|--(?:data\S*|json|form\S*|upload-file))$/;

const command = /(?:^|\n)[ \t]*(?:\$ )?curl(?=\s)/g;

/** Reads the first cURL command of a sample; `undefined` where there is none that can be read. */
export function readCurl(source: string): CurlCommand | undefined {
  const start = source.search(command);
  if (start === -1) return undefined;
  const rest = source.slice(start).replace(/^\s*(?:\$ )?curl/, "");
  const shell = shellWords(rest);
  if (shell === undefined) return undefined;
  const { options, others } = optionsOf(shell.words);
  const named = options.find(({ name }) => name === "--url")?.value;
  const url = named ?? others.find(({ text }) => /^https?:\/\//.test(text));
  if (url === undefined) return undefined;
  const method = options.find(({ name }) => /^(?:-X|--request)$/.test(name));
  const sends = options.some(({ name }) => sending.test(name));
  const bodies = options.filter(({ name }) => data.test(name));
  const body = bodies.length === 1 ? bodies[0]?.value : undefined;
  const known = body && /^@-?$/.test(body.text) ? shell.input : body;
  const isKnown =
    known !== undefined && !known.expands && !known.text.startsWith("@");
  const isGet = options.some(({ name }) => /^(?:-G|--get)$/.test(name));
  return {
    method:
      method?.value.text.toUpperCase() ?? (sends && !isGet ? "POST" : "GET"),
    url: url.text,
    sends,
    headers: options
      .filter(({ name }) => /^(?:-H|--header)$/.test(name))
      .map(({ value }) => value.text.replace(/[:;][^]*$/, "").trim()),
    isOnly: source.match(command)?.length === 1,
    ...(isKnown && { body: known.text }),
  };
}

interface Option {
  readonly name: string;
  readonly value: ShellWord;
}

interface Options {
  readonly options: readonly Option[];
  /** What is no option, nor the value of one. */
  readonly others: readonly ShellWord[];
}

function optionsOf(words: readonly ShellWord[]): Options {
  const options: Option[] = [];
  const others: ShellWord[] = [];
  let waiting: string | undefined;
  for (const word of words) {
    const joined = /^(-[XHdFub])([^]+)$/.exec(word.text);
    if (waiting !== undefined) {
      options.push({ name: waiting, value: word });
      waiting = undefined;
    } else if (valued.test(word.text)) waiting = word.text;
    else if (joined !== null)
      options.push({
        name: joined[1] ?? "",
        value: { ...word, text: joined[2] ?? "" },
      });
    else if (word.text.startsWith("-"))
      options.push({ name: word.text, value: { text: "", expands: false } });
    else others.push(word);
  }
  return { options, others };
}
