/** Whether a field holds values of the API, which say nothing of it, or what only others read. */
export function isValueField(name: string): boolean {
  return values.has(name) || name.startsWith("x-");
}

const values: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "example",
  "examples",
]);

/** Fields whose keys are names that the author gave. */
export const mapFields: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs"],
  ...["paths", "webhooks", "pathItems", "callbacks", "responses"],
  ...["schemas", "requestBodies", "headers", "content"],
]);
