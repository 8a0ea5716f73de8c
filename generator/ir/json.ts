/** A value of JSON (RFC 8259). Objects may own any key, `__proto__` included: read them with `Object.hasOwn`. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A place in the description as written: a document and a JSON Pointer (RFC 6901, unescaped by `document/pointer`) into it. */
export interface Location {
  /** Identifies a loaded document: its path relative to the root document's folder, with `/`, or its URI. */
  readonly document: string;
  /** RFC 6901 pointer, `""` for the whole document. */
  readonly pointer: string;
}
