import { code, type Code } from "../../typescript/code.js";

/** What can be sent as the content of a file. */
export const binary: readonly Code[] = [
  code`Blob`,
  code`Uint8Array`,
  code`string`,
];

/** All that types take from the platform: a model may well be called `Record`. */
export const platformTypes: ReadonlySet<string> = new Set([
  "Blob",
  "Uint8Array",
]);
