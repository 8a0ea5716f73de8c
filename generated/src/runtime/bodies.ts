import { isBytes } from "./bytes.js";
import { isObject } from "./check.js";
import { asData, bodyPlace } from "./data.js";
import type { ValidationError } from "./errors.js";
import type { GivenField } from "./headers.js";
import type {
  BodyWriter,
  Operation,
  PropertyEncoding,
  WrittenBody,
} from "./operation.js";
import { refuse } from "./params.js";
import { entriesOf, toText } from "./serialize.js";
import { sendable } from "./streams.js";
import { asJsonPair, form } from "./styles.js";

// OpenAPI 3.1, 4.8.14: how bodies other than JSON are written. One function a kind, so that a bundle holds only what its operations use.

/** `application/x-www-form-urlencoded`. */
export const asForm: BodyWriter = (value, operation) => {
  const data =
    value instanceof URLSearchParams
      ? value
      : asData(value, operation, bodyPlace(operation));
  return { content: formText(data, operation.body?.encoding) };
};

/** A form of which nothing is said: its fields, or the form as the caller made it. */
export type FormContent =
  string | URLSearchParams | Readonly<Record<string, unknown>>;

/** `name=value` pairs of an object: lists are repeated, objects are JSON, unless the property's encoding says otherwise. What is no object is the form. */
export function formText(
  value: unknown,
  encoding?: Readonly<Record<string, PropertyEncoding>>,
): string {
  if (value instanceof URLSearchParams) return String(value);
  if (!isObject(value)) return toText(value);
  return entriesOf(value)
    .flatMap(([name, each]) => {
      const { contentType = "", ...rest } = encodingOf(encoding, name);
      const isJson = isObject(each) || contentType.includes("json");
      const { style = isJson ? asJsonPair : form } = rest;
      return style({ ...rest, name, isInForm: true }, each) ?? [];
    })
    .join("&");
}

/** How a property is written; a name such as `constructor` is one like any other. */
export function encodingOf(
  encoding: Readonly<Record<string, PropertyEncoding>> | undefined,
  name: string,
): PropertyEncoding {
  return encoding !== undefined && Object.hasOwn(encoding, name)
    ? (encoding[name] ?? {})
    : {};
}

/** Text, and bytes of any kind: sent as they are. */
export const asIs: BodyWriter = (value) => ({ content: contentOf(value) });

function contentOf(value: unknown): WrittenBody["content"] {
  return isBytes(value) ? sendable(value) : toText(value);
}

/** What is sent as it is under a range of media types: with the type that the bytes have, if it is within. */
export const asOwnType: BodyWriter = (value, operation, headers = []) => {
  const { mediaType = "*/*", key = "" } = operation.body ?? {};
  // One of the range that the call's options name.
  if (!mediaType.includes("*")) return asIs(value, operation, headers);
  const own = typeOf(value);
  const isText = typeof value === "string";
  const usual = isText
    ? "text/plain;charset=utf-8"
    : "application/octet-stream";
  const type = own || usual;
  if (!namesType(headers) && !isAmong(type, mediaType))
    throw ofOtherType(operation, key, mediaType);
  return { content: contentOf(value), type };
};

/** Whether the caller's headers say what is sent. */
export function namesType(headers: readonly GivenField[]): boolean {
  return headers.some(([name]) => /^content-type$/i.test(name));
}

/** The refusal of bytes whose own type is none that is described. */
export function ofOtherType(
  operation: Operation,
  key: string,
  within: string,
): ValidationError {
  const expected = `of a type within ${within}: file(bytes, { name, type }) gives bytes theirs`;
  return refuse(operation, [key], "type", expected);
}

/** Whether a media type is one of a list, or in a range of it. */
export function isAmong(mediaType: string, list: string): boolean {
  const essence = essenceOf(mediaType);
  return list.split(",").some((each) => {
    const [start = "", ...rest] = essenceOf(each).split("*");
    const end = rest.at(-1);
    return end === undefined
      ? essence === start
      : essence.startsWith(start) && essence.endsWith(end);
  });
}

/** Without its parameters. */
function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

function typeOf(value: unknown): string {
  return isObject(value) && typeof value["type"] === "string"
    ? value["type"]
    : "";
}
