/** The objects of an OpenAPI description, but for Schema Objects, whose keywords are in `schema/keywords`. */
export type ObjectName =
  | "OpenAPI"
  | "Info"
  | "Contact"
  | "License"
  | "Server"
  | "Server Variable"
  | "Components"
  | "Path Item"
  | "Operation"
  | "External Documentation"
  | "Parameter"
  | "Request Body"
  | "Media Type"
  | "Encoding"
  | "Response"
  | "Callback"
  | "Example"
  | "Link"
  | "Header"
  | "Tag"
  | "Discriminator"
  | "XML"
  | "Security Scheme"
  | "OAuth Flows"
  | "OAuth Flow";

/** Versions of the OpenAPI Specification, the first one that is read here before all others. */
export const versions = ["3.0", "3.1", "3.2"] as const;

export type Version = (typeof versions)[number];

/** One field: the version that brought it, the last one that has it if a later one took it away, and the objects that it holds. */
export interface Field {
  readonly since: Version;
  readonly until?: Version;
  readonly holds?: Held;
}

/** The objects that a field holds: one, or several in a list, in a map, or in an object that may be extended, under patterned fields. */
export interface Held {
  readonly object: ObjectName;
  readonly as: "itself" | "list" | "map" | "patterned";
}

const value: Field = { since: "3.0" };

function one(object: ObjectName): Field {
  return { since: "3.0", holds: { object, as: "itself" } };
}

function list(object: ObjectName): Field {
  return { since: "3.0", holds: { object, as: "list" } };
}

function map(object: ObjectName): Field {
  return { since: "3.0", holds: { object, as: "map" } };
}

function patterned(object: ObjectName): Field {
  return { since: "3.0", holds: { object, as: "patterned" } };
}

function since(version: Version, field: Field): Field {
  return { ...field, since: version };
}

function until(version: Version, field: Field): Field {
  return { ...field, until: version };
}

/** Of 3.0.3 on, in the order of its chapter 4.7; what 3.1.1 and 3.2.0 add (4.8 and 4) has its version. */
export const objects: Readonly<
  Record<ObjectName, Readonly<Record<string, Field>>>
> = {
  OpenAPI: {
    openapi: value,
    info: one("Info"),
    servers: list("Server"),
    paths: patterned("Path Item"),
    components: one("Components"),
    security: value,
    tags: list("Tag"),
    externalDocs: one("External Documentation"),
    jsonSchemaDialect: since("3.1", value),
    webhooks: since("3.1", map("Path Item")),
    $self: since("3.2", value),
  },
  Info: {
    title: value,
    description: value,
    termsOfService: value,
    contact: one("Contact"),
    license: one("License"),
    version: value,
    summary: since("3.1", value),
  },
  Contact: { name: value, url: value, email: value },
  License: { name: value, url: value, identifier: since("3.1", value) },
  Server: {
    url: value,
    description: value,
    variables: map("Server Variable"),
    name: since("3.2", value),
  },
  "Server Variable": { enum: value, default: value, description: value },
  Components: {
    schemas: value,
    responses: map("Response"),
    parameters: map("Parameter"),
    examples: map("Example"),
    requestBodies: map("Request Body"),
    headers: map("Header"),
    securitySchemes: map("Security Scheme"),
    links: map("Link"),
    callbacks: map("Callback"),
    pathItems: since("3.1", map("Path Item")),
    mediaTypes: since("3.2", map("Media Type")),
  },
  "Path Item": {
    $ref: value,
    summary: value,
    description: value,
    get: one("Operation"),
    put: one("Operation"),
    post: one("Operation"),
    delete: one("Operation"),
    options: one("Operation"),
    head: one("Operation"),
    patch: one("Operation"),
    trace: one("Operation"),
    servers: list("Server"),
    parameters: list("Parameter"),
    query: since("3.2", one("Operation")),
    additionalOperations: since("3.2", map("Operation")),
  },
  Operation: {
    tags: value,
    summary: value,
    description: value,
    externalDocs: one("External Documentation"),
    operationId: value,
    parameters: list("Parameter"),
    requestBody: one("Request Body"),
    responses: patterned("Response"),
    callbacks: map("Callback"),
    deprecated: value,
    security: value,
    servers: list("Server"),
  },
  "External Documentation": { description: value, url: value },
  Parameter: {
    name: value,
    in: value,
    description: value,
    required: value,
    deprecated: value,
    allowEmptyValue: value,
    style: value,
    explode: value,
    allowReserved: value,
    schema: value,
    example: value,
    examples: map("Example"),
    content: map("Media Type"),
  },
  "Request Body": {
    description: value,
    content: map("Media Type"),
    required: value,
  },
  "Media Type": {
    schema: value,
    example: value,
    examples: map("Example"),
    encoding: map("Encoding"),
    itemSchema: since("3.2", value),
    prefixEncoding: since("3.2", list("Encoding")),
    itemEncoding: since("3.2", one("Encoding")),
  },
  Encoding: {
    contentType: value,
    headers: map("Header"),
    style: value,
    explode: value,
    allowReserved: value,
    encoding: since("3.2", map("Encoding")),
    prefixEncoding: since("3.2", list("Encoding")),
    itemEncoding: since("3.2", one("Encoding")),
  },
  Response: {
    description: value,
    headers: map("Header"),
    content: map("Media Type"),
    links: map("Link"),
    summary: since("3.2", value),
  },
  // Its keys are expressions, each with a Path Item Object.
  Callback: {},
  Example: {
    summary: value,
    description: value,
    value,
    externalValue: value,
    dataValue: since("3.2", value),
    serializedValue: since("3.2", value),
  },
  Link: {
    operationRef: value,
    operationId: value,
    parameters: value,
    requestBody: value,
    description: value,
    server: one("Server"),
  },
  // In 3.0 it has all fields of a Parameter Object but `name` and `in`.
  Header: {
    description: value,
    required: value,
    deprecated: value,
    allowEmptyValue: until("3.0", value),
    style: value,
    explode: value,
    allowReserved: until("3.0", value),
    schema: value,
    example: value,
    examples: map("Example"),
    content: map("Media Type"),
  },
  Tag: {
    name: value,
    description: value,
    externalDocs: one("External Documentation"),
    summary: since("3.2", value),
    parent: since("3.2", value),
    kind: since("3.2", value),
  },
  Discriminator: {
    propertyName: value,
    mapping: value,
    defaultMapping: since("3.2", value),
  },
  XML: {
    name: value,
    namespace: value,
    prefix: value,
    attribute: value,
    wrapped: value,
    nodeType: since("3.2", value),
  },
  "Security Scheme": {
    type: value,
    description: value,
    name: value,
    in: value,
    scheme: value,
    bearerFormat: value,
    flows: one("OAuth Flows"),
    openIdConnectUrl: value,
    oauth2MetadataUrl: since("3.2", value),
    deprecated: since("3.2", value),
  },
  "OAuth Flows": {
    implicit: one("OAuth Flow"),
    password: one("OAuth Flow"),
    clientCredentials: one("OAuth Flow"),
    authorizationCode: one("OAuth Flow"),
    deviceAuthorization: since("3.2", one("OAuth Flow")),
  },
  "OAuth Flow": {
    authorizationUrl: value,
    tokenUrl: value,
    refreshUrl: value,
    scopes: value,
    deviceAuthorizationUrl: since("3.2", value),
  },
};
