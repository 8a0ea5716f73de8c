/** A description that is edited in place. */
export interface Document {
  [key: string]: unknown;
}

/** Gives a number between 0 and 1. */
export type Chance = () => number;

type Node = Record<string, unknown>;

/** What people do to descriptions, at a place of chance; where there is nothing to do it to, nothing happens. */
export type Edit = (document: Document, chance: Chance) => void;

export const edits: Readonly<Record<string, Edit>> = {
  "rename a component": (document, chance) => {
    const components = componentsOf(document);
    const name = oneOf(Object.keys(components), chance);
    if (name === undefined) return;
    const renamed = `${name}_${Math.floor(chance() * 1000)}`;
    const entries = Object.entries(components).map(
      ([key, value]) => [key === name ? renamed : key, value] as const,
    );
    replaceMembers(components, entries);
    replaceReferences(document, `/${name}`, `/${renamed}`);
  },
  "remove a component": (document, chance) => {
    const components = componentsOf(document);
    const name = oneOf(Object.keys(components), chance);
    if (name === undefined) return;
    delete components[name];
    for (const schema of schemasIn(document))
      if (schema["$ref"] === `#/components/schemas/${name}`)
        replaceMembers(schema, [["type", "string"]]);
  },
  "add a component": (document, chance) => {
    const name = `Added${Math.floor(chance() * 1000)}`;
    const other = oneOf(schemasIn(document), chance) ?? {};
    componentsOf(document)[name] = structuredClone(other);
  },
  "refer to a component": (document, chance) => {
    const name = oneOf(Object.keys(componentsOf(document)), chance);
    const schema = oneOf(schemasIn(document), chance);
    if (name !== undefined && schema !== undefined)
      replaceMembers(schema, [["$ref", `#/components/schemas/${name}`]]);
  },
  "spell out the same elsewhere": (document, chance) => {
    const large = objectsIn(document).filter(isLarge);
    const from = oneOf(large, chance);
    const to = oneOf(schemasIn(document), chance);
    if (from !== undefined && to !== undefined && from !== to)
      replaceMembers(to, Object.entries(structuredClone(from)));
  },
  "forget an object": (document, chance) => {
    const object = oneOf(objectsIn(document).filter(isLarge), chance);
    if (object !== undefined) replaceMembers(object, [["type", "integer"]]);
  },
  "add a property": (document, chance) => {
    const properties = oneOf(objectsIn(document), chance)?.["properties"];
    if (isNode(properties))
      properties[`p${Math.floor(chance() * 50)}`] = { type: "boolean" };
  },
  "remove a property": (document, chance) => {
    const properties = oneOf(objectsIn(document), chance)?.["properties"];
    if (!isNode(properties)) return;
    const name = oneOf(Object.keys(properties), chance);
    if (name !== undefined) delete properties[name];
  },
  "require everything": (document, chance) => {
    const object = oneOf(objectsIn(document), chance);
    if (object !== undefined && isNode(object["properties"]))
      object["required"] = Object.keys(object["properties"]);
  },
  "describe something else": (document, chance) => {
    const schema = oneOf(schemasIn(document), chance);
    if (schema !== undefined) schema["description"] = `Said ${chance()}.`;
  },
  "limit a value": (document, chance) => {
    const schema = oneOf(schemasIn(document), chance);
    if (schema?.["type"] === "string")
      schema["maxLength"] = 1 + Math.floor(chance() * 50);
  },
  "mark as read only": (document, chance) => {
    const schema = oneOf(schemasIn(document), chance);
    if (schema !== undefined) schema["readOnly"] = schema["readOnly"] !== true;
  },
  "make it a list": (document, chance) => {
    const schema = oneOf(schemasIn(document), chance);
    if (schema === undefined) return;
    const items = structuredClone(schema);
    replaceMembers(schema, [
      ["type", "array"],
      ["items", items],
    ]);
  },
  "offer a choice": (document, chance) => {
    const schema = oneOf(schemasIn(document), chance);
    const other = oneOf(objectsIn(document), chance);
    if (schema === undefined || other === undefined) return;
    const choice = [structuredClone(schema), structuredClone(other)];
    replaceMembers(schema, [["anyOf", choice]]);
  },
  "negate it": (document, chance) => {
    const schema = oneOf(objectsIn(document), chance);
    const name = oneOf(Object.keys(componentsOf(document)), chance);
    if (schema !== undefined && name !== undefined)
      schema["not"] = { $ref: `#/components/schemas/${name}` };
  },
  "remove an operation": (document, chance) => {
    const item = oneOf(pathItemsOf(document), chance);
    const method = item && oneOf(methodsOf(item), chance);
    if (item !== undefined && method !== undefined) delete item[method];
  },
  "add an operation": (document, chance) => {
    const item = oneOf(pathItemsOf(document), chance);
    const method = item && oneOf(methodsOf(item), chance);
    const paths = document["paths"];
    if (item === undefined || method === undefined || !isNode(paths)) return;
    const { operationId: _operationId, ...operation } = asNode(item[method]);
    const { parameters: _parameters, ...rest } = structuredClone(operation);
    paths[`/added${Math.floor(chance() * 1000)}`] = { [method]: rest };
  },
  "summarize an operation": (document, chance) => {
    const item = oneOf(pathItemsOf(document), chance);
    const method = item && oneOf(methodsOf(item), chance);
    if (item !== undefined && method !== undefined)
      asNode(item[method])["summary"] = `Does ${Math.floor(chance() * 100)}`;
  },
  "turn the components around": (document) => {
    const components = componentsOf(document);
    replaceMembers(components, Object.entries(components).toReversed());
  },
  "publish a version": (document, chance) => {
    asNode(document["info"])["version"] = `1.0.${Math.floor(chance() * 100)}`;
  },
};

