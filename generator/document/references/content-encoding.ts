import { promisify } from "node:util";
import * as zlib from "node:zlib";

/** What is decoded of a body, or the end of a sentence that says why it can't be. */
export type Decoded = Uint8Array | string;

interface Limit {
  readonly maxOutputLength: number;
}

/** Undoes a coding; fails where the bytes are none of it, or are more than the limit then. */
type Decoder = (bytes: Uint8Array, limit: Limit) => Promise<Uint8Array>;

const gunzip: Decoder = promisify(zlib.gunzip);
const inflate: Decoder = promisify(zlib.inflate);
const inflateRaw: Decoder = promisify(zlib.inflateRaw);

/** By the names of RFC 9110, 8.4.1, and of RFC 8878. */
const decoders: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", deflated],
  ["br", promisify(zlib.brotliDecompress)],
  ...zstd(),
]);

/** Node.js has zstd since 22.15. */
function zstd(): readonly (readonly [string, Decoder])[] {
  const decompress: unknown = Reflect.get(zlib, "zstdDecompress");
  return isDecompress(decompress) ? [["zstd", promisify(decompress)]] : [];
}

type Decompress = (
  bytes: Uint8Array,
  limit: Limit,
  done: (error: Error | null, result: Uint8Array) => void,
) => void;

function isDecompress(value: unknown): value is Decompress {
  return typeof value === "function";
}

/** Some servers send deflate without the wrapper of zlib, whose first byte says the method 8. */
function deflated(...given: Parameters<Decoder>): Promise<Uint8Array> {
  const [first = 0] = given[0];
  return (first & 15) === 8 ? inflate(...given) : inflateRaw(...given);
}

/** As the header `Accept-Encoding` lists what can be decoded. */
export const acceptedEncodings: string = [...decoders.keys()]
  .filter((name) => !name.startsWith("x-"))
  .join(", ");

/** Nobody encodes a body more often; each time it may become a thousand times as long. */
const mostCodings = 3;

/**
 * The body of a response as it was before it was encoded.
 *
 * @param encoding the header `Content-Encoding`: codings in the order in which they were applied
 * @param maximumBytes what it may hold, however often it is encoded
 */
export async function decodeBody(
  body: Uint8Array,
  encoding: string,
  maximumBytes: number,
): Promise<Decoded> {
  const codings = encoding
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  if (codings.length > mostCodings)
    return `it is encoded ${codings.length} times`;
  let bytes = body;
  for (const coding of codings.toReversed()) {
    const decoded = await decodeOnce(bytes, coding, maximumBytes);
    if (typeof decoded === "string") return decoded;
    bytes = decoded;
  }
  return bytes;
}

async function decodeOnce(
  bytes: Uint8Array,
  coding: string,
  maxOutputLength: number,
): Promise<Decoded> {
  const decoder = decoders.get(coding);
  if (decoder === undefined)
    return `it is encoded as ${JSON.stringify(coding)}, and only ${acceptedEncodings} are decoded`;
  if (bytes.length === 0) return bytes;
  try {
    return await decoder(bytes, { maxOutputLength });
  } catch (error) {
    return error instanceof RangeError
      ? `it is larger than ${maxOutputLength} bytes`
      : `it is said to be encoded as ${coding}, and is not`;
  }
}
