const structural: ReadonlySet<string> = new Set([
  "items",
  "properties",
  "allOf",
  "anyOf",
  "oneOf",
  "additionalProperties",
  "schema",
]);

/** What a schema is called after where it stands: `PullRequest` for `…/properties/pull_request/items`; empty where that says nothing. */
export function nounOf(pointer: string): string {
  const token = pointer
    .split("/")
    .findLast((each) => !structural.has(each) && !/^\d*$/.test(each));
  return pascal((token ?? "").replaceAll(/~[01]/g, " "));
}

/** `AccessCodeCreated` for `access_code.created`: the Latin letters and digits of a text. */
export function pascal(text: string): string {
  const words = text.match(/[A-Za-z][A-Za-z\d]*/g) ?? [];
  return words
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 40);
}
