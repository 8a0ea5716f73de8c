/** What a scan tells on its way through a JSON text; offsets are UTF-16 units. */
export interface JsonEvents {
  /** A key that its object has already. */
  duplicate(key: string, first: number, second: number): void;
  /** An object or array begins at `offset`; the root's depth is 1. */
  open(depth: number, offset: number): void;
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

/**
 * Reads a JSON text (RFC 8259) token by token, without recursion, and returns its first syntax error.
 * Slower than `JSON.parse` by far: for telling people what is wrong.
 */
export function scanJson(
  text: string,
  events: JsonEvents,
): JsonSyntaxError | undefined {
  const stack: Open[] = [];
  let expected: Expected = "value";
  let offset = skip(space, text, 0);
  const after = (): Expected => (stack.length === 0 ? "end" : "comma");
  while (offset < text.length) {
    const unit = text[offset];
    const open = stack.at(-1);
    const wantsValue: boolean = expected === "value" || expected === "item";
    let next = offset + 1;
    if (wantsValue && (unit === "{" || unit === "[")) {
      stack.push(
        unit === "{" ? { close: "}", keys: new Map() } : { close: "]" },
      );
      events.open(stack.length, offset);
      expected = unit === "{" ? "first-key" : "item";
    } else if (open !== undefined && unit === open.close && closes(expected)) {
      stack.pop();
      expected = after();
    } else if (expected === "comma" && unit === ",") {
      expected = open?.close === "}" ? "key" : "value";
    } else if (expected === "colon" && unit === ":") {
      expected = "value";
    } else if (
      unit === '"' &&
      (wantsValue || expected === "key" || expected === "first-key")
    ) {
      const string = readString(text, offset);
      if ("message" in string) return string;
      if (!wantsValue && open?.close === "}")
        noteKey(open.keys, text, offset, string.end, events);
      expected = wantsValue ? after() : "colon";
      next = string.end;
    } else {
      next = wantsValue ? skip(atom, text, offset) : offset;
      if (next === offset)
        return { message: `Expected ${wanted[expected]} here.`, offset };
      expected = after();
    }
    offset = skip(space, text, next);
  }
  if (expected === "end") return undefined;
  return {
    message: `The file ends where ${wanted[expected]} is expected.`,
    offset,
  };
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

function noteKey(
  keys: Map<string, number>,
  text: string,
  start: number,
  end: number,
  events: JsonEvents,
): void {
  const key: string = JSON.parse(text.slice(start, end));
  const first = keys.get(key);
  if (first === undefined) keys.set(key, start);
  else events.duplicate(key, first, start);
}
