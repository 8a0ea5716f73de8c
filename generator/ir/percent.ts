/** A component of a URL, percent-encoded; a half of a character is the one that stands for what is none (U+FFFD), as URLs have it (WHATWG URL, 5.1). */
export function percentEncoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** The same of a whole reference, whose reserved characters stay. */
export function percentEncodedReference(text: string): string {
  return encodeURI(wellFormed(text));
}

/** A text without halves of characters. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
