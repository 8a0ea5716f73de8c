/** A success that is neither JSON nor text. */
export type Binary = Blob;

/** A success that arrives piece by piece. */
export type ByteStream = ReadableStream<Uint8Array>;

/** `Uint8Array<ArrayBuffer>`, as compilers call it that know of buffers that are shared: those before TypeScript 5.7 don't. */
export type OwnBytes = ReturnType<Uint8Array["slice"]>;

/** What the body of a success can be read as. */
interface Readings {
  readonly json: unknown;
  readonly text: string;
  readonly blob: Binary;
  readonly bytes: OwnBytes;
  readonly stream: ByteStream;
}

/** What a call may ask to have the body of a success as, whatever its content type; `undefined`: as it is described. */
export type Reading = keyof Readings | undefined;

/** What a call resolves to: what is described, unless the call asks for a reading. Of all readings at once none was asked for. */
export type Read<As extends Reading, Described> = [Reading] extends [As]
  ? Described
  : As extends keyof Readings
    ? Readings[As]
    : Described;

/** The options of a call that asks for one of several media types. */
export type Accepting<MediaType extends string> =
  | { readonly accept: MediaType }
  | { readonly headers: { readonly accept: MediaType } };
