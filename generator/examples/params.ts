import type { Parameter } from "../ir/api.js";
import { isObject, type JsonValue, own } from "../ir/json.js";
import type { Schema } from "../ir/schema.js";
import type { BodyParams, FlatParameter, Method } from "../ir/sdk.js";
import { bytesPlaced, encodingOf } from "../schema/bytes.js";
import { alternativesOf, conjuncts } from "../schema/in-place.js";
import { canBeLeftOut } from "../schema/left-out.js";
import { propertiesOf, requiredNames } from "../schema/properties.js";
import { valuesByName } from "./by-name.js";
import { type ShownValues, shownValues } from "./curl/shown-values.js";
import { exampleOf, type ExampleSource } from "./example.js";
import { fileName } from "./file-name.js";
import { typeToSay } from "./file-type.js";
import { withSome } from "./with-some.js";

/** Params of an example by their names. */
export type ExampleParams = ReadonlyMap<string, ExampleParam>;

/** A value of JSON, the bytes of a file, a list of these, or an object that has some among its members. */
export type ExampleParam =
  | { readonly kind: "value"; readonly value: JsonValue }
  | ({ readonly kind: "bytes" | "list of bytes" } & ExampleFile)
  | { readonly kind: "object"; readonly members: ExampleParams };

/** A file whose bytes are given. */
export interface ExampleFile {
  readonly fileName: string;
  /** Present where the bytes must say what they are. */
  readonly type?: string;
}

/** Gives the params of a method's example. */
export type ExampleParamsOf = (method: Method) => ExampleParams | undefined;

/** The same as `exampleParams`, made once for a method: its page shows them, and the comment of its member. */
export function exampleParamsFrom(source: ExampleSource): ExampleParamsOf {
  const known = new Map<Method, ExampleParams | undefined>();
  return (method) => {
    if (!known.has(method)) known.set(method, exampleParams(method, source));
    return known.get(method);
  };
}

/** Parameters that a method takes: what is required or shown by a sample of the description, and an optional body's example. */
export function exampleParams(
  method: Method,
  source: ExampleSource,
): ExampleParams | undefined {
  const { params } = method;
  const shown = shownValues(method);
  const entries = new Map<string, ExampleParam>();
  for (const each of params.parameters) {
    const { key, parameter } = each;
    const value = exampleOfParameter(each, shown, source);
    if (value !== undefined) entries.set(key, { kind: "value", value });
    else if (parameter.required) return undefined;
  }
  const { body } = params;
  if (body === undefined) return entries;
  const given = exampleBody(method, body, shown, source);
  if (given === undefined)
    return isDispensable(body, source) ? entries : undefined;
  return new Map([...entries, ...given]);
}

/** The parameter for which no value is found, where that is why a method has no example. */
export function parameterWithoutExample(
  method: Method,
  source: ExampleSource,
): Parameter | undefined {
  const shown = shownValues(method);
  return method.params.parameters.find(
    (each) =>
      each.parameter.required &&
      exampleOfParameter(each, shown, source) === undefined,
  )?.parameter;
}

function exampleOfParameter(
  { key, parameter }: FlatParameter,
  shown: ShownValues,
  source: ExampleSource,
): JsonValue | undefined {
  const { schema, examples, required } = parameter;
  const inSamples = shown.parameters.get(key) ?? [];
  if (!required) return inSamples.find((each) => source.accepts(schema, each));
  const isTold = examples.length > 0 || (schema.examples ?? []).length > 0;
  const given = isTold ? examples : inSamples;
  const { knownId } = source;
  const exampleFor = (of: Schema): JsonValue | undefined =>
    exampleOf(of, source, given, { name: sayingName(parameter), knownId });
  const value = exampleFor(schema);
  // No call is made without anything in its place of the path.
  return parameter.in === "path" && value === ""
    ? exampleFor({ ...schema, minLength: 1 })
    : value;
}

