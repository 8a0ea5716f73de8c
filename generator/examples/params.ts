import { isObject, type JsonValue, own } from "../ir/json.js";
import type { BodyParams, Method } from "../ir/sdk.js";
import { bytesPlaced } from "../schema/bytes.js";
import { alternativesOf, conjuncts } from "../schema/in-place.js";
import { canBeLeftOut } from "../schema/left-out.js";
import { propertiesOf, requiredNames } from "../schema/properties.js";
import { exampleOf, type ExampleSource } from "./example.js";

/** Params of an example by their names: values of JSON, bytes, or a list of bytes. */
export type ExampleParams = ReadonlyMap<string, ExampleParam>;

export type ExampleParam =
  | { readonly kind: "value"; readonly value: JsonValue }
  | { readonly kind: "bytes" | "list of bytes" };

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

/** What a body that takes bytes requires; nothing where rules beyond `required` say what that is. */
function exampleUpload(
  body: BodyParams,
  source: ExampleSource,
): ExampleParams | undefined {
  const { registry } = source;
  if (!body.required) return undefined;
  if (body.placement === "body")
    return body.schema.bytes === undefined
      ? undefined
      : new Map([[body.key, { kind: "bytes" }]]);
  const parts = conjuncts(body.schema, registry);
  if (parts.some((part) => alternativesOf(part).length > 0)) return undefined;
  const properties = propertiesOf(body.schema, registry);
  const entries = new Map<string, ExampleParam>();
  for (const name of requiredNames("request", body.schema, registry)) {
    const schema = properties.get(name)?.schema;
    const kind = schema && bytesPlaced(schema, registry);
    const value =
      schema && exampleOf(schema, source, partsOf(body.examples, name));
    if (kind !== undefined) entries.set(name, { kind });
    else if (value !== undefined) entries.set(name, { kind: "value", value });
    else return undefined;
  }
  return entries;
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
