/** Fields that hold values of the API, which say nothing of it. */
export const valueFields: ReadonlySet<string> = new Set([
  ...["const", "default", "enum", "example", "examples"],
]);

/** Whether a field holds values of the API, or what only others read. */
export function isValueField(name: string): boolean {
  return valueFields.has(name) || name.startsWith("x-");
}

/** Fields whose keys are names that the author gave, which may be those of other fields. */
export const mapFields: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas"],
  ...["$defs", "definitions", "paths", "webhooks", "pathItems"],
  ...["callbacks", "responses", "schemas", "requestBodies", "headers"],
  ...["content", "encoding", "links", "securitySchemes"],
  // Of components; elsewhere they are a list.
  "parameters",
]);
