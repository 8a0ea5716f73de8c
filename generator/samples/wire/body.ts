import type { ExampleParam, ExampleParams } from "../../examples/params.js";
import type { PropertyEncoding } from "../../ir/api.js";
import { isObject, type JsonValue } from "../../ir/json.js";
import { isRange } from "../../ir/media-type.js";
import type { BodyParams, Method, Sdk } from "../../ir/sdk.js";
import { requiresProperties } from "../../schema/properties.js";
import { deepEntries, formPairs, itemsOf, textOf } from "./styles.js";

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

/** A part of a multipart body: a text or a file. */
export interface SamplePart {
  readonly name: string;
  readonly text?: string;
  readonly file?: string;
  readonly mediaType?: string;
}

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
    return whole && wholeBody(body, whole);
  }
  const keys = new Set(parameters.map(({ key }) => key));
  const properties = [...params].filter(([key]) => !keys.has(key));
  return properties.length === 0 && !isSentEmpty(body, sdk)
    ? undefined
    : flatBody(body, properties);
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

function flatBody(body: BodyParams, properties: Entries): SampleBody {
  if (body.kind === "multipart") return multipart(body, properties);
  const values = properties.flatMap(([name, param]) =>
    param.kind === "value" ? [[name, param.value] as const] : [],
  );
  return valueBody(body, Object.fromEntries(values));
}

function wholeBody(body: BodyParams, param: ExampleParam): SampleBody {
  switch (param.kind) {
    case "value":
      return valueBody(body, param.value);
    case "object":
      return multipart(body, [...param.members]);
    default: {
      const mediaType = concrete(body, "application/octet-stream");
      return { kind: "file", mediaType, file: param.fileName };
    }
  }
}

function valueBody(body: BodyParams, value: JsonValue): SampleBody {
  switch (body.kind) {
    case "json": {
      const mediaType = concrete(body, "application/json");
      return { kind: "json", mediaType, value };
    }
    case "form": {
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
      );
    default: {
      const mediaType = concrete(body, "text/plain");
      return { kind: "text", mediaType, text: textOf(value) };
    }
  }
}

/** Names and values of percent-encoded pairs. */
function fieldsOf(pairs: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(pairs.replaceAll("+", "%2B"))];
}

/** A part for each property, and for each item of a list (RFC 7578, 4.3). */
function multipart(body: BodyParams, properties: Entries): SampleBody {
  const { encoding = [], mediaType } = body;
  const order = body.placement === "flat" ? body.properties : [];
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const parts = properties
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .flatMap(([name, param]) =>
      partsOf(
        name,
        param,
        encoding.find(({ property }) => property === name),
      ),
    );
  const type = isRange(mediaType) ? "multipart/form-data" : mediaType;
  return { kind: "multipart", mediaType: type, parts };
}

function partsOf(
  name: string,
  param: ExampleParam,
  encoding: PropertyEncoding | undefined,
): readonly SamplePart[] {
  const mediaType = partType(encoding);
  switch (param.kind) {
    case "value": {
      const spread =
        encoding?.form?.style === "deepObject"
          ? deepEntries(name, param.value)
          : itemsOf(param.value).map((each) => [name, each] as const);
      return spread.map(([key, each]) => valuePart(key, each, mediaType));
    }
    case "object":
      return [...param.members].flatMap(([key, each]) =>
        partsOf(`${name}[${key}]`, each, undefined),
      );
    default: {
      const { fileName: file } = param;
      return [{ name, file, ...(mediaType !== undefined && { mediaType }) }];
    }
  }
}

/** Objects are JSON, anything else is text, which is told by having no type. */
function valuePart(
  name: string,
  value: JsonValue,
  given: string | undefined,
): SamplePart {
  const isCompound = typeof value === "object" && value !== null;
  const type = given ?? (isCompound ? "application/json" : "text/plain");
  const isJson = type.includes("json") && typeof value !== "string";
  const text = isJson ? JSON.stringify(value) : textOf(value);
  return { name, text, ...(type !== "text/plain" && { mediaType: type }) };
}

/** Of several, the first; a range says nothing that could be sent. */
function partType(encoding: PropertyEncoding | undefined): string | undefined {
  const [first = ""] = (encoding?.contentType ?? "").split(",");
  return /^[ -~]+$/.test(first.trim()) && !isRange(first)
    ? first.trim()
    : undefined;
}

/** Under a range, what is sent has a type of its own. */
function concrete({ mediaType }: BodyParams, usual: string): string {
  return isRange(mediaType) ? usual : mediaType;
}
