import {
  hasRelativeStart,
  hasUriShape,
  isEmail,
  isHostname,
} from "./formats.js";

/** RFC 5890, section 2.3.2.3, so far as can be told without Unicode's tables. */
export function isIdnHostname(text: string): boolean {
  return isHostname(text);
}

export function isIdnEmail(text: string): boolean {
  return isEmail(text);
}

export function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text) && hasUriShape(text);
}

export function isIriReference(text: string): boolean {
  return hasRelativeStart(text) && hasUriShape(text);
}

export function isUriTemplate(text: string): boolean {
  return /^(?:[^{}]|\{[^{}]+\})*$/.test(text);
}
