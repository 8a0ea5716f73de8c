import { type Keywords, type Reading, tell } from "./keyword.js";

// Reference Object of OpenAPI 3.0, 4.7.23: "any properties added SHALL be ignored".

/** Whether a keyword would say something if no `$ref` stood beside it. `nullable` does all the same. */
export function isIdleBesideReference(
  name: string,
  keywords: Keywords,
): boolean {
  return name !== "$ref" && name !== "nullable" && keywords.has(name);
}

/** Tells, once for all places, that what stands beside a reference says nothing. */
export function tellOfIdleSibling(name: string, reading: Reading): void {
  tell(
    reading,
    "reference-sibling-ignored",
    name,
    "Keywords beside `$ref` say nothing in OpenAPI 3.0: they are ignored, all but `description`.",
  );
}
