import { paramsCheck } from "../../checks/method-checks.js";
import type { PropertyEncoding } from "../../ir/api.js";
import { essenceOf, isRange, mediaTypesIn } from "../../ir/media-type.js";
import { isNamedByCall } from "../../ir/takes-params.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type { BodyParams, Method, Sdk } from "../../ir/sdk.js";
import { saysSomething } from "../../schema/assertions.js";
import { takeObjects } from "../../schema/bytes.js";
import { isNull } from "../../schema/nullable.js";
import {
  type PartEncoding,
  partEncodingsOf,
  type SpreadName,
} from "../../schema/forms/part-encodings.js";
import { propertiesOf, requiresProperties } from "../../schema/properties.js";
import { type Code, code, value } from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { namedEntry } from "../../typescript/layout.js";
import { array, entry, object } from "../../typescript/literal.js";

/** The runtime's function that writes a kind of body; JSON in which every value is told needs none. */
function writerOf(
  body: BodyParams,
  usual: BodyParams,
  { api }: Sdk,
): Code | undefined {
  const { kind, mediaType } = body;
  switch (kind) {
    case "json":
      if (isAnything(body)) return value("asJsonOrBytes", "runtime/any-body");
      if (isNamedByCall(body, usual))
        return value("asNamedJson", "runtime/json-body");
      return takesObjects(body, api.schemas)
        ? value("asJson", "runtime/json-body")
        : undefined;
    case "form":
      return value("asForm", "runtime/bodies");
    case "multipart":
      return value("asMultipart", "runtime/multipart");
    default:
      return value(isRange(mediaType) ? "asOwnType" : "asIs", "runtime/bodies");
  }
}

/** Whether a body is of a range that JSON is only one type of, and may be anything. */
function isAnything({ mediaType, schema }: BodyParams): boolean {
  return (
    /^(?:application|\*)\/\*$/.test(essenceOf(mediaType)) &&
    !saysSomething(schema)
  );
}

/** Whether a check would take bytes somewhere in a body, of which JSON would make `{}`. */
function takesObjects(body: BodyParams, registry: SchemaRegistry): boolean {
  if (body.placement === "body") return takeObjects([body.schema], registry);
  const properties = [...propertiesOf(body.schema, registry).values()];
  return (
    body.open ||
    takeObjects(
      properties.map(({ schema }) => schema),
      registry,
    )
  );
}

/** `body: { … }` of a descriptor, and the bodies of other media types: how each is made. */
export function bodyEntries(
  method: Method,
  file: string,
  sdk: Sdk,
): readonly Code[] {
  const { params, otherBodies, checkParams } = method;
  if (params.body === undefined) return [];
  const usual = params.body;
  const body = code`body: ${object(bodyFields(usual, usual, sdk))}`;
  if (otherBodies.length === 0) return [body];
  const others = otherBodies.map((other) =>
    object([
      ...bodyFields(other.params.body, usual, sdk),
      ...(other.checkParams === checkParams
        ? []
        : [namedEntry("checkParams", paramsCheck(other, file))]),
    ]),
  );
  return [body, code`otherBodies: ${array(others, others.length > 1)}`];
}

function bodyFields(
  body: BodyParams,
  usual: BodyParams,
  sdk: Sdk,
): readonly Code[] {
  const { placement, required, schema } = body;
  const writer = writerOf(body, usual, sdk);
  const order = orderOf(body);
  const mediaType = isNamedByCall(body, usual)
    ? body.mediaType
    : concreteMediaType(body);
  const isSentEmpty =
    required ||
    (sdk.config.emptyBody === "send" &&
      body.kind === "json" &&
      !requiresProperties(schema, sdk.api.schemas));
  return [
    ...(mediaType === "application/json"
      ? []
      : [entry("mediaType", mediaType)]),
    ...(mediaType !== body.mediaType && body.kind === "json"
      ? [entry("within", body.mediaType)]
      : []),
    ...(placement === "flat" ? [] : [entry("key", body.key)]),
    ...(isNull(schema) ? [entry("onlyNull", true)] : []),
    ...(writer === undefined ? [] : [namedEntry("write", writer)]),
    ...(placement === "flat" && isSentEmpty ? [entry("sendEmpty", true)] : []),
    ...encodingsOf(body, sdk),
    ...(order.length < 2 ? [] : [entry("order", order)]),
  ];
}

