import { mustBe } from "./check.js";
import { notInteger, notNumber, notString, type Tell } from "./expected.js";
import { isALabel } from "./idna.js";

// Each format is an export of its own, so that a bundle holds only those that it uses.

// Engines unroll a few repetitions and count the others, which takes three times as long: hence four digits spelt out, three times at most.
const uuid =
  /^(?:[\da-f][\da-f][\da-f][\da-f]){2}-(?:[\da-f][\da-f][\da-f][\da-f]-){3}(?:[\da-f][\da-f][\da-f][\da-f]){3}$/i;

/** RFC 9562, section 4. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

const date =
  /^\d\d\d\d-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))$/;

/** `full-date` of RFC 3339, section 5.6. */
export function isDate(text: string): boolean {
  return date.test(text) && (!text.endsWith("-02-29") || isLeap(text));
}

function isLeap(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const time =
  /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** `full-time` of RFC 3339, section 5.6; a leap second only where it can be, at 23:59:60 UTC. */
export function isTime(text: string): boolean {
  return time.test(text) && (text.slice(6, 8) !== "60" || isLastMinute(text));
}

function isLastMinute(text: string): boolean {
  const offset = /[+-]\d\d:\d\d$/.exec(text)?.[0] ?? "+00:00";
  const ahead = offset.startsWith("-") ? -1 : 1;
  const utc = minutes(text) - ahead * minutes(offset.slice(1));
  return (utc + 1440) % 1440 === 1439;
}

/** `hh:mm` in minutes. */
function minutes(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

/** `date-time` of RFC 3339, section 5.6. */
export function isDateTime(text: string): boolean {
  const separator = text[10];
  return (
    (separator === "T" || separator === "t") &&
    isDate(text.slice(0, 10)) &&
    isTime(text.slice(11))
  );
}

const duration =
  /^P(?:\d+W|(?=[\dT])(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;

/** `duration` of RFC 3339, appendix A. */
export function isDuration(text: string): boolean {
  return duration.test(text);
}

const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** RFC 1123, section 2.1; labels that begin with `xn--` as RFC 5890 has them. */
export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split(".").every(isHostLabel);
}

/** RFC 1123, section 2.1, alone: draft 4 knows no others. */
export function isRfc1123Hostname(text: string): boolean {
  return (
    text.length <= 253 && text.split(".").every((each) => label.test(each))
  );
}

function isHostLabel(text: string): boolean {
  if (!label.test(text)) return false;
  return text.slice(2, 4) !== "--" || (/^xn--/i.test(text) && isALabel(text));
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const leadingZero = /(?:^|\.)0\d/;

/** RFC 2673, section 3.2. */
export function isIpv4(text: string): boolean {
  return ipv4.test(text) && !leadingZero.test(text);
}

const group = /^[\da-f]{1,4}$/i;

/** RFC 4291, section 2.2. */
export function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const parts = halves.map((half) => (half === "" ? [] : half.split(":")));
  const groups = parts.flat();
  const tail = groups.at(-1) ?? "";
  const hasIpv4 = tail.includes(".") && isIpv4(tail) && !text.endsWith("::");
  const count = groups.length + (hasIpv4 ? 1 : 0);
  const plain = hasIpv4 ? groups.slice(0, -1) : groups;
  return (
    plain.every((each) => group.test(each)) &&
    (halves.length === 2 ? count <= 7 : count === 8)
  );
}

const atom = /^[a-z\d!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z\d!#$%&'*+/=?^_`{|}~-]+)*$/i;
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;

/** `Mailbox` of RFC 5321, section 4.1.2. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return (
    at > 0 &&
    (atom.test(local) || quoted.test(local)) &&
    isMailDomain(text.slice(at + 1))
  );
}

function isMailDomain(domain: string): boolean {
  if (!domain.startsWith("[")) return isHostname(domain);
  if (!domain.endsWith("]")) return false;
  const address = domain.slice(1, -1);
  return /^IPv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}

const uriCharacters = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** RFC 3986, section 3: with a scheme. */
export function isUri(text: string): boolean {
  return uriCharacters.test(text) && scheme.test(text) && hasUriShape(text);
}

/** RFC 3986, section 4.1: absolute or relative. */
export function isUriReference(text: string): boolean {
  return (
    uriCharacters.test(text) &&
    (scheme.test(text) || hasRelativeStart(text)) &&
    hasUriShape(text)
  );
}

const scheme = /^[a-z][a-z\d+.-]*:/i;

/** A relative reference's first segment has no colon (RFC 3986, section 4.2). */
export function hasRelativeStart(text: string): boolean {
  return !/^[^/?#]*:/.test(text);
}

const parts =
  /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

/** The components of RFC 3986, appendix B, each without what it must not hold. */
export function hasUriShape(text: string): boolean {
  const found = parts.exec(text);
  if (found === null) return false;
  const [, , authority, path = "", query = "", fragment = ""] = found;
  return (
    (authority === undefined || isAuthority(authority)) &&
    !/[[\]]/.test(path + query + fragment) &&
    !fragment.includes("#")
  );
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf("@");
  if (/[@[\]]/.test(authority.slice(0, Math.max(at, 0)))) return false;
  const found = /^(\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/.exec(
    authority.slice(at + 1),
  );
  const host = found?.[1];
  if (host === undefined) return false;
  if (!host.startsWith("[")) return true;
  const address = host.slice(1, -1);
  return isIpv6(address) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address);
}

const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** Base64 (RFC 4648, section 4). */
export function isByte(text: string): boolean {
  return base64.test(text);
}

export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -2147483648 && value <= 2147483647;
}

/** A JavaScript number holds integers exactly up to 2^53 only: `JSON.parse` makes 2^63 of the greatest integer of 64 bits. */
export function isInt64(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value <= 2 ** 63;
}

export function isFloat(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}

export function isDouble(value: number): boolean {
  return Number.isFinite(value);
}

const pointer = /^(?:\/(?:[^~/]|~[01])*)*$/;

/** RFC 6901, section 3. */
export function isJsonPointer(text: string): boolean {
  return pointer.test(text);
}

const relativePointer = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** Relative JSON Pointers (draft-bhutton-relative-json-pointer-00, section 3). */
export function isRelativeJsonPointer(text: string): boolean {
  return relativePointer.test(text);
}

/** A regular expression of ECMA-262. */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

// `notUri` tells that a text is of another format; `mustBeUri` tests a value's type and format, and tells.

export const notUuid: Tell = (value, at, key) => {
  mustBe("format", "a UUID", value, at, key);
};

export const mustBeUuid: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isUuid(value)) notUuid(value, at, key);
};

export const notDateTime: Tell = (value, at, key) => {
  mustBe(
    "format",
    "a date and time such as 2030-01-31T12:00:00Z",
    value,
    at,
    key,
  );
};

export const mustBeDateTime: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isDateTime(value)) notDateTime(value, at, key);
};

