import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";
import { unescapeToken } from "../../ir/pointer.js";
import { strongComponents } from "../../ir/strong-components.js";

/** Names of types, by the component schemas that they stand for. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Names for the component schemas that hold themselves with nothing but unions and lists in between, such as any JSON value: compilers take a
 * circle of that kind among declared types, but not among the members of an interface, where openapi-typescript puts components.
 */
export function recursiveAliases(document: JsonObject): Aliases {
  const schemas = schemasOf(document);
  const targets = (name: string): ReadonlySet<string> =>
    referredAtOnce(schemas[name], schemas);
  const circles = strongComponents(Object.keys(schemas), targets).filter(
    ([first = "", ...others]) => others.length > 0 || targets(first).has(first),
  );
  const recursive = new Set(circles.flat());
  const taken = new Set<string>();
  return new Map(
    Object.keys(schemas)
      .filter((component) => recursive.has(component))
      .map((component) => [component, aliasName(component, taken)]),
  );
}

/**
 * The document with references to these types in their schemas' places, and the schemas as members of the document, where these references
 * lead. They refer to each other in the same way: what is looked up in an interface is looked up at once.
 */
export function withAliases(
  document: JsonObject,
  aliases: Aliases,
): JsonObject {
  const components = document["components"];
  if (aliases.size === 0 || !isObject(components)) return document;
  const schemas = { ...schemasOf(document) };
  const named: Record<string, JsonValue> = {};
  for (const [component, name] of aliases) {
    const schema = schemas[component];
    if (!isObject(schema)) continue;
    named[name] = renamed(schema, aliases);
    schemas[component] = { ...schema, $ref: `#/${name}` };
  }
  return { ...document, ...named, components: { ...components, schemas } };
}

function schemasOf(document: JsonObject): JsonObject {
  const components = document["components"];
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return isObject(schemas) ? schemas : {};
}

function aliasName(component: string, taken: Set<string>): string {
  const base = `schemas_${component.replace(/\W/g, "_")}`;
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
  taken.add(name);
  return name;
}

/** What a member of an object refers to comes later: it is looked at when it is asked for. */
const atOnce = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];

function referredAtOnce(
  schema: JsonValue | undefined,
  schemas: JsonObject,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = schema === undefined ? [] : [schema];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (isArray(each)) open.push(...each);
    if (!isObject(each)) continue;
    const component = componentOf(each["$ref"]);
    if (component !== undefined && Object.hasOwn(schemas, component))
      found.add(component);
    for (const keyword of atOnce) open.push(each[keyword] ?? null);
  }
  return found;
}

/** The schema, or schemas, with references to the types instead of their components. */
function renamed(schema: JsonValue, aliases: Aliases): JsonValue {
  if (isArray(schema)) return schema.map((each) => renamed(each, aliases));
  if (!isObject(schema)) return schema;
  const name = aliases.get(componentOf(schema["$ref"]) ?? "");
  const copy: Record<string, JsonValue> = { ...schema };
  if (name !== undefined) copy["$ref"] = `#/${name}`;
  for (const keyword of atOnce) {
    const inner = schema[keyword];
    if (inner !== undefined) copy[keyword] = renamed(inner, aliases);
  }
  return copy;
}

function componentOf(reference: JsonValue | undefined): string | undefined {
  const [, token] =
    typeof reference === "string"
      ? (/^#\/components\/schemas\/([^/]+)$/.exec(reference) ?? [])
      : [];
  return token === undefined ? undefined : unescapeToken(token);
}
