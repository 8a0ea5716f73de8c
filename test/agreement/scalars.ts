import type { Schema } from "../../generator/ir/schema.js";

/** A text that fits the formats, patterns and lengths, where that is easy. */
export function textFor(parts: readonly Schema[]): string {
  const format = parts.find((part) => part.format !== undefined)?.format ?? "";
  const least = Math.max(0, ...parts.map((part) => part.minLength ?? 0));
  const most = Math.min(1000, ...parts.map((part) => part.maxLength ?? 1000));
  const patterns = parts.flatMap(({ pattern }) =>
    pattern === undefined ? [] : [pattern],
  );
  const candidates = [byFormat[format] ?? "text", ...texts].map((each) =>
    each.padEnd(least, each.slice(0, 1) || "x"),
  );
  const fits = (text: string): boolean =>
    text.length <= most &&
    patterns.every((pattern) => new RegExp(pattern, "u").test(text));
  return candidates.find(fits) ?? candidates[0]?.slice(0, most) ?? "";
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: "0fb2ef1d-ce3b-4b55-b6e2-2f7f9d0d3a01",
  "date-time": "2030-01-31T12:00:00Z",
  date: "2030-01-31",
  time: "12:00:00Z",
  duration: "P1DT12H",
  email: "someone@example.test",
  "idn-email": "someone@example.test",
  hostname: "example.test",
  "idn-hostname": "example.test",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.test/",
  "uri-reference": "/path",
  iri: "https://example.test/",
  "iri-reference": "/path",
  "uri-template": "/{id}",
  "json-pointer": "/a",
  regex: "^a$",
  byte: "AAAA",
};

/** What common patterns ask for. */
const texts: readonly string[] = [
  "1",
  "0",
  "12345678901234567",
  "-1",
  "a",
  "A1",
  "abc_1",
  "ABC",
  "USD",
  "en",
  "en-US",
  "#ffffff",
  "1.0",
  "1.2.3",
  "v1",
  "2030-01-31",
  "2030-01-31T12:00:00Z",
  "a/b",
  "/a",
  "a:b",
  "1:2",
  "I1:2;3:4",
  "a@b.test",
  "https://example.test/a",
  "0123456789abcdef0123456789abcdef01234567",
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  "",
];

/** A number within the bounds, where that is easy. */
export function numberFor(
  parts: readonly Schema[],
  type: "number" | "integer",
): number {
  const low = Math.max(
    ...parts.map(({ minimum, exclusiveMinimum }) =>
      Math.max(
        minimum ?? -Infinity,
        exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + 1,
      ),
    ),
  );
  const high = Math.min(
    ...parts.map(({ maximum, exclusiveMaximum }) =>
      Math.min(
        maximum ?? Infinity,
        exclusiveMaximum === undefined ? Infinity : exclusiveMaximum - 1,
      ),
    ),
  );
  const step = parts.find((part) => part.multipleOf !== undefined)?.multipleOf;
  const start = Math.min(Math.max(low, 1), high);
  if (step !== undefined) return Math.ceil(start / step) * step;
  return type === "integer" ? Math.ceil(start) : start;
}
