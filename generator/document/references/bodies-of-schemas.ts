import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import { below } from "../../ir/pointer.js";
import { readAlready } from "./documents.js";
import type { DescriptionParts } from "./resolve.js";

/**
 * A description where a response or a request body refers to a schema: each is one whose content, in JSON, is of that schema, as only it can
 * be meant. Reported. The root document alone is looked through.
 */
export function withBodiesOfSchemas(parts: DescriptionParts): DescriptionParts {
  const value = changed(parts.value, parts);
  const documents = new Map([
    ...parts.documents,
    [parts.root, readAlready(value)],
  ]);
  return value === parts.value ? parts : { ...parts, value, documents };
}

function changed(root: JsonObject, parts: DescriptionParts): JsonObject {
  const at = { document: parts.root, pointer: "" };
  const tell = (place: Location): void =>
    parts.report.gather(
      "body-of-schema",
      "A response or a request body refers to a schema: it is read as one whose content, `application/json`, is of that schema.",
      below(place, "$ref"),
    );
  const body: Change = (value, place) => {
    if (!isReferenceToSchema(value)) return value;
    tell(place);
    const content = { "application/json": { schema: value } };
    return { description: "", content };
  };
  const operation = each((key) => {
    if (key === "requestBody") return body;
    return key === "responses" ? each(() => body) : undefined;
  });
  const pathItem = each((key) =>
    isOperationMethod(key) ? operation : undefined,
  );
  const bodies = each(() => body);
  const components = each((key) =>
    key === "responses" || key === "requestBodies" ? bodies : undefined,
  );
  const all = each((key) => {
    if (key === "paths") return each(() => pathItem);
    return key === "components" ? components : undefined;
  });
  const value = all(root, at);
  return isObject(value) ? value : root;
}

type Change = (value: JsonValue, at: Location) => JsonValue;

/** Changes what an object holds under its keys; the object itself where nothing changes. */
function each(changeOf: (key: string) => Change | undefined): Change {
  return (value, at) => {
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, held]) => {
      const change = changeOf(key);
      return [key, change ? change(held, below(at, key)) : held] as const;
    });
    return entries.every(([key, held]) => held === value[key])
      ? value
      : Object.fromEntries(entries);
  };
}

function isReferenceToSchema(value: JsonValue): value is JsonObject {
  const reference = isObject(value) ? own(value, "$ref") : undefined;
  return (
    typeof reference === "string" &&
    reference.startsWith("#") &&
    isSchemaComponent(reference.slice(1))
  );
}

/** Whether what stands at a pointer is a schema by its place, also by that of Swagger 2.0. */
export function isSchemaComponent(pointer: string): boolean {
  return /^\/(?:components\/schemas|definitions)\/[^/]+$/.test(pointer);
}
