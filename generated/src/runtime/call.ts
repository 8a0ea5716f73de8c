import type { Core, RequestOptions } from "./client.js";
import type { Operation } from "./operation.js";
import type { Reading } from "./reading.js";

/** One call of an operation, as it was made. */
export interface Call {
  readonly core: Core;
  readonly operation: Operation;
  readonly params: unknown;
  readonly options: RequestOptions<Reading>;
}