/** Settings that change what is emitted. */
export function someSettings(document: Document, chance: Chance): string {
  const name = oneOf(Object.keys(componentsOf(document)), chance) ?? "";
  const pinned = `names: { "#/components/schemas/${name}": Pinned${Math.floor(chance() * 9)} }`;
  return oneOf([...settings, pinned, pinned, pinned], chance) ?? "";
}

const settings: readonly string[] = [
  "",
  "enums: open",
  "unknownKeys: allow",
  "emptyBody: send",
  "client: { name: Another }",
  "package: { name: another, version: 3.2.1 }",
];

export function oneOf<T>(items: readonly T[], chance: Chance): T | undefined {
  return items[Math.floor(chance() * items.length)];
}

/** All schemas of the description, as far as such an edit has to find them. */
function schemasIn(document: Document): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, isSchema: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, isSchema);
    if (!isNode(value)) return;
    if (isSchema) found.push(value);
    for (const [key, inner] of Object.entries(value)) {
      if (key === "properties" || key === "schemas")
        for (const each of Object.values(asNode(inner))) visit(each, true);
      else if (key !== "example" && key !== "examples" && key !== "enum")
        visit(inner, /^(?:schema|items|allOf|anyOf|oneOf|not)$/.test(key));
    }
  };
  visit(document, false);
  return found;
}

function objectsIn(document: Document): readonly Node[] {
  return schemasIn(document).filter((each) => isNode(each["properties"]));
}

/** Whether an object is so large that equal ones share their check. */
function isLarge({ properties }: Node): boolean {
  return Object.keys(asNode(properties)).length > 2;
}

function componentsOf(document: Document): Node {
  return asNode(asNode(document["components"])["schemas"]);
}

function pathItemsOf(document: Document): readonly Node[] {
  return Object.values(asNode(document["paths"])).filter(isNode);
}

function methodsOf(item: Node): readonly string[] {
  return Object.keys(item).filter((key) =>
    /^(?:get|post|put|patch|delete)$/.test(key),
  );
}

function replaceReferences(value: unknown, end: string, by: string): void {
  if (Array.isArray(value))
    for (const each of value) replaceReferences(each, end, by);
  if (!isNode(value)) return;
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === "string" && inner.endsWith(`schemas${end}`))
      value[key] = inner.slice(0, -end.length) + by;
    else replaceReferences(inner, end, by);
}

function replaceMembers(
  node: Node,
  entries: readonly (readonly [string, unknown])[],
): void {
  for (const key of Object.keys(node)) delete node[key];
  for (const [key, value] of entries) node[key] = value;
}

function asNode(value: unknown): Node {
  return isNode(value) ? value : {};
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
