import { isObject, type JsonValue, own } from "../ir/json.js";
import type { BodyParams, Method } from "../ir/sdk.js";
import { bytesPlaced } from "../schema/bytes.js";
import { alternativesOf, conjuncts } from "../schema/in-place.js";
import { canBeLeftOut } from "../schema/left-out.js";
import { propertiesOf, requiredNames } from "../schema/properties.js";
import { exampleOf, type ExampleSource } from "./example.js";
import { fileName } from "./file-name.js";

/** Params of an example by their names. */
export type ExampleParams = ReadonlyMap<string, ExampleParam>;

/** A value of JSON, the bytes of a file, a list of these, or an object that has some among its members. */
export type ExampleParam =
  | { readonly kind: "value"; readonly value: JsonValue }
  | { readonly kind: "bytes" | "list of bytes"; readonly fileName: string }
  | { readonly kind: "object"; readonly members: ExampleParams };

/** Parameters that a method takes: what is required, and an optional body's example. */
export function exampleParams(
  { params }: Method,
  source: ExampleSource,
): ExampleParams | undefined {
  const entries = new Map<string, ExampleParam>();
  for (const { key, parameter } of params.parameters) {
    if (!parameter.required) continue;
    const value = exampleOf(parameter.schema, source, parameter.examples);
    if (value === undefined) return undefined;
    entries.set(key, { kind: "value", value });
  }
  const { body } = params;
  if (body === undefined) return entries;
  const given = exampleBody(body, source);
  if (given === undefined)
    return isDispensable(body, source) ? entries : undefined;
  return new Map([...entries, ...given]);
}

/** What params have of a body. */
function exampleBody(
  body: BodyParams,
  source: ExampleSource,
): ExampleParams | undefined {
  if (!isPlain(body.kind)) return exampleUpload(body, source);
  const value = exampleOf(body.schema, source, body.examples);
  if (value === undefined) return undefined;
  const given = body.placement === "body" ? { [body.key]: value } : value;
  return isObject(given)
    ? new Map(
        Object.entries(given).map(([key, each]) => [
          key,
          { kind: "value", value: each },
        ]),
      )
    : new Map();
}

/** What a body that takes bytes requires, with what a branch of it requires besides where it is a union. */
function exampleUpload(
  body: BodyParams,
  source: ExampleSource,
): ExampleParams | undefined {
  if (body.placement === "flat")
    return body.required ? membersOf(body, source) : undefined;
  const { key, schema, mediaType } = body;
  if (schema.bytes !== undefined) {
    const bytes = {
      kind: "bytes",
      fileName: fileName(key, mediaType),
    } as const;
    return new Map([[key, bytes]]);
  }
  if (!body.required) return undefined;
  if (body.kind === "multipart") {
    const members = membersOf(body, source);
    return members && new Map([[key, { kind: "object", members }]]);
  }
  const value = exampleOf(schema, source, body.examples);
  return value === undefined
    ? undefined
    : new Map([[key, { kind: "value", value }]]);
}

/** The first parts that a multipart body accepts: those that it requires, alone or with those of a branch. */
function membersOf(
  body: BodyParams,
  source: ExampleSource,
): ExampleParams | undefined {
  const { registry } = source;
  const required = requiredNames("request", body.schema, registry);
  const branches = conjuncts(body.schema, registry).flatMap(alternativesOf);
  const wanted = branches.map((branch) => [
    ...new Set([...required, ...requiredNames("request", branch, registry)]),
  ]);
  for (const names of wanted.length === 0 ? [[...required]] : wanted) {
    const members = partsNamed(names, body, source);
    if (members !== undefined) return members;
  }
  return undefined;
}

function partsNamed(
  names: readonly string[],
  body: BodyParams,
  source: ExampleSource,
): ExampleParams | undefined {
  const properties = propertiesOf(body.schema, source.registry);
  const entries = new Map<string, ExampleParam>();
  for (const name of names) {
    const schema = properties.get(name)?.schema;
    if (schema === undefined) return undefined;
    const kind = bytesPlaced(schema, source.registry);
    const value = exampleOf(schema, source, partsOf(body.examples, name));
    if (kind !== undefined)
      entries.set(name, { kind, fileName: fileName(name, typeOf(name, body)) });
    else if (value !== undefined) entries.set(name, { kind: "value", value });
    else return undefined;
  }
  return entries;
}

/** The media type that the encoding of a property names. */
function typeOf(name: string, { encoding = [] }: BodyParams): string {
  const own = encoding.find(({ property }) => property === name);
  return own?.contentType ?? "";
}

/** What examples of an object have as one of its properties. */
function partsOf(
  examples: readonly JsonValue[] = [],
  name: string,
): readonly JsonValue[] {
  return examples.flatMap((each) => {
    const part = isObject(each) ? own(each, name) : undefined;
    return part === undefined ? [] : [part];
  });
}

/** Whether a call needs nothing of a body: what is given of a flat body is checked. */
function isDispensable(body: BodyParams, source: ExampleSource): boolean {
  return (
    !body.required &&
    (body.placement === "body" ||
      canBeLeftOut(body, source.registry) ||
      source.accepts(body.schema, {}))
  );
}

/** Whether a body's value can be written as JSON. */
function isPlain(kind: string): boolean {
  return kind === "json" || kind === "form" || kind === "text";
}
