import type { Method } from "./sdk.js";

/** Whether a method has any parameters, or a body: without, it is called with options only. */
export function takesParams({ params }: Method): boolean {
  return params.parameters.length > 0 || params.body !== undefined;
}
