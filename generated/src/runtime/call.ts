import type { Core, RequestOptions } from "./client.js";
import type { Operation } from "./operation.js";

/** One call of an operation, on its way through the runtime. */
export interface Call {
  readonly core: Core;
  readonly operation: Operation;
  readonly params: unknown;
  readonly options: RequestOptions;
  /** Filled with the credentials that are sent: they must not be told to anyone. */
  readonly secrets: string[];
}
