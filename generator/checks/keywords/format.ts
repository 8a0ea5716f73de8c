import { numberFormats, stringFormats } from "../../ir/formats.js";
import type { JsonType, Schema } from "../../ir/schema.js";
import { kindOf } from "../../schema/kinds.js";
import { holds, not } from "../code/condition.js";
import { call, type Expression, symbol } from "../code/expression.js";
import type { Emission } from "../emission.js";
import { expected, type Expected } from "../expected.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";

/** `format` (2020-12 Validation, 7; OpenAPI Format Registry), asserted where it is known. */
export const stringFormat: Keyword = formatKeyword("string", stringFormats);
export const numberFormat: Keyword = formatKeyword("number", numberFormats);

function formatKeyword(
  applies: "string" | "number",
  names: readonly FormatName[],
): Keyword {
  return {
    applies,
    emit(schema, subject, emission) {
      const name = formatAmong(names, schema);
      if (name === undefined || !isAsserted(schema, emission)) return [];
      const { check, expected } = formats[name];
      const fits = holds(call(check, [subject.value]));
      return failIf(not(fits), "format", expected, subject, emission);
    },
  };
}

/** Most schemas have none. */
function formatAmong(
  names: readonly FormatName[],
  { format }: Schema,
): FormatName | undefined {
  return format === undefined
    ? undefined
    : names.find((each) => each === format);
}

function isAsserted(
  { formatAsserted }: Schema,
  { assertsFormats }: Emission,
): boolean {
  return assertsFormats || formatAsserted === true;
}

/** Whether a schema's format refuses values of a type. */
export function hasFormat(
  type: JsonType,
  schema: Schema,
  emission: Emission,
): boolean {
  const names = type === "string" ? stringFormats : numberFormats;
  const isOfType = kindOf(type) === "string" || kindOf(type) === "number";
  return (
    isOfType &&
    formatAmong(names, schema) !== undefined &&
    isAsserted(schema, emission)
  );
}

/** What a value must be of which a schema says the type and the format, where the runtime tests both at once; `undefined` where it can't. */
export function expectedFormat(
  type: JsonType,
  schema: Schema,
  emission: Emission,
): Expected | undefined {
  const name = formatAmong(typed[type] ?? [], schema);
  return name !== undefined && isAsserted(schema, emission)
    ? formats[name].expected
    : undefined;
}

/** The formats that the runtime tests together with the type. */
const typed: Readonly<Partial<Record<JsonType, readonly FormatName[]>>> = {
  string: stringFormats,
  integer: ["int32", "int64"],
  number: ["float", "double"],
};

type FormatName =
  (typeof stringFormats)[number] | (typeof numberFormats)[number];

interface Format {
  readonly check: Expression;
  readonly expected: Expected;
}

function format(
  name: string,
  words: string,
  module = "runtime/formats",
): Format {
  return {
    check: symbol(`is${name}`, module),
    expected: expected(words, name, module),
  };
}

const international = "runtime/formats-international";

/** What the runtime has for each format. */
export const formats: Readonly<Record<FormatName, Format>> = {
  uuid: format("Uuid", "a UUID"),
  "date-time": format(
    "DateTime",
    "a date and time such as 2030-01-31T12:00:00Z",
  ),
  date: format("Date", "a date such as 2030-01-31"),
  time: format("Time", "a time with offset such as 12:00:00Z"),
  duration: format("Duration", "a duration such as P1DT12H"),
  email: format("Email", "an email address"),
  "idn-email": format("IdnEmail", "an email address", international),
  hostname: format("Hostname", "a hostname"),
  "rfc1123-hostname": format("Rfc1123Hostname", "a hostname"),
  "idn-hostname": format("IdnHostname", "a hostname", international),
  ipv4: format("Ipv4", "an IPv4 address"),
  ipv6: format("Ipv6", "an IPv6 address"),
  uri: format("Uri", "a URI"),
  "uri-reference": format("UriReference", "a URI or a relative reference"),
  iri: format("Iri", "an IRI", international),
  "iri-reference": format(
    "IriReference",
    "an IRI or a relative reference",
    international,
  ),
  "uri-template": format("UriTemplate", "a URI template", international),
  "json-pointer": format("JsonPointer", "a JSON Pointer"),
  "relative-json-pointer": format(
    "RelativeJsonPointer",
    "a relative JSON Pointer",
  ),
  regex: format("Regex", "a regular expression"),
  byte: format("Byte", "Base64 text"),
  int32: format("Int32", "an integer of 32 bits"),
  int64: format("Int64", "an integer of 64 bits"),
  float: format("Float", "a number of single precision"),
  double: format("Double", "a number"),
};