/** A text that a path names is an id of that, unless its name says what it is. */
export function sayingName({ name, in: place, schema }: Parameter): string {
  if (place !== "path" || schema.types?.[0] !== "string") return name;
  return valuesByName(name).texts.length > 0 ? name : `${name}_id`;
}

/** What params have of a body. */
function exampleBody(
  method: Method,
  body: BodyParams,
  shown: ShownValues,
  source: ExampleSource,
): ExampleParams | undefined {
  if (!isPlain(body.kind)) return exampleUpload(body, source);
  const { schema, examples = [] } = body;
  const given = [...examples, ...shown.bodies];
  const value = exampleOf(schema, source, given, { knownId: source.knownId });
  if (value === undefined) return undefined;
  if (body.placement === "body")
    return new Map([[body.key, { kind: "value", value }]]);
  if (!isObject(value)) return new Map();
  const isIdle = Object.keys(value).length === 0 && writes(method);
  const told = isIdle ? withSome(schema, source) : value;
  return new Map(
    Object.entries(told).map(([key, each]) => [
      key,
      { kind: "value", value: each },
    ]),
  );
}

/** Whether what a method sends is what it is called for, so that a call without anything in it would show little. */
function writes({ name, operation }: Method): boolean {
  return (
    /^(?:PUT|PATCH)$/.test(operation.method) ||
    /^(?:create|update|add|set|edit|modify|replace|upsert|query|search|send|execute|batch|upload|import)/i.test(
      name,
    )
  );
}

/** What a body that takes bytes requires, with what a branch of it requires besides where it is a union. */
function exampleUpload(
  body: BodyParams,
  source: ExampleSource,
): ExampleParams | undefined {
  if (body.placement === "flat")
    return body.required || uploadsOf(body, source).length > 0
      ? membersOf(body, source)
      : undefined;
  const { key, schema, mediaType } = body;
  const text = givenText(body) ?? encodedText(body, source);
  if (text !== undefined)
    return new Map([[key, { kind: "value", value: text }]]);
  if (schema.bytes !== undefined) {
    return new Map([[key, { kind: "bytes", ...fileOf(key, mediaType) }]]);
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

/** A text that the description gives as an example, where texts are taken as well as bytes: some are encoded. */
function givenText({ schema, examples = [] }: BodyParams): string | undefined {
  if (schema.bytes !== "bytes or text") return undefined;
  const [text] = [...examples, ...(schema.examples ?? [])].flatMap((each) =>
    typeof each === "string" && each.length <= longestText ? [each] : [],
  );
  return text;
}

const longestText = 240;

/** A text where that is encoded: the bytes of a file are not. */
function encodedText(
  { schema }: BodyParams,
  source: ExampleSource,
): JsonValue | undefined {
  const { bytes, examples: _long, ...text } = schema;
  const isEncoded =
    bytes === "bytes or text" &&
    Object.keys(encodingOf(schema, source.registry)).length > 0;
  return isEncoded ? exampleOf(text, source) : undefined;
}

/** The names of what holds bytes. */
function uploadsOf(
  { schema }: BodyParams,
  { registry }: ExampleSource,
): readonly string[] {
  return [...propertiesOf(schema, registry).values()]
    .filter((each) => bytesPlaced(each.schema, registry) !== undefined)
    .map(({ name }) => name);
}

/** The first parts that a multipart body accepts: those that it requires, alone or with those of a branch; where it requires none, what is uploaded. */
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
  const usual =
    required.size > 0 ? [...required] : uploadsOf(body, source).slice(0, 1);
  for (const names of wanted.length === 0 ? [usual] : wanted) {
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
    const value = exampleOf(schema, source, partsOf(body.examples, name), {
      name,
    });
    if (kind !== undefined)
      entries.set(name, { kind, ...fileOf(name, typeOf(name, body)) });
    else if (value !== undefined) entries.set(name, { kind: "value", value });
    else return undefined;
  }
  return entries;
}

function fileOf(name: string, mediaType: string): ExampleFile {
  const type = typeToSay(mediaType);
  const called = { fileName: fileName(name, mediaType) };
  return type === undefined ? called : { ...called, type };
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
