import { printYaml } from "../../generator/document/refresh/print.js";
import { splitPointer } from "../../generator/document/pointer.js";
import {
  child,
  isArray,
  isObject,
  setOwn,
} from "../../generator/document/value.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";

/**
 * A documentation page in the form of the seeds: title, summary, and a fence with the OpenAPI document of one operation, which holds
 * the components and security schemes that it uses, all tags, and none of the extensions.
 */
export function pageOf(
  api: JsonObject,
  path: string,
  method: string,
  title: string,
): string {
  const operation = child(child(child(api, "paths"), path), method) ?? null;
  const described = { ...plainObject(operation), summary: title };
  const document = {
    openapi: api["openapi"] ?? "3.0.0",
    info: { title: "Seam Connect", version: "1.0.0" },
    servers: api["servers"] ?? [],
    security: [],
    tags: api["tags"] ?? [],
    paths: { [path]: { [method]: described } },
    components: usedComponents(api, described),
  };
  return inMarkdown(title, `${method} ${path}`, printYaml(document));
}

/** The Markdown around a document, as the seeds have it. */
export function inMarkdown(title: string, of: string, yaml: string): string {
  return [
    "> ## Documentation Index",
    "> Fetch the complete documentation index at: https://docs.seam.co/llms.txt",
    "",
    `# ${title}`,
    "",
    "## OpenAPI",
    "",
    `\`\`\`\`yaml /openapi.json ${of}`,
    yaml.trimEnd(),
    "",
    "````",
  ].join("\n");
}

function plainObject(value: JsonValue): JsonObject {
  const stripped = withoutExtensions(value);
  if (!isObject(stripped)) throw new TypeError("There is no such operation.");
  return stripped;
}

/** Undocumented properties and all `x-…` keywords left out, as the pages do. */
function withoutExtensions(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(withoutExtensions);
  if (!isObject(value)) return value;
  const kept: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (!key.startsWith("x-")) setOwn(kept, key, withoutExtensions(member));
  }
  return kept;
}

function usedComponents(api: JsonObject, operation: JsonObject): JsonObject {
  const components: Record<string, Record<string, JsonValue>> = {};
  const pending = [...referencesIn(operation)];
  for (const name of schemesOf(operation))
    pending.push(`#/components/securitySchemes/${name}`);
  for (const reference of pending) {
    const [, kind = "", name = ""] = splitPointer(reference.slice(1));
    const kinds = (components[kind] ??= {});
    if (Object.hasOwn(kinds, name)) continue;
    const found = child(child(child(api, "components"), kind), name);
    const value = withoutExtensions(found ?? null);
    setOwn(kinds, name, value);
    pending.push(...referencesIn(value));
  }
  return components;
}

function referencesIn(value: JsonValue): readonly string[] {
  if (isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "$ref" && typeof member === "string"
      ? [member]
      : referencesIn(member),
  );
}

function schemesOf(operation: JsonObject): readonly string[] {
  const { security } = operation;
  return isArray(security)
    ? security.flatMap((each) => (isObject(each) ? Object.keys(each) : []))
    : [];
}
