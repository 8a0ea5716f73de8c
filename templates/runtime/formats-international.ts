import { mustBe } from "./check.js";
import { notString, type Tell } from "./expected.js";
import {
  hasRelativeStart,
  hasUriShape,
  isEmail,
  isHostname,
} from "./formats.js";
import { isULabel, keepsDirection } from "./idna.js";

/** RFC 5890, section 2.3.2.3, with the separators of RFC 3490, section 3.1. */
export function isIdnHostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uff0e\uff61]/);
  return text.length <= 253 && labels.every(isLabel) && keepsDirection(labels);
}

function isLabel(label: string): boolean {
  return /[^\0-\x7f]/.test(label) ? isULabel(label) : isHostname(label);
}

/** RFC 6531, section 3.3: a local part and a domain beyond ASCII. */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at === -1) return false;
  const domain = text.slice(at + 1);
  const local = text.slice(0, at).replace(/[^\0-\x7f]/gu, "a");
  const isPlain = domain.startsWith("[") || !/[^\0-\x7f]/.test(domain);
  return (
    isEmail(`${local}@${isPlain ? domain : "a"}`) &&
    (isPlain || isIdnDomain(domain))
  );
}

function isIdnDomain(domain: string): boolean {
  return isIdnHostname(domain.normalize("NFC"));
}

/** `ucschar` of RFC 3987, section 2.2, and `iprivate`, which stands in queries only. */
const international =
  /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2}|[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}\u{e1000}-\u{efffd}]|[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}](?=[^#]*(?:#|$)))*$/iu;

/** RFC 3987, section 2.2: with a scheme. */
export function isIri(text: string): boolean {
  return scheme.test(text) && international.test(text) && hasUriShape(text);
}

export function isIriReference(text: string): boolean {
  const starts = scheme.test(text) || hasRelativeStart(text);
  return starts && international.test(text) && hasUriShape(text);
}

const scheme = /^[a-z][a-z\d+.-]*:/i;

const literals = /^(?:[^\0-\x20"%<>\\^`{|}\x7f]|%[\da-f]{2})*$/iu;
const variable =
  "(?:\\w|%[\\da-fA-F]{2})(?:\\.?(?:\\w|%[\\da-fA-F]{2}))*(?:\\*|:[1-9]\\d{0,3})?";
const expression = new RegExp(
  `\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\}`,
  "g",
);

/** RFC 6570, section 2. */
export function isUriTemplate(text: string): boolean {
  return literals.test(text.replace(expression, ""));
}

// `notUri` tells that a text is of another format; `mustBeUri` tests a value's type and format, and tells.

export const notIdnEmail: Tell = (value, at, key) => {
  mustBe("format", "an email address", value, at, key);
};

export const mustBeIdnEmail: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isIdnEmail(value)) notIdnEmail(value, at, key);
};

export const notIdnHostname: Tell = (value, at, key) => {
  mustBe("format", "a hostname", value, at, key);
};

export const mustBeIdnHostname: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isIdnHostname(value)) notIdnHostname(value, at, key);
};

export const notIri: Tell = (value, at, key) => {
  mustBe("format", "an IRI", value, at, key);
};

export const mustBeIri: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isIri(value)) notIri(value, at, key);
};

export const notIriReference: Tell = (value, at, key) => {
  mustBe("format", "an IRI or a relative reference", value, at, key);
};

export const mustBeIriReference: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isIriReference(value)) notIriReference(value, at, key);
};

export const notUriTemplate: Tell = (value, at, key) => {
  mustBe("format", "a URI template", value, at, key);
};

export const mustBeUriTemplate: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
  else if (!isUriTemplate(value)) notUriTemplate(value, at, key);
};
