import type { Reader } from "./operation.js";

// How a success that is no JSON is read, one function a kind, so that a bundle holds only what its operations use.

/** A success that is neither JSON nor text. */
export type Binary = Blob;

/** A success that arrives piece by piece. */
export type ByteStream = ReadableStream<Uint8Array>;

export const asText: Reader = (response) => response.text();

export const asBlob: Reader = (response) => response.blob();

export const asStream: Reader = async (response) =>
  response.body ?? new Blob().stream();

/** Where several kinds are described, the content type tells which one came. */
export const byContentType: Reader = async (response) => {
  const contentType = response.headers.get("content-type") ?? "";
  const mediaType = contentType.split(";")[0]?.trim() ?? "";
  if (/^text\/(?!json)|[/+]xml$/i.test(mediaType)) return response.text();
  if (mediaType !== "" && !/[/+]json$/i.test(mediaType)) return response.blob();
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
};
