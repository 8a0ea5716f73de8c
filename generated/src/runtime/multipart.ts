import { encodingOf, isAmong, ofOtherType } from "./bodies.js";
import { isBytes, isStream } from "./bytes.js";
import { isObject } from "./check.js";
import { asData, bodyPlace, refuseOthers } from "./data.js";
import type { BodyWriter, Operation, PropertyEncoding } from "./operation.js";
import { refuse } from "./params.js";
import type { OwnBytes } from "./reading.js";
import { entriesOf, toText } from "./serialize.js";
import { repeated } from "./spreads.js";
import { concatenated, sendable } from "./streams.js";

// RFC 7578; RFC 2046, 5.1; RFC 2387. Not by FormData, which makes a file of everything that has a media type.

/** `multipart/form-data` and its kin: a part for each property, and for each item of a list. An optional body without parts is none. */
export const asMultipart: BodyWriter = (value, operation) => {
  const { body = {} } = operation;
  const { key = "" } = body;
  if (!isObject(value) || isBytes(value))
    throw refuse(operation, [key], "type", "an object of parts");
  const { mediaType = formData, encoding, order = [], sendEmpty } = body;
  const boundary = randomBoundary();
  // Bytes are a part, or one of several.
  const data = asData(value, operation, bodyPlace(operation), isBytes);
  const parts = inOrder(isObject(data) ? data : {}, order).flatMap(
    ([name, each]) =>
      partsOf(name, each, encodingOf(encoding, name), operation),
  );
  if (parts.length === 0 && sendEmpty !== true && body.key === undefined)
    return undefined;
  const isRelated = /^multipart\/related\b/i.test(mediaType);
  const fieldsOf = isRelated ? relatedFields : formFieldsOf;
  const pieces = [
    ...parts.flatMap((part, index) => [
      `--${boundary}\r\n${headOf(part, fieldsOf(part, parts.slice(0, index)))}\r\n`,
      part.content,
      "\r\n",
    ]),
    `--${boundary}--\r\n`,
  ];
  const root = isRelated && !/;\s*type=/i.test(mediaType) && parts[0];
  const type = root ? `; type="${typeOf(root)}"` : "";
  return {
    content: sendable(joined(pieces)),
    type: `${mediaType}${type}; boundary=${boundary}`,
  };
};

const formData = "multipart/form-data";

/** That nobody can know before, and so write into a part. */
function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Content =
  string | Blob | ArrayBuffer | OwnBytes | ReadableStream<Uint8Array>;

/** One Blob, which has a length and can be sent again, unless there is a stream in it. */
function joined(pieces: readonly Content[]): Blob | ReadableStream<Uint8Array> {
  const sized = pieces.flatMap((piece) => (isStream(piece) ? [] : [piece]));
  return sized.length === pieces.length
    ? new Blob(sized)
    : concatenated(
        pieces.map((piece) => (isStream(piece) ? piece : new Blob([piece]))),
      );
}

/** In the description's order; what it does not name comes last. */
function inOrder(
  value: object,
  order: readonly string[],
): readonly (readonly [string, unknown])[] {
  const rank = (name: string): number => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  return [...entriesOf(value)].sort(([a], [b]) => rank(a) - rank(b));
}

interface Part {
  readonly name: string;
  readonly fileName?: string;
  /** A text has none. */
  readonly type?: string;
  readonly headers?: PropertyEncoding["headers"];
  readonly content: Content;
}

function partsOf(
  name: string,
  value: unknown,
  encoding: PropertyEncoding,
  operation: Operation,
): readonly Part[] {
  const { spread = repeated } = encoding;
  return spread(name, value)
    .filter(([, each]) => isGiven(each, encoding))
    .map(([key, each]) =>
      isBytes(each)
        ? filePart(key, each, encoding, operation)
        : valuePart(key, each, encoding, operation),
    );
}

/** Nothing stands for `null` in a file, nor in a media type such as `image/png`: an empty part would be one of no bytes. */
function isGiven(
  value: unknown,
  { contentType = "text/plain", nullable }: PropertyEncoding,
): boolean {
  if (value !== null) return value !== undefined;
  return nullable !== true && /^text\/plain|json/.test(contentType);
}