/** Servers may read a part before they get the next. */
function orderOf(body: BodyParams): readonly string[] {
  return body.kind === "multipart" && body.placement === "flat"
    ? body.properties
    : [];
}

/** Under a range such as `image/*` bytes are sent as what they are. */
function concreteMediaType({ mediaType, kind }: BodyParams): string {
  if (!isRange(mediaType)) return mediaType;
  if (kind === "json") return "application/json";
  return kind === "multipart" ? "multipart/form-data" : mediaType;
}

/** How properties are written where that is not their default form. */
function encodingsOf(
  { kind, schema, encoding = [] }: BodyParams,
  { api }: Sdk,
): readonly Code[] {
  return kind === "multipart"
    ? encodingList(
        partEncodingsOf(schema, encoding, api.schemas).map(
          (each) => [each.property, partEntries(each)] as const,
        ),
      )
    : encodingEntries(encoding);
}

/** `encoding: { tags: { style: form } }`: the properties that are not written in their default form. */
export function encodingEntries(
  encoding: readonly PropertyEncoding[],
): readonly Code[] {
  return encodingList(
    encoding.map(({ property, form, contentType }) => [
      property,
      form === undefined ? contentTypeEntries(contentType) : formEntries(form),
    ]),
  );
}

function encodingList(
  encodings: readonly (readonly [property: string, entries: readonly Code[]])[],
): readonly Code[] {
  const special = encodings.filter(([, entries]) => entries.length > 0);
  if (special.length === 0) return [];
  const members = special.map(([property, entries]) => {
    // Written plainly, this one key would set the prototype.
    const key =
      property === "__proto__" ? code`["__proto__"]` : propertyKey(property);
    return code`${key}: ${object(entries)}`;
  });
  return [code`encoding: ${object(members, members.length > 1)}`];
}

function partEntries({
  contentType,
  within,
  spread,
  asIs,
  nullable,
  headers = [],
}: PartEncoding): readonly Code[] {
  return [
    ...(contentType === undefined ? [] : [entry("contentType", contentType)]),
    ...(within === undefined ? [] : [entry("within", within)]),
    ...(spread === undefined
      ? []
      : [namedEntry("spread", value(spread, spreadModules[spread]))]),
    ...(asIs === true ? [entry("asIs", true)] : []),
    ...(nullable === true ? [entry("nullable", true)] : []),
    ...(headers.length === 0
      ? []
      : [entry("headers", Object.fromEntries(headers))]),
  ];
}

const spreadModules: Readonly<Record<SpreadName, string>> = {
  deepEntries: "runtime/serialize",
  formFields: "runtime/spreads",
  commaField: "runtime/spreads",
  spaceField: "runtime/spreads",
  pipeField: "runtime/spreads",
};

/** Of several, the first; a range says nothing that could be sent. */
function contentTypeEntries(contentType = ""): readonly Code[] {
  const [first = ""] = mediaTypesIn(contentType);
  return /^[ -~]+$/.test(first) && !isRange(first)
    ? [entry("contentType", first)]
    : [];
}

function formEntries(
  form: NonNullable<PropertyEncoding["form"]>,
): readonly Code[] {
  const { style, explode, allowReserved } = form;
  const isPlain = style === "deepObject" || explode === (style === "form");
  return [
    namedEntry("style", value(style, "runtime/styles")),
    ...(isPlain ? [] : [entry("explode", explode)]),
    ...(allowReserved ? [entry("allowReserved", true)] : []),
  ];
}
