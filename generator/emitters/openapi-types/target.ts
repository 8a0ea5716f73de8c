import type { JsonObject, JsonValue } from "../../ir/json.js";
import { valueAt } from "../../ir/pointer.js";

/** What a reference names in the document that it stands in; `undefined` if there is nothing. */
export function targetOf(
  reference: JsonValue | undefined,
  document: JsonObject,
): JsonValue | undefined {
  return typeof reference === "string" && reference.startsWith("#")
    ? valueAt(document, percentDecoded(reference.slice(1)))
    : undefined;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
