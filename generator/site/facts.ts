import type { JsonValue } from "../ir/json.js";

/** What the site tells of an API besides what its package has. */
export interface SiteFacts {
  /** The address of the site, which links of the package begin with. */
  readonly url?: string | undefined;
  /** By operation: `post /parcels`. */
  readonly operations: ReadonlyMap<string, OperationFacts>;
}

export interface OperationFacts {
  /** Of what is required, by where it is sent and its name: `path parcel_id`. */
  readonly parameters: ReadonlyMap<string, JsonValue>;
  readonly body?: { readonly mediaType: string; readonly value: JsonValue };
  /** The code of samples that call the operation as it is no longer. */
  readonly stale: ReadonlySet<string>;
}