export const notDate: Tell = (value, at, key) => {
  mustBe("format", "a date such as 2030-01-31", value, at, key);
};

export const mustBeDate: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isDate(value)) notDate(value, at, key);
};

export const notTime: Tell = (value, at, key) => {
  mustBe("format", "a time with offset such as 12:00:00Z", value, at, key);
};

export const mustBeTime: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isTime(value)) notTime(value, at, key);
};

export const notDuration: Tell = (value, at, key) => {
  mustBe("format", "a duration such as P1DT12H", value, at, key);
};

export const mustBeDuration: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isDuration(value)) notDuration(value, at, key);
};

export const notEmail: Tell = (value, at, key) => {
  mustBe("format", "an email address", value, at, key);
};

export const mustBeEmail: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isEmail(value)) notEmail(value, at, key);
};

export const notHostname: Tell = (value, at, key) => {
  mustBe("format", "a hostname", value, at, key);
};

export const mustBeHostname: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isHostname(value)) notHostname(value, at, key);
};

export const notRfc1123Hostname: Tell = (value, at, key) => {
  mustBe("format", "a hostname", value, at, key);
};

export const mustBeRfc1123Hostname: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isRfc1123Hostname(value)) notRfc1123Hostname(value, at, key);
};

export const notIpv4: Tell = (value, at, key) => {
  mustBe("format", "an IPv4 address", value, at, key);
};

export const mustBeIpv4: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isIpv4(value)) notIpv4(value, at, key);
};

export const notIpv6: Tell = (value, at, key) => {
  mustBe("format", "an IPv6 address", value, at, key);
};

export const mustBeIpv6: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isIpv6(value)) notIpv6(value, at, key);
};

export const notUri: Tell = (value, at, key) => {
  mustBe("format", "a URI", value, at, key);
};

export const mustBeUri: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isUri(value)) notUri(value, at, key);
};

export const notUriReference: Tell = (value, at, key) => {
  mustBe("format", "a URI or a relative reference", value, at, key);
};

export const mustBeUriReference: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isUriReference(value)) notUriReference(value, at, key);
};

export const notJsonPointer: Tell = (value, at, key) => {
  mustBe("format", "a JSON Pointer", value, at, key);
};

export const mustBeJsonPointer: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isJsonPointer(value)) notJsonPointer(value, at, key);
};

export const notRelativeJsonPointer: Tell = (value, at, key) => {
  mustBe("format", "a relative JSON Pointer", value, at, key);
};

export const mustBeRelativeJsonPointer: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isRelativeJsonPointer(value))
    notRelativeJsonPointer(value, at, key);
};

export const notRegex: Tell = (value, at, key) => {
  mustBe("format", "a regular expression", value, at, key);
};

export const mustBeRegex: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isRegex(value)) notRegex(value, at, key);
};

export const notByte: Tell = (value, at, key) => {
  mustBe("format", "Base64 text", value, at, key);
};

export const mustBeByte: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isByte(value)) notByte(value, at, key);
};

export const notInt32: Tell = (value, at, key) => {
  mustBe("format", "an integer of 32 bits", value, at, key);
};

export const mustBeInt32: Tell = (value, at, key) => {
  if (typeof value !== "number" || !Number.isInteger(value))
    notInteger(value, at, key);
  else if (!isInt32(value)) notInt32(value, at, key);
};

export const notInt64: Tell = (value, at, key) => {
  mustBe("format", "an integer of 64 bits", value, at, key);
};

export const mustBeInt64: Tell = (value, at, key) => {
  if (typeof value !== "number" || !Number.isInteger(value))
    notInteger(value, at, key);
  else if (!isInt64(value)) notInt64(value, at, key);
};

export const notFloat: Tell = (value, at, key) => {
  mustBe("format", "a number of single precision", value, at, key);
};

export const mustBeFloat: Tell = (value, at, key) => {
  if (typeof value !== "number" || !Number.isFinite(value))
    notNumber(value, at, key);
  else if (!isFloat(value)) notFloat(value, at, key);
};

export const notDouble: Tell = (value, at, key) => {
  mustBe("format", "a number", value, at, key);
};

export const mustBeDouble: Tell = (value, at, key) => {
  if (typeof value !== "number" || !Number.isFinite(value))
    notNumber(value, at, key);
  else if (!isDouble(value)) notDouble(value, at, key);
};
