import type { Report } from "../diagnostics/report.js";
import type { JsonObject, JsonValue, Location } from "../ir/json.js";

/** Finds what references lead to. */
export interface Resolving {
  /**
   * Resolves a `$ref` written at `from` to the location that it names. Reports what is wrong (dangling, outside of the folder,
   * forbidden scheme, unreadable document, not a pointer) at `from` and returns `undefined` then. Does not follow chains: see `follow`.
   *
   * @param expected what it must lead to, for the message
   */
  resolve(
    from: Location,
    reference: string,
    expected?: string,
  ): Location | undefined;
  /** Follows Reference Objects until something that is no `$ref`; reports cycles. For Reference Objects, not for schemas, whose references keep their identity. */
  follow(
    location: Location,
  ): { readonly location: Location; readonly value: JsonValue } | undefined;
}

/** An OpenAPI description as written: the root document, overlays applied, and every document that it refers to, loaded on demand. */
export interface Description extends Resolving {
  /** Id of the root document. */
  readonly root: string;
  /** `3.0` or `3.1` (the `openapi` field's major and minor). */
  readonly version: "3.0" | "3.1";
  /** That of a document, by which it is to be read (OpenAPI 3.1, 4.8.1): its own, or the description's where it says none. */
  versionOf(document: string): "3.0" | "3.1";
  readonly value: JsonObject;
  /** The root document as it was read, without overlays. */
  readonly written: JsonObject;
  /** The text in which the value at a location was written, where that is known. */
  textAt(location: Location): string | undefined;
  /** The value at a location, own properties only; `undefined` if there is none. */
  get(location: Location): JsonValue | undefined;
  /** The same for what may be data that only looks like a reference: nothing is reported. */
  readonly silently: Resolving;
  /** The description with another root document, and a report of its own. */
  withRoot(value: JsonObject, report: Report): Description;
  /** The ids of all documents loaded so far. */
  documents(): readonly string[];
}
