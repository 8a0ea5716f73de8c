import type { Core, RequestOptions } from "./client.js";
import type { Operation } from "./operation.js";

/** One call of an operation, as it was made. */
export interface Call {
  readonly core: Core;
  readonly operation: Operation;
  readonly params: unknown;
  readonly options: RequestOptions;
}
