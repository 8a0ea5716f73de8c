import type { BodyWriter, PropertyEncoding } from "./operation.js";
import { isObject } from "./check.js";
import { entriesOf, toText } from "./serialize.js";
import { asJsonPair, form } from "./styles.js";

// OpenAPI 3.1, 4.8.14: how bodies other than JSON are written. One function a kind, so that a bundle holds only what its operations use.

/** `application/x-www-form-urlencoded`: lists are repeated, objects are JSON, unless the property's encoding says otherwise. */
export const asForm: BodyWriter = (value, { encoding = {} }) =>
  entriesOf(isObject(value) ? value : {})
    .map(([name, each]) => {
      const { contentType = "", ...rest } = encodingOf(encoding, name);
      const isJson = isObject(each) || contentType.includes("json");
      const { style = isJson ? asJsonPair : form } = rest;
      return style({ ...rest, name }, each);
    })
    .filter((pair) => pair !== "")
    .join("&");

/** `multipart/form-data`: lists are repeated, objects are JSON. */
export const asMultipart: BodyWriter = (value, { encoding = {} }) => {
  const data = new FormData();
  for (const [name, each] of entriesOf(isObject(value) ? value : {})) {
    const { contentType } = encodingOf(encoding, name);
    for (const item of [each].flat()) append(data, name, item, contentType);
  }
  return data;
};

function append(
  data: FormData,
  name: string,
  item: unknown,
  contentType: string | undefined,
): void {
  if (item instanceof Blob) data.append(name, item);
  else if (isBytes(item))
    data.append(name, new Blob([item], { type: contentType ?? "" }));
  else if (isObject(item) || contentType !== undefined)
    data.append(
      name,
      new Blob([toText(item)], { type: contentType ?? "application/json" }),
    );
  else data.append(name, toText(item));
}

function encodingOf(
  encoding: Readonly<Record<string, PropertyEncoding>>,
  name: string,
): PropertyEncoding {
  return Object.hasOwn(encoding, name) ? (encoding[name] ?? {}) : {};
}

/** Text, bytes, a Blob, a stream or a form of the caller's: sent as they are. */
export const asIs: BodyWriter = (value) =>
  isSendable(value) ? value : toText(value);

function isSendable(
  value: unknown,
): value is
  | Blob
  | FormData
  | URLSearchParams
  | ReadableStream<Uint8Array>
  | ArrayBuffer
  | Uint8Array<ArrayBuffer> {
  return (
    value instanceof Blob ||
    value instanceof FormData ||
    value instanceof URLSearchParams ||
    value instanceof ReadableStream ||
    isBytes(value)
  );
}

function isBytes(
  value: unknown,
): value is ArrayBuffer | Uint8Array<ArrayBuffer> {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