/** Its own name and type, or the property's name and the type that its encoding says. */
function filePart(
  name: string,
  content: Exclude<Content, string>,
  {
    contentType = "application/octet-stream",
    within,
    headers = {},
  }: PropertyEncoding,
  operation: Operation,
): Part {
  const own = textIn(content, "type").replace(/[^ -~]/g, "");
  const type = own || contentType;
  if (within !== undefined && !isAmong(type, within))
    throw ofOtherType(operation, name, within);
  const fileName = textIn(content, "name") || name + extensionOf(type);
  return { name, fileName, type, headers, content };
}

/** Objects are JSON, anything else is text, which is told by having no type. */
function valuePart(
  name: string,
  value: unknown,
  encoding: PropertyEncoding,
  operation: Operation,
): Part {
  const place = [...bodyPlace(operation), name];
  const isText = (each: unknown): boolean =>
    each === value && typeof each === "bigint";
  refuseOthers(value, operation, place, isText);
  const isCompound = typeof value === "object" && value !== null;
  const usual = isCompound ? "application/json" : "text/plain";
  const { contentType = usual, asIs, headers = {} } = encoding;
  // A file that is given as a text is JSON already.
  const isWritten = asIs === true && typeof value === "string";
  const isJson = contentType.includes("json") && !isWritten;
  return {
    name,
    ...(contentType !== "text/plain" && { type: contentType }),
    headers,
    content: isJson ? JSON.stringify(value) : toText(value),
  };
}

type Fields = Readonly<Record<string, string>>;

/** RFC 7578, 4.2 and 4.4. */
function formFieldsOf({ name, fileName, type }: Part): Fields {
  const file = fileName === undefined ? "" : `; filename="${escape(fileName)}"`;
  return {
    "Content-Disposition": `${named(name)}${file}`,
    ...(type !== undefined && { "Content-Type": type }),
  };
}

/**
 * RFC 2387, 3: the parts of a whole are told by their ids, each by one of its own, and the first is its root.
 *
 * @param before the parts that stand before it
 */
function relatedFields(part: Part, before: readonly Part[]): Fields {
  const { length } = before.filter(({ name }) => name === part.name);
  const id = length === 0 ? part.name : `${part.name}-${length + 1}`;
  return {
    "Content-ID": `<${encodeURIComponent(id)}>`,
    "Content-Type": typeOf(part),
  };
}

function typeOf({ type = "text/plain" }: Part): string {
  return type;
}

/** Headers, each with the end of its line; those that are described stand before ours. */
function headOf({ headers = {} }: Part, ours: Fields): string {
  const said = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  return [
    ...Object.entries(ours).filter(([name]) => !said.has(name.toLowerCase())),
    ...Object.entries(headers),
  ]
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
}

/** Line breaks in the names of fields are CRLF (HTML, 4.10.21.8). */
function named(name: string): string {
  return `form-data; name="${escape(name.replace(/\r\n?|\n/g, "\r\n"))}"`;
}

/** HTML, 4.10.21.8: `%22`, `%0D` and `%0A`. */
function escape(name: string): string {
  return name.replace(/["\r\n]/g, encodeURIComponent);
}

/** What a File, a Blob or a stream by `file` says of itself. */
function textIn(bytes: object, key: "name" | "type"): string {
  const text: unknown = Reflect.get(bytes, key);
  return typeof text === "string" ? text : "";
}

/** `.png`; empty where a type has no short name. */
function extensionOf(type: string): string {
  const [, subtype = ""] = type.toLowerCase().split(/[/;]/);
  const short = subtype.trim().replace(/^x-|\+.*/g, "");
  const known = Object.hasOwn(extensions, short)
    ? Reflect.get(extensions, short)
    : short;
  return /^[a-z\d]{2,5}$/.test(known) ? `.${known}` : "";
}

/** Where an extension is not the media type's own name. */
const extensions = {
  plain: "txt",
  jpeg: "jpg",
  mpeg: "mp3",
  quicktime: "mov",
  markdown: "md",
  msword: "doc",
  "vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
} as const;
