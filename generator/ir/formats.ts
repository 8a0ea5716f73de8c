/** The formats that validators assert (`rfc1123-hostname`: what draft 4 means by `hostname`), by the type of value that each speaks about. Others are annotations. */
export const stringFormats = [
  "uuid",
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "idn-email",
  "hostname",
  "rfc1123-hostname",
  "idn-hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "iri",
  "iri-reference",
  "uri-template",
  "json-pointer",
  "relative-json-pointer",
  "regex",
  "byte",
] as const;

export const numberFormats = ["int32", "int64", "float", "double"] as const;

/** Formats of the OpenAPI Format Registry that say how a value is meant, shown or transported, and refuse nothing. */
export const annotationFormats = [
  "binary",
  "password",
  "commonmark",
  "html",
  "char",
  "http-date",
  "media-range",
  "sf-string",
  "sf-token",
  "sf-boolean",
  "sf-integer",
  "sf-decimal",
  "sf-binary",
] as const;

/** Formats of the registry that bound an integer as `minimum` and `maximum` do, which are what they are read as. What JSON has as 2^64 - 1 is read as 2^64. */
export const integerRanges: ReadonlyMap<
  string,
  readonly [least: number, most: number]
> = new Map([
  ["int8", [-(2 ** 7), 2 ** 7 - 1]],
  ["int16", [-(2 ** 15), 2 ** 15 - 1]],
  ["uint8", [0, 2 ** 8 - 1]],
  ["uint16", [0, 2 ** 16 - 1]],
  ["uint32", [0, 2 ** 32 - 1]],
  ["uint64", [0, 2 ** 64]],
  ["double-int", [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
]);

/** Formats of the registry that would refuse values, and nothing here checks. */
export const uncheckedFormats = [
  "base64url",
  "date-time-local",
  "time-local",
  "decimal",
  "decimal128",
  "imf-fixdate",
] as const;
