import type { Operation } from "../../ir/api.js";

/** Where an operation stands in the client: `["acs", "users", "suspend"]`, resources first, the method last. */
export type Accessor = readonly string[];

/** Names an operation, in any spelling; `undefined` where it can't. */
export type Naming = (operation: Operation) => Accessor | undefined;
