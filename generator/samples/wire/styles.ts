import { percentEncoded, wellFormed } from "../../ir/percent.js";
import type { Parameter, PropertyEncoding } from "../../ir/api.js";
import { isArray, isObject, type JsonValue } from "../../ir/json.js";

// OpenAPI 3.1, 4.8.12.2: Style Values; RFC 6570. What `templates/runtime/styles.ts` does in emitted packages, whose code nobody else can import;
// a test holds both to the same.

/** How a value is written. */
export type Form = Pick<
  Parameter,
  "name" | "style" | "explode" | "allowReserved"
> &
  Partial<Pick<Parameter, "contentKind" | "contentEncoding">> & {
    /** One of a form's properties. */
    readonly isInForm?: boolean;
  };

type Write = (text: string) => string;

/** What stands for a parameter in a path. */
export function pathText(form: Form, value: JsonValue): string {
  const { name, style, explode } = form;
  const whole = wholeText(form, value);
  if (whole !== undefined) return encode(whole);
  const parts = partsOf(value, explode, encode);
  if (style === "label") return `.${parts.join(explode ? "." : ",")}`;
  if (style !== "matrix") return parts.join(",");
  const named = `${encode(name)}=`;
  const values = explode ? parts : [parts.join(",")];
  return values
    .map((part) => (explode && isObject(value) ? part : named + part))
    .map((pair) => `;${pair.replace(/=$/, "")}`)
    .join("");
}

/** The value of a header, which is not percent-encoded; `undefined` for an empty list, which is not sent. */
export function headerText(form: Form, value: JsonValue): string | undefined {
  const whole = wholeText(form, value);
  if (whole !== undefined)
    return form.contentKind === "json" ? inAscii(whole) : whole;
  const parts = partsOf(value, form.explode, (text) => text);
  return parts.length === 0 ? undefined : parts.join(",");
}

/** JSON that a header can hold. */
function inAscii(json: string): string {
  return json.replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** `name=value` pairs of a query, a cookie or a form, joined by `&`; empty for an empty list. */
export function pairOf(form: Form, value: JsonValue): string {
  const { name, style, explode } = form;
  const write = encoderOf(form);
  const whole = wholeText(form, value);
  if (whole !== undefined)
    return `${encode(name)}=${form.contentKind === "json" ? write(whole) : encode(whole)}`;
  if (style === "deepObject")
    return deepEntries(name, value)
      .map(([key, each]) => `${encode(key)}=${write(textOf(each))}`)
      .join("&");
  const parts = partsOf(value, explode, write);
  if (parts.length === 0) return "";
  if (!explode)
    return `${encode(name)}=${parts.join(delimiters[style] ?? ",")}`;
  return isObject(value)
    ? parts.join("&")
    : parts.map((part) => `${encode(name)}=${part}`).join("&");
}

/** `name=value` pairs of a cookie parameter: a text with `content` is not percent-encoded. */
export function cookiesOf(form: Form, value: JsonValue): readonly string[] {
  const { contentKind = "json", name } = form;
  if (contentKind === "json" || contentKind === "form")
    return pairOf(form, value)
      .split("&")
      .filter((pair) => pair !== "");
  const text = textOf(value).replace(/[^ -:<-~]+/g, encodeURIComponent);
  return [`${encode(name)}=${text}`];
}

function encoderOf({ allowReserved, isInForm }: Form): Write {
  if (!allowReserved) return encode;
  return isInForm === true ? encodeInForm : encodeReserved;
}

const delimiters: Partial<Record<Parameter["style"], string>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

/** `name=value` pairs of an object as a form: lists are repeated, objects are JSON, unless the property's encoding says otherwise (4.8.14). */
export function formPairs(
  value: JsonValue,
  encoding: readonly PropertyEncoding[] = [],
): readonly string[] {
  return Object.entries(isObject(value) ? value : {})
    .map(([name, each]) => {
      const own = encoding.find(({ property }) => property === name);
      const isJson = isObject(each) || own?.contentType?.includes("json");
      const usual = {
        style: "form",
        explode: true,
        allowReserved: false,
      } as const;
      return own?.form === undefined && isJson === true
        ? pairOf({ ...usual, name, contentKind: "json" }, each)
        : pairOf({ ...usual, ...own?.form, name, isInForm: true }, each);
    })
    .filter((pair) => pair !== "");
}

/** What a parameter is that is described by `content`. */
function wholeText(
  { contentKind, contentEncoding }: Form,
  value: JsonValue,
): string | undefined {
  if (contentKind === "json") return JSON.stringify(value);
  if (contentKind !== "form") return undefined;
  return isObject(value)
    ? formPairs(value, contentEncoding).join("&")
    : textOf(value);
}

/** What is within a value, by the way to it. */
export function deepEntries(
  name: string,
  value: JsonValue,
): readonly (readonly [string, JsonValue])[] {
  if (!isObject(value) && !isArray(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, each]) =>
    deepEntries(`${name}[${key}]`, each),
  );
}

/** Items of an array, names and values of an object, joined by `=` or not, and a primitive alone. */
function partsOf(
  value: JsonValue,
  joined: boolean,
  write: Write,
): readonly string[] {
  if (!isObject(value))
    return itemsOf(value).map((item) => write(textOf(item)));
  return Object.entries(value).flatMap(([name, each]) =>
    joined
      ? itemsOf(each).map((item) => `${write(name)}=${write(textOf(item))}`)
      : [write(name), write(textOf(each))],
  );
}

/** The items of a list, or a value alone. */
export function itemsOf(value: JsonValue): readonly JsonValue[] {
  return isArray(value) ? value.flat() : [value];
}

/** A primitive as it goes into a URL, a header or a form; what has no such form is written as JSON. */
export function textOf(value: JsonValue): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Percent-encodes all but RFC 3986's unreserved characters. */
export function encode(text: string): string {
  return percentEncoded(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** RFC 6570, 3.2.3: leaves reserved characters and percent-encoded triples as they are, but `#`. */
function encodeReserved(text: string): string {
  return wellFormed(text).replace(
    /%[\dA-Fa-f]{2}|[^A-Za-z\d\-._~:/?[\]@!$&'()*+,;=]/gu,
    (part) => (part.length === 3 ? part : percentEncoded(part)),
  );
}

/** The same in a form, in which these have a meaning. */
function encodeInForm(text: string): string {
  return encodeReserved(text).replace(/[&+=]/g, percentEncoded);
}
