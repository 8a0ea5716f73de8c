import type { Report } from "../diagnostics/report.js";
import type { JsonValue, Location } from "../ir/json.js";

/** Says, once for all places, that a value of the wrong type is read as the one that it can only mean. */
export function tellOfIntent(
  key: string,
  value: JsonValue,
  meant: string,
  at: Location,
  report: Report,
): void {
  report.gather(
    "value-by-intent",
    `\`${shown(key)}\` is ${asWritten(value)}: it is read ${meant}.`,
    at,
  );
}

/** What YAML makes of a key with nothing behind it. */
export const asAbsent = "as if it were not there";

/**
 * The text that a number, `true` or `false` was to be: YAML takes texts that look like these in quotes.
 *
 * @param writtenText finds what stands there, which says more than the value: `1.10`
 */
export function textMeant(
  value: JsonValue,
  writtenText: () => string | undefined,
): string | undefined {
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  const written = writtenText();
  const isSame =
    written !== undefined &&
    (typeof value === "number"
      ? Number(written) === value
      : written.toLowerCase() === String(value));
  return isSame ? written : String(value);
}

/** Says that what YAML takes for something else is read as the text that stands there. */
export function tellOfText(
  key: string,
  text: string,
  at: Location,
  report: Report,
): void {
  report.gather(
    "value-by-intent",
    `\`${shown(key)}\` is ${text}: it is read as the text "${text}".`,
    at,
  );
}

/** What a text was to say that is yes or no: in quotes, or by a word of YAML 1.1. */
export function booleanMeant(value: JsonValue): boolean | undefined {
  if (typeof value !== "string") return undefined;
  if (/^(?:true|yes|on)$/i.test(value)) return true;
  return /^(?:false|no|off)$/i.test(value) ? false : undefined;
}

/** The number that stands in quotes. */
export function numberMeant(value: JsonValue): number | undefined {
  return typeof value === "string" &&
    /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value)
    ? Number(value)
    : undefined;
}

/** What a value is, in words: `null`, `an array`, `a number`. */
export function typeName(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function asWritten(value: JsonValue): string {
  if (Array.isArray(value) && value.length === 0) return "an empty array";
  if (typeof value === "string") return `the text "${shown(value)}"`;
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : typeName(value);
}

/** A text, cut where it is a long one. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
