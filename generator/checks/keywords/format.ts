import { numberFormats, stringFormats } from "../../ir/formats.js";
import { holds, not } from "../code/condition.js";
import { call, type Expression, symbol } from "../code/expression.js";
import { expected, type Expected } from "../expected.js";
import { failIf } from "../issue.js";
import type { Keyword } from "../keyword.js";

/** `format` (2020-12 Validation, 7; OpenAPI Format Registry), asserted where it is known. */
export const stringFormat: Keyword = formatKeyword("string", stringFormats);
export const numberFormat: Keyword = formatKeyword("number", numberFormats);

function formatKeyword(
  applies: "string" | "number",
  names: readonly (keyof typeof formats)[],
): Keyword {
  return {
    applies,
    emit(schema, subject, emission) {
      const name = names.find((each) => each === schema.format);
      const asserts = emission.assertsFormats || schema.formatAsserted === true;
      if (name === undefined || !asserts) return [];
      const { check, expected } = formats[name];
      const fits = holds(call(check, [subject.value]));
      return failIf(not(fits), "format", expected, subject, emission);
    },
  };
}

interface Format {
  readonly check: Expression;
  readonly expected: Expected;
}

/** `isUuid` tests, `notUuid` tells. */
function format(
  test: `is${string}`,
  words: string,
  module = "runtime/formats",
): Format {
  const teller = test.replace("is", "not");
  return { check: symbol(test, module), expected: expected(words, teller) };
}

const international = "runtime/formats-international";

const formats: Readonly<
  Record<
    (typeof stringFormats)[number] | (typeof numberFormats)[number],
    Format
  >
> = {
  uuid: format("isUuid", "a UUID"),
  "date-time": format(
    "isDateTime",
    "a date and time such as 2030-01-31T12:00:00Z",
  ),
  date: format("isDate", "a date such as 2030-01-31"),
  time: format("isTime", "a time with offset such as 12:00:00Z"),
  duration: format("isDuration", "a duration such as P1DT12H"),
  email: format("isEmail", "an email address"),
  "idn-email": format("isIdnEmail", "an email address", international),
  hostname: format("isHostname", "a hostname"),
  "rfc1123-hostname": format("isRfc1123Hostname", "a hostname"),
  "idn-hostname": format("isIdnHostname", "a hostname", international),
  ipv4: format("isIpv4", "an IPv4 address"),
  ipv6: format("isIpv6", "an IPv6 address"),
  uri: format("isUri", "a URI"),
  "uri-reference": format("isUriReference", "a URI or a relative reference"),
  iri: format("isIri", "an IRI", international),
  "iri-reference": format(
    "isIriReference",
    "an IRI or a relative reference",
    international,
  ),
  "uri-template": format("isUriTemplate", "a URI template", international),
  "json-pointer": format("isJsonPointer", "a JSON Pointer"),
  "relative-json-pointer": format(
    "isRelativeJsonPointer",
    "a relative JSON Pointer",
  ),
  regex: format("isRegex", "a regular expression"),
  byte: format("isByte", "Base64 text"),
  int32: format("isInt32", "an integer of 32 bits"),
  int64: format("isInt64", "an integer of 64 bits"),
  float: format("isFloat", "a number of single precision"),
  double: format("isDouble", "a number"),
};
