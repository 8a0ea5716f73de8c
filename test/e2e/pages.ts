import { stringify } from "yaml";

/** An OpenAPI document of which single operations are made into pages. */
export interface PublishedApi {
  readonly info: object;
  readonly servers: readonly object[];
  readonly tags?: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: {
    readonly schemas?: Readonly<Record<string, unknown>>;
    readonly securitySchemes?: Readonly<Record<string, unknown>>;
  };
}

/** A page of documentation in the form of Seam's: a title, a summary, and one operation with what it refers to. */
export function documentationPage(
  api: PublishedApi,
  method: string,
  path: string,
): string {
  const operation = api.paths[path]?.[method] ?? {};
  const document = {
    openapi: "3.0.0",
    info: { title: "Seam Connect", version: "1.0.0" },
    servers: [{ url: "https://connect.getseam.com" }],
    security: [],
    tags: api.tags ?? [],
    paths: { [path]: { [method]: operation } },
    components: referredTo(operation, api),
  };
  return [
    "> ## Documentation Index",
    "",
    `# ${path}`,
    "",
    "> One more operation.",
    "",
    "## OpenAPI",
    "",
    `\`\`\`\`yaml /openapi.json ${method} ${path}`,
    stringify(document),
    "````",
    "",
  ].join("\n");
}

/** The schemas that an operation reaches, and the security schemes that it asks for. */
function referredTo(operation: object, api: PublishedApi): object {
  const schemas = new Map<string, unknown>();
  collectSchemas(operation, api, schemas);
  const security: unknown = Reflect.get(operation, "security") ?? [];
  const names = Array.isArray(security)
    ? security.flatMap((each: object) => Object.keys(each))
    : [];
  const securitySchemes = names.map((name) => [
    name,
    api.components.securitySchemes?.[name],
  ]);
  return {
    ...(schemas.size === 0 ? {} : { schemas: Object.fromEntries(schemas) }),
    securitySchemes: Object.fromEntries(securitySchemes),
  };
}

function collectSchemas(
  value: unknown,
  api: PublishedApi,
  found: Map<string, unknown>,
): void {
  if (typeof value !== "object" || value === null) return;
  const name = schemaName(value);
  if (name !== undefined && !found.has(name)) {
    found.set(name, api.components.schemas?.[name]);
    collectSchemas(found.get(name), api, found);
  }
  for (const member of Object.values(value)) {
    collectSchemas(member, api, found);
  }
}

function schemaName(value: object): string | undefined {
  const reference: unknown = Reflect.get(value, "$ref");
  return typeof reference === "string"
    ? /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1]
    : undefined;
}
