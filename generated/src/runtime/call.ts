import type { Core, RequestOptions } from "./client.js";
import type { Operation } from "./operation.js";
import type { WireRequest } from "./transport.js";

/** One call of an operation, as it was made. */
export interface Call {
  readonly core: Core;
  readonly operation: Operation;
  readonly params: unknown;
  readonly options: RequestOptions;
}

/** A call on its way through the runtime, with the request that is made of it. Credentials are added last. */
export interface PreparedCall extends Call, WireRequest {
  /** The credentials that are sent: they must not be told to anyone. */
  readonly secrets: string[];
}
