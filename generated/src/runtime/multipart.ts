import { encodingOf } from "./bodies.js";
import { isBytes, isStream } from "./bytes.js";
import { isObject } from "./check.js";
import type { BodyWriter, PropertyEncoding, Spread } from "./operation.js";
import { entriesOf, toText } from "./serialize.js";
import { concatenated, sendable } from "./streams.js";

// RFC 7578; RFC 2046, 5.1. Not by FormData, which makes a file of everything that has a media type.

/** `multipart/form-data` and its kin: a part for each property, and for each item of a list. An optional body without parts is none. */
export const asMultipart: BodyWriter = (value, { body = {} }) => {
  const {
    mediaType = "multipart/form-data",
    encoding,
    order = [],
    sendEmpty,
  } = body;
  const boundary = randomBoundary();
  const parts = inOrder(isObject(value) ? value : {}, order).flatMap(
    ([name, each]) => partsOf(name, each, encodingOf(encoding, name)),
  );
  if (parts.length === 0 && sendEmpty !== true && body.key === undefined)
    return undefined;
  const pieces = [
    ...parts.flatMap(({ head, content }) => [
      `--${boundary}\r\n${head}\r\n`,
      content,
      "\r\n",
    ]),
    `--${boundary}--\r\n`,
  ];
  return {
    content: sendable(joined(pieces)),
    type: `${mediaType}; boundary=${boundary}`,
  };
};

/** That nobody can know before, and so write into a part. */
function randomBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Content =
  | string
  | Blob
  | ArrayBuffer
  | Uint8Array<ArrayBuffer>
  | ReadableStream<Uint8Array>;

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
  /** Its headers, each with the end of its line. */
  readonly head: string;
  readonly content: Content;
}

function partsOf(
  name: string,
  value: unknown,
  encoding: PropertyEncoding,
): readonly Part[] {
  const { spread = repeated } = encoding;
  return spread(name, value)
    .filter(([, each]) => isGiven(each, encoding))
    .map(([key, each]) =>
      isBytes(each)
        ? filePart(key, each, encoding)
        : valuePart(key, each, encoding),
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

/** RFC 7578, 4.3: the items of a list are parts of one name. */
const repeated: Spread = (name, value) =>
  [value].flat().map((each) => [name, each] as const);

/** Its own name and type, or the property's name and the type that its encoding says. */
function filePart(
  name: string,
  content: Exclude<Content, string>,
  { contentType = "application/octet-stream", headers }: PropertyEncoding,
): Part {
  const type = textIn(content, "type").replace(/[^ -~]/g, "") || contentType;
  const fileName = textIn(content, "name") || name + extensionOf(type);
  const disposition = `${named(name)}; filename="${escape(fileName)}"`;
  return { head: headOf(disposition, type, headers), content };
}

/** Objects are JSON, anything else is text, which is told by having no type. */
function valuePart(
  name: string,
  value: unknown,
  encoding: PropertyEncoding,
): Part {
  const isCompound = typeof value === "object" && value !== null;
  const usual = isCompound ? "application/json" : "text/plain";
  const { contentType = usual, headers } = encoding;
  const type = contentType === "text/plain" ? undefined : contentType;
  // A string is JSON already where it is described as such.
  const isJson = contentType.includes("json") && typeof value !== "string";
  const content = isJson ? JSON.stringify(value) : toText(value);
  return { head: headOf(named(name), type, headers), content };
}

function headOf(
  disposition: string,
  type: string | undefined,
  headers: PropertyEncoding["headers"],
): string {
  const fields = {
    "Content-Disposition": disposition,
    ...(type !== undefined && { "Content-Type": type }),
    ...headers,
  };
  return Object.entries(fields)
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
