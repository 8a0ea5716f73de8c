import type { JsonValue, Location } from "../../ir/json.js";

/** Where schemas are read from. A Description is one. */
export interface SchemaSource {
  /** The text in which the value at a location was written, where that is known. */
  textAt?(location: Location): string | undefined;
  /** The OpenAPI Object, if the schemas belong to one. */
  readonly value?: JsonValue;
  /** The id of its document. */
  readonly root?: string;
  get(location: Location): JsonValue | undefined;
  /** Resolves a reference written at `from`; reports and returns `undefined` when it leads nowhere, and says what was expected there. */
  resolve(
    from: Location,
    reference: string,
    expected?: string,
  ): Location | undefined;
  /** The same where nothing is reported. */
  readonly silently?: Pick<SchemaSource, "resolve">;
  /** The document of an absolute URI (without fragment), if there is one at hand. */
  locate?(uri: string): Location | undefined;
  /** The ids of all documents at hand: one that is only pointed into may hold an `$id` that others refer to. */
  documents?(): readonly string[];
}
