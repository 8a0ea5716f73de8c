import { isArray, type JsonValue } from "../../ir/json.js";
import {
  type Complain,
  complainOfDepth,
  complainOfNumber,
} from "../text/complain.js";
import { maximumDepth } from "../text/limits.js";
import { scanJson } from "./scan.js";

/**
 * Parses strict JSON at the speed of `JSON.parse`; nesting and duplicate keys are checked apart.
 * Reports what is wrong and returns `undefined` then.
 */
export function parseJson(
  text: string,
  complain: Complain,
): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    complainOfJson(text, complain);
    return undefined;
  }
  const members = countMembers(value);
  if (members === "unsound" || members < countKeys(text)) {
    complainOfJson(text, complain);
    return undefined;
  }
  return value;
}

/** Reports the first syntax error, every duplicate key, every number that is not finite, and nesting that is too deep. */
function complainOfJson(text: string, complain: Complain): void {
  let tooDeep = false;
  const error = scanJson(text, {
    duplicate(key, first, second): void {
      complain(
        "duplicate-key",
        `The key ${JSON.stringify(key)} is given twice in one object.`,
        { offset: second },
        { offset: first, note: "first given here" },
      );
    },
    open(depth, offset): void {
      if (depth <= maximumDepth || tooDeep) return;
      tooDeep = true;
      complainOfDepth(offset, complain);
    },
    number(written, offset): void {
      if (!Number.isFinite(Number(written)))
        complainOfNumber(written, offset, complain);
    },
  });
  if (error !== undefined)
    complain("json-syntax", error.message, { offset: error.offset });
}

/**
 * The members of all objects in a value: fewer than the text has keys if a key was given twice. `unsound` where values are nested too deep, or
 * a number is not finite.
 */
function countMembers(root: JsonValue): number | "unsound" {
  let members = 0;
  const count = (value: JsonValue | undefined, depth: number): boolean => {
    if (typeof value === "number") return Number.isFinite(value);
    if (typeof value !== "object" || value === null) return true;
    if (depth > maximumDepth) return false;
    if (isArray(value)) return value.every((item) => count(item, depth + 1));
    for (const key in value) {
      members += 1;
      if (!count(value[key], depth + 1)) return false;
    }
    return true;
  };
  return count(root, 1) ? members : "unsound";
}

/** Strings followed by a colon, in text that is valid JSON. */
function countKeys(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start !== -1;) {
    let next = endOfString(text, start);
    while (isSpace(text.charCodeAt(next))) next += 1;
    if (text.charCodeAt(next) === 0x3a) keys += 1;
    start = text.indexOf('"', next);
  }
  return keys;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d;
}

/** The offset after the closing quote of the string that begins at `start`, in text that is valid JSON. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, offset: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(offset - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}
