import type { JsonValue } from "../ir/json.js";

/** What the site tells of an API besides what its package has. */
export interface SiteFacts {
  /** The address of the site, which links of the package begin with. */
  readonly url?: string | undefined;
  /** By operation: `post /parcels`. */
  readonly operations: ReadonlyMap<string, OperationFacts>;
  /** In the order of the client. */
  readonly resources: readonly ResourceFacts[];
}

/** A resource; what has no methods may have no page either. */
export interface ResourceFacts {
  /** As it is called on any client: `parcels.label`; empty for the client itself. */
  readonly name: string;
  /** The path of its page in the package. */
  readonly page: string;
  readonly methods: readonly {
    /** `parcels.label.update` */
    readonly name: string;
    readonly page: string;
  }[];
}

/** Of an API of which nothing is known. */
export const noFacts: SiteFacts = { operations: new Map(), resources: [] };

export interface OperationFacts {
  /** Of what is required, by where it is sent and its name: `path parcel_id`. */
  readonly parameters: ReadonlyMap<string, JsonValue>;
  readonly body?: { readonly mediaType: string; readonly value: JsonValue };
  /** The code of samples that call the operation as it is no longer. */
  readonly stale: ReadonlySet<string>;
}
