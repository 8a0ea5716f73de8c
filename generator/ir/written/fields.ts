/** Fields that hold values of the API, which say nothing of it. */
export const valueFields: ReadonlySet<string> = new Set([
  ...["const", "default", "enum", "example", "examples"],
]);

/** Whether a field holds values of the API, or what only others read. */
export function isValueField(name: string): boolean {
  return valueFields.has(name) || name.startsWith("x-");
}

/**
 * Whether a field of an OpenAPI document holds a map: its keys are names that the author gave, which may be those of other fields, also those that begin
 * with `x-`, since maps are not extended (OpenAPI 3.1.1, 4.9). Those of `paths` and `responses` are mostly so.
 */
export function isMapField(name: string): boolean {
  return maps.has(name);
}

const maps: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas"],
  ...["$defs", "definitions", "paths", "webhooks", "pathItems"],
  ...["callbacks", "responses", "schemas", "requestBodies", "headers"],
  ...["content", "encoding", "links", "securitySchemes", "variables"],
  // Of components; elsewhere they are a list.
  "parameters",
]);
