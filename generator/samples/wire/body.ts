import type { ExampleParam, ExampleParams } from "../../examples/params.js";
import { isObject, type JsonValue } from "../../ir/json.js";
import { isRange } from "../../ir/media-type.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type { BodyParams, Method, Sdk } from "../../ir/sdk.js";
import { partEncodingsOf } from "../../schema/forms/part-encodings.js";
import { requiresProperties } from "../../schema/properties.js";
import { partsOf, type SamplePart } from "./parts.js";
import { formPairs, textOf } from "./styles.js";

/** What a request sends. */
export type SampleBody = { readonly mediaType: string } & (
  | { readonly kind: "json"; readonly value: JsonValue }
  /** Names and values, not encoded. */
  | {
      readonly kind: "form";
      readonly fields: readonly (readonly [name: string, value: string])[];
    }
  | { readonly kind: "multipart"; readonly parts: readonly SamplePart[] }
  | { readonly kind: "text"; readonly text: string }
  /** The bytes of a file. */
  | { readonly kind: "file"; readonly file: string }
);

/** What a method's params say of its body; `undefined` where none is sent. */
export function writeBody(
  method: Method,
  params: ExampleParams,
  sdk: Sdk,
): SampleBody | undefined {
  const { body, parameters } = method.params;
  if (body === undefined) return undefined;
  if (body.placement === "body") {
    const whole = params.get(body.key);
    return whole && wholeBody(body, whole, sdk.api.schemas);
  }
  const keys = new Set(parameters.map(({ key }) => key));
  const properties = [...params].filter(([key]) => !keys.has(key));
  return properties.length === 0 && !isSentEmpty(body, sdk)
    ? undefined
    : flatBody(body, properties, sdk.api.schemas);
}

function isSentEmpty(body: BodyParams, { config, api }: Sdk): boolean {
  return (
    body.required ||
    (config.emptyBody === "send" &&
      body.kind === "json" &&
      !requiresProperties(body.schema, api.schemas))
  );
}

type Entries = readonly (readonly [string, ExampleParam])[];

function flatBody(
  body: BodyParams,
  properties: Entries,
  registry: SchemaRegistry,
): SampleBody {
  if (body.kind === "multipart") return multipart(body, properties, registry);
  const values = properties.flatMap(([name, param]) =>
    param.kind === "value" ? [[name, param.value] as const] : [],
  );
  return valueBody(body, Object.fromEntries(values), registry);
}

function wholeBody(
  body: BodyParams,
  param: ExampleParam,
  registry: SchemaRegistry,
): SampleBody {
  switch (param.kind) {
    case "value":
      return valueBody(body, param.value, registry);
    case "object":
      return multipart(body, [...param.members], registry);
    default: {
      const { type = "application/octet-stream", fileName: file } = param;
      return { kind: "file", mediaType: concrete(body, type), file };
    }
  }
}

function valueBody(
  body: BodyParams,
  value: JsonValue,
  registry: SchemaRegistry,
): SampleBody {
  switch (body.kind) {
    case "json": {
      const mediaType = concrete(body, "application/json");
      return { kind: "json", mediaType, value };
    }
    case "form": {
      if (!isObject(value)) return textBody(body, value);
      const fields = formPairs(value, body.encoding).flatMap(fieldsOf);
      return { kind: "form", mediaType: body.mediaType, fields };
    }
    case "multipart":
      return multipart(
        body,
        Object.entries(isObject(value) ? value : {}).map(([name, each]) => [
          name,
          { kind: "value", value: each },
        ]),
        registry,
      );
    default:
      return textBody(body, value);
  }
}

function textBody(body: BodyParams, value: JsonValue): SampleBody {
  const mediaType = concrete(body, "text/plain");
  return { kind: "text", mediaType, text: textOf(value) };
}

/** Names and values of percent-encoded pairs. */
function fieldsOf(pairs: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(pairs.replaceAll("+", "%2B"))];
}

/** A part for each property, and for each item of a list (RFC 7578, 4.3). */
function multipart(
  body: BodyParams,
  properties: Entries,
  registry: SchemaRegistry,
): SampleBody {
  const { mediaType } = body;
  const encodings = partEncodingsOf(body.schema, body.encoding ?? [], registry);
  const order = body.placement === "flat" ? body.properties : [];
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const parts = properties
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .flatMap(([name, param]) =>
      partsOf(
        name,
        param,
        encodings.find(({ property }) => property === name),
      ),
    );
  const type = isRange(mediaType) ? "multipart/form-data" : mediaType;
  return { kind: "multipart", mediaType: type, parts };
}

/** Under a range, what is sent has a type of its own. */
function concrete({ mediaType }: BodyParams, usual: string): string {
  return isRange(mediaType) ? usual : mediaType;
}
