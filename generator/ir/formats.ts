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
