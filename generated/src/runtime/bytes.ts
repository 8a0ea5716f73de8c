import type { OwnBytes } from "./reading.js";

/** What is sent as it is: a Blob (a File is one), bytes, or a stream of them. */
export type Bytes = Blob | File | Uint8Array | ReadableStream<Uint8Array>;

/** A Blob's content: its bytes, or the Blob. */
type Sized = Blob | ArrayBuffer | OwnBytes;

/** Whether a value is bytes that can be sent as they are. */
export function isBytes(
  value: unknown,
): value is Sized | ReadableStream<Uint8Array> {
  return isSized(value) || isStream(value);
}

/** Whether it is known how many bytes a value is. */
export function isSized(value: unknown): value is Sized {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/** How many bytes a value is; `NaN` where it is none, or a stream, of which nobody knows. */
export function sizeOf(value: unknown): number {
  if (!isSized(value)) return Number.NaN;
  return value instanceof Blob ? value.size : value.byteLength;
}

/** Not every platform has streams. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> {
  return (
    typeof ReadableStream === "function" && value instanceof ReadableStream
  );
}

/** What a file is called, and what it holds. */
export interface FileNaming {
  /** `cat.png` */
  readonly name: string;
  /** Its media type: `image/png`. A Blob's own by default. */
  readonly type?: string | undefined;
}

/** Gives bytes a file name and a media type, to be uploaded with. A stream gets them as properties. */
export function file(
  bytes: Blob | Uint8Array | ArrayBuffer,
  naming: FileNaming,
): File;
export function file(
  bytes: ReadableStream<Uint8Array>,
  naming: FileNaming,
): ReadableStream<Uint8Array> & FileNaming;
export function file(
  bytes: unknown,
  { name, type }: FileNaming,
): File | (ReadableStream<Uint8Array> & FileNaming) {
  if (isStream(bytes)) return Object.assign(bytes, { name, type });
  if (!isSized(bytes)) throw new TypeError(`no bytes: ${typeof bytes}`);
  const own = bytes instanceof Blob ? bytes.type : "";
  return new File([bytes], name, { type: type ?? own });
}
