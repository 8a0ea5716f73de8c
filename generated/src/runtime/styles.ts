import type { ParameterForm, Style, WholeStyle } from "./operation.js";
import { isObject } from "./check.js";
import {
  deepEntries,
  encode,
  encodeInForm,
  encodeReserved,
  partsOf,
  toText,
  wellFormed,
} from "./serialize.js";

// OpenAPI 3.1, 4.8.12.2: Style Values; RFC 6570. One function a style, so that a bundle holds only what its operations use.

/** `blue,black`; exploded objects `R=100,G=200`. */
export const simple: Style = ({ explode }, value) =>
  partsOf(value, explode === true, encode).join(",");

/** `.blue.black` */
export const label: Style = ({ explode }, value) =>
  `.${partsOf(value, explode === true, encode).join(explode === true ? "." : ",")}`;

/** `;color=blue;color=black` */
export const matrix: Style = ({ name, explode }, value) => {
  const parts = partsOf(value, explode === true, encode);
  const isNamed = explode === true && isObject(value);
  const values = explode === true ? parts : [parts.join(",")];
  // RFC 6570, 3.2.7: an empty value has no "=".
  return values
    .map((part) => (isNamed ? part : `${encode(name)}=${part}`))
    .map((pair) => `;${pair.replace(/=$/, "")}`)
    .join("");
};

/** `color=blue&color=black`; not exploded `color=blue,black`. */
export const form: Style = (parameter, value) => joined(parameter, value, "&");

/** `color=blue; color=black`: each is a cookie (OpenAPI 3.2, appendix D). */
export const cookieForm: Style = (parameter, value) =>
  joined(parameter, value, "; ");

function joined(
  parameter: ParameterForm,
  value: unknown,
  delimiter: string,
): string | undefined {
  const { name, explode } = parameter;
  const parts = partsOf(value, explode !== false, encoderOf(parameter));
  if (parts.length === 0) return undefined;
  if (explode === false) return `${encode(name)}=${parts.join(",")}`;
  return isObject(value)
    ? parts.join(delimiter)
    : parts.map((part) => `${encode(name)}=${part}`).join(delimiter);
}

/** `color=blue%20black` */
export const spaceDelimited: Style = (parameter, value) =>
  delimited(parameter, value, "%20");

/** `color=blue%7Cblack` */
export const pipeDelimited: Style = (parameter, value) =>
  delimited(parameter, value, "%7C");

// Exploded, these styles are not defined: `form` is what their readers expect.
function delimited(
  parameter: ParameterForm,
  value: unknown,
  delimiter: string,
): string | undefined {
  if (parameter.explode === true) return form(parameter, value);
  const parts = partsOf(value, false, encoderOf(parameter));
  return parts.length === 0
    ? undefined
    : `${encode(parameter.name)}=${parts.join(delimiter)}`;
}

/** `color[R]=100&color[G]=200`, brackets percent-encoded. Deeper values continue so, list items by their index. */
export const deepObject: Style = (parameter, value) =>
  deepEntries(parameter.name, value)
    .map(
      ([name, each]) => `${encode(name)}=${encoderOf(parameter)(toText(each))}`,
    )
    .join("&") || undefined;

/** A parameter with `content`: its value as JSON. */
export const asJson: WholeStyle = (parameter, value) =>
  encoderOf(parameter)(JSON.stringify(value));

/** Like `asJson`, for a query or a cookie. */
export const asJsonPair: WholeStyle = (parameter, value) =>
  `${encode(parameter.name)}=${asJson(parameter, value)}`;

/** A cookie with `content` that is a text: as it is, but for what no cookie can hold (OpenAPI 3.1.2, 4.7.12.3; RFC 6265, 4.1.1). */
export const cookieText: WholeStyle = ({ name }, value) =>
  `${encode(name)}=${asCookie(toText(value))}`;

function asCookie(text: string): string {
  return wellFormed(text).replace(/[^ -:<-~]+/g, encodeURIComponent);
}

function encoderOf({
  allowReserved,
  isInForm,
}: ParameterForm): (text: string) => string {
  if (allowReserved !== true) return encode;
  return isInForm === true ? encodeInForm : encodeReserved;
}

/** A header's `simple`: not percent-encoded. */
export const headerSimple: Style = ({ explode }, value) => {
  const parts = partsOf(value, explode === true, String);
  return parts.length === 0 ? undefined : parts.join(",");
};

/** A header with `content`: its value as JSON, in ASCII, as a header holds no more (RFC 9110, 5.5; RFC 8259, 7). */
export const headerJson: WholeStyle = (_, value) =>
  JSON.stringify(value).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
