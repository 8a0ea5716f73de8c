import { hash } from "node:crypto";

/** The hash of a file's text; CRLF counts as LF. */
export function textHash(text: string): string {
  return shortHash(
    text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text,
  );
}

/** Like `textHash`, for a file as read; decodes it only if it has to. */
export function bytesHash(bytes: Buffer): string {
  return bytes.includes("\r\n")
    ? textHash(bytes.toString("utf8"))
    : shortHash(bytes);
}

function shortHash(data: string | Buffer): string {
  return hash("sha256", data, "base64url").slice(0, 22);
}
