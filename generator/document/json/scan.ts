/** What a scan tells on its way through a JSON text; offsets are UTF-16 units. */
export interface JsonEvents {
  /** A key that its object has already. */
  duplicate(key: string, first: number, second: number): void;
  /** An object or array begins at `offset`; the root's depth is 1. */
  open(depth: number, offset: number): void;
  number(written: string, offset: number): void;
}

export interface JsonSyntaxError {
  readonly message: string;
  readonly offset: number;
}

type Expected =
  "value" | "item" | "key" | "first-key" | "colon" | "comma" | "end";

/** An open object with the offsets of its keys, or an open array. */
type Open =
  | { readonly close: "}"; readonly keys: Map<string, number> }
  | { readonly close: "]" };

const wanted: Readonly<Record<Expected, string>> = {
  value: "a value",
  item: "a value or ]",
  key: "a key in double quotes",
  "first-key": "a key in double quotes or }",
  colon: "a colon",
  comma: "a comma or the closing bracket",
  end: "the end of the file",
};

const space = /[ \t\r\n]*/y;
const atom =
  /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const plain = /[^"\\\u0000-\u001f]+/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

interface Scan {
  readonly text: string;
  readonly events: JsonEvents;
  readonly stack: Open[];
  offset: number;
  expected: Expected;
}

/**
 * Reads a JSON text (RFC 8259) token by token, without recursion, and returns its first syntax error.
 * Slower than `JSON.parse` by far: for telling people what is wrong.
 */
export function scanJson(
  text: string,
  events: JsonEvents,
): JsonSyntaxError | undefined {
  const scan: Scan = { text, events, stack: [], offset: 0, expected: "value" };
  scan.offset = skip(space, text, 0);
  while (scan.offset < text.length) {
    const { offset } = scan;
    const isRead = readBracket(scan) || readSeparator(scan);
    const error = isRead ? undefined : readScalar(scan);
    if (error !== undefined) return error;
    if (isRead) scan.offset = offset + 1;
    scan.offset = skip(space, text, scan.offset);
  }
  if (scan.expected === "end") return undefined;
  const message = `The file ends where ${wanted[scan.expected]} is expected.`;
  return { message, offset: scan.offset };
}

function readBracket(scan: Scan): boolean {
  const { text, offset, stack } = scan;
  const unit = text[offset];
  if (wantsValue(scan) && (unit === "{" || unit === "[")) {
    const isObject = unit === "{";
    stack.push(isObject ? { close: "}", keys: new Map() } : { close: "]" });
    scan.events.open(stack.length, offset);
    scan.expected = isObject ? "first-key" : "item";
    return true;
  }
  if (unit !== stack.at(-1)?.close || !closes(scan.expected)) return false;
  stack.pop();
  scan.expected = afterValue(scan);
  return true;
}

function readSeparator(scan: Scan): boolean {
  const { text, offset, stack, expected } = scan;
  if (expected === "comma" && text[offset] === ",") {
    scan.expected = stack.at(-1)?.close === "}" ? "key" : "value";
    return true;
  }
  if (expected !== "colon" || text[offset] !== ":") return false;
  scan.expected = "value";
  return true;
}

function readScalar(scan: Scan): JsonSyntaxError | undefined {
  const { text, offset, expected } = scan;
  const isKey = expected === "key" || expected === "first-key";
  if (text[offset] === '"' && (isKey || wantsValue(scan))) {
    const string = readString(text, offset);
    if ("message" in string) return string;
    if (isKey) noteKey(scan, string.end);
    scan.offset = string.end;
    scan.expected = isKey ? "colon" : afterValue(scan);
    return undefined;
  }
  scan.offset = wantsValue(scan) ? skip(atom, text, offset) : offset;
  if (scan.offset === offset) {
    const message = /^\/[/*]/.test(text.slice(offset, offset + 2))
      ? "JSON has no comments."
      : `Expected ${wanted[expected]} here.`;
    return { message, offset };
  }
  const written = text.slice(offset, scan.offset);
  if (/^[-\d]/.test(written)) scan.events.number(written, offset);
  scan.expected = afterValue(scan);
  return undefined;
}

function wantsValue({ expected }: Scan): boolean {
  return expected === "value" || expected === "item";
}

function afterValue({ stack }: Scan): Expected {
  return stack.length === 0 ? "end" : "comma";
}

function closes(expected: Expected): boolean {
  return (
    expected === "comma" || expected === "item" || expected === "first-key"
  );
}

function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function readString(
  text: string,
  start: number,
): { readonly end: number } | JsonSyntaxError {
  let offset = start + 1;
  while (text[offset] !== '"') {
    const next = skip(text[offset] === "\\" ? escape : plain, text, offset);
    if (next === offset) return { message: unreadable(text[offset]), offset };
    offset = next;
  }
  return { end: offset + 1 };
}

function unreadable(unit: string | undefined): string {
  if (unit === undefined) return "The file ends within a string.";
  return unit === "\\"
    ? "This is no escape sequence of JSON."
    : "A string can't hold a line break or another control character; escape it.";
}

function noteKey({ text, offset, stack, events }: Scan, end: number): void {
  const open = stack.at(-1);
  if (open?.close !== "}") return;
  const key: string = JSON.parse(text.slice(offset, end));
  const first = open.keys.get(key);
  if (first === undefined) open.keys.set(key, offset);
  else events.duplicate(key, first, offset);
}
