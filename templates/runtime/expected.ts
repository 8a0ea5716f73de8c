import { type Issue, mustBe, type Path } from "./check.js";

// What is told of a value that is not of the type or format that it must be. Each is an export of its own, so that a bundle holds only
// those that it uses.

/**
 * Adds the issue that a value is not what it must be, or that nothing was given.
 *
 * @param path where `value` is, or with `key` what holds it
 */
export type Tell = (
  value: unknown,
  issues: Issue[],
  path: Path | undefined,
  key?: string | number,
) => void;

export const notString: Tell = (value, issues, path, key) => {
  mustBe("type", "a string", value, issues, path, key);
};

export const notStringOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "a string or null", value, issues, path, key);
};

export const notInteger: Tell = (value, issues, path, key) => {
  mustBe("type", "an integer", value, issues, path, key);
};

export const notIntegerOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "an integer or null", value, issues, path, key);
};

export const notNumber: Tell = (value, issues, path, key) => {
  mustBe("type", "a number", value, issues, path, key);
};

export const notNumberOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "a number or null", value, issues, path, key);
};

export const notBoolean: Tell = (value, issues, path, key) => {
  mustBe("type", "true or false", value, issues, path, key);
};

export const notBooleanOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "true or false or null", value, issues, path, key);
};

export const notObject: Tell = (value, issues, path, key) => {
  mustBe("type", "an object", value, issues, path, key);
};

export const notObjectOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "an object or null", value, issues, path, key);
};

export const notArray: Tell = (value, issues, path, key) => {
  mustBe("type", "an array", value, issues, path, key);
};

export const notArrayOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "an array or null", value, issues, path, key);
};

export const notUuid: Tell = (value, issues, path, key) => {
  mustBe("format", "a UUID", value, issues, path, key);
};

export const notDateTime: Tell = (value, issues, path, key) => {
  mustBe(
    "format",
    "a date and time such as 2030-01-31T12:00:00Z",
    value,
    issues,
    path,
    key,
  );
};

export const notDate: Tell = (value, issues, path, key) => {
  mustBe("format", "a date such as 2030-01-31", value, issues, path, key);
};

export const notTime: Tell = (value, issues, path, key) => {
  mustBe(
    "format",
    "a time with offset such as 12:00:00Z",
    value,
    issues,
    path,
    key,
  );
};

export const notDuration: Tell = (value, issues, path, key) => {
  mustBe("format", "a duration such as P1DT12H", value, issues, path, key);
};

export const notEmail: Tell = (value, issues, path, key) => {
  mustBe("format", "an email address", value, issues, path, key);
};

export const notIdnEmail: Tell = (value, issues, path, key) => {
  mustBe("format", "an email address", value, issues, path, key);
};

export const notHostname: Tell = (value, issues, path, key) => {
  mustBe("format", "a hostname", value, issues, path, key);
};

export const notRfc1123Hostname: Tell = (value, issues, path, key) => {
  mustBe("format", "a hostname", value, issues, path, key);
};

export const notIdnHostname: Tell = (value, issues, path, key) => {
  mustBe("format", "a hostname", value, issues, path, key);
};

export const notIpv4: Tell = (value, issues, path, key) => {
  mustBe("format", "an IPv4 address", value, issues, path, key);
};

export const notIpv6: Tell = (value, issues, path, key) => {
  mustBe("format", "an IPv6 address", value, issues, path, key);
};

export const notUri: Tell = (value, issues, path, key) => {
  mustBe("format", "a URI", value, issues, path, key);
};

export const notUriReference: Tell = (value, issues, path, key) => {
  mustBe("format", "a URI or a relative reference", value, issues, path, key);
};

export const notIri: Tell = (value, issues, path, key) => {
  mustBe("format", "an IRI", value, issues, path, key);
};

export const notIriReference: Tell = (value, issues, path, key) => {
  mustBe("format", "an IRI or a relative reference", value, issues, path, key);
};

export const notUriTemplate: Tell = (value, issues, path, key) => {
  mustBe("format", "a URI template", value, issues, path, key);
};

export const notJsonPointer: Tell = (value, issues, path, key) => {
  mustBe("format", "a JSON Pointer", value, issues, path, key);
};

export const notRelativeJsonPointer: Tell = (value, issues, path, key) => {
  mustBe("format", "a relative JSON Pointer", value, issues, path, key);
};

export const notRegex: Tell = (value, issues, path, key) => {
  mustBe("format", "a regular expression", value, issues, path, key);
};

export const notByte: Tell = (value, issues, path, key) => {
  mustBe("format", "Base64 text", value, issues, path, key);
};

export const notInt32: Tell = (value, issues, path, key) => {
  mustBe("format", "an integer of 32 bits", value, issues, path, key);
};

export const notInt64: Tell = (value, issues, path, key) => {
  mustBe("format", "an integer of 64 bits", value, issues, path, key);
};

export const notFloat: Tell = (value, issues, path, key) => {
  mustBe("format", "a number of single precision", value, issues, path, key);
};

export const notDouble: Tell = (value, issues, path, key) => {
  mustBe("format", "a number", value, issues, path, key);
};
