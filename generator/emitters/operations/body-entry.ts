import { paramsCheck } from "../../checks/method-checks.js";
import type { MediaTypeKind, PropertyEncoding } from "../../ir/api.js";
import { isRange } from "../../ir/media-type.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type { BodyParams, Method, Sdk } from "../../ir/sdk.js";
import { takeObjects, takesBytesOrNull } from "../../schema/bytes.js";
import { isNull } from "../../schema/nullable.js";
import { propertiesOf, requiresProperties } from "../../schema/properties.js";
import { type Code, code, value } from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { namedEntry } from "../../typescript/layout.js";
import { array, entry, object } from "../../typescript/literal.js";

/** The runtime's function that writes a kind of body; JSON in which every value is told needs none. */
function writerOf(body: BodyParams, { api }: Sdk): Code | undefined {
  const { kind, mediaType } = body;
  switch (kind) {
    case "json":
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
  const body = code`body: ${object(bodyFields(params.body, sdk))}`;
  if (otherBodies.length === 0) return [body];
  const others = otherBodies.map((other) =>
    object([
      ...bodyFields(other.params.body, sdk),
      ...(other.checkParams === checkParams
        ? []
        : [namedEntry("checkParams", paramsCheck(other, file))]),
    ]),
  );
  return [body, code`otherBodies: ${array(others, others.length > 1)}`];
}

function bodyFields(body: BodyParams, sdk: Sdk): readonly Code[] {
  const { placement, required, schema } = body;
  const writer = writerOf(body, sdk);
  const order = orderOf(body);
  const mediaType = concreteMediaType(body);
  const isSentEmpty =
    required ||
    (sdk.config.emptyBody === "send" &&
      body.kind === "json" &&
      !requiresProperties(schema, sdk.api.schemas));
  const encoding = encodingEntries(encodingsOf(body, sdk), body.kind);
  return [
    ...(mediaType === "application/json"
      ? []
      : [entry("mediaType", mediaType)]),
    ...(placement === "flat" ? [] : [entry("key", body.key)]),
    ...(isNull(schema) ? [entry("onlyNull", true)] : []),
    ...(writer === undefined ? [] : [namedEntry("write", writer)]),
    ...(placement === "flat" && isSentEmpty ? [entry("sendEmpty", true)] : []),
    ...encoding,
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

interface Encoding extends PropertyEncoding {
  /** Bytes or `null`. */
  readonly nullable?: boolean;
}

/** Those that are described, and what `null` means in files. */
function encodingsOf(
  { kind, schema, encoding = [] }: BodyParams,
  { api }: Sdk,
): readonly Encoding[] {
  if (kind !== "multipart") return encoding;
  const properties = propertiesOf(schema, api.schemas);
  const nullable = new Set(
    [...properties.values()]
      .filter((each) => takesBytesOrNull(each.schema, api.schemas))
      .map(({ name }) => name),
  );
  const described = encoding.map((each) =>
    nullable.delete(each.property) ? { ...each, nullable: true } : each,
  );
  const others = [...nullable].map((property) => ({
    property,
    nullable: true,
  }));
  return [...described, ...others];
}

/** `encoding: { tags: { style: form } }`: the properties that are not written in their default form. */
export function encodingEntries(
  encoding: readonly Encoding[],
  kind: MediaTypeKind,
): readonly Code[] {
  const special = encoding.flatMap((each) => encodingEntry(each, kind));
  return special.length === 0
    ? []
    : [code`encoding: ${object(special, special.length > 1)}`];
}

/** What of a property's encoding is not its default form. */
function encodingEntry(
  encoding: Encoding,
  kind: MediaTypeKind,
): readonly Code[] {
  const { property, form } = encoding;
  const entries =
    kind === "multipart"
      ? partEntries(encoding)
      : form !== undefined
        ? formEntries(form)
        : contentTypeEntries(encoding);
  if (entries.length === 0) return [];
  // Written plainly, this one key would set the prototype.
  const key =
    property === "__proto__" ? code`["__proto__"]` : propertyKey(property);
  return [code`${key}: ${object(entries)}`];
}

/** A part of a multipart body; nothing but `deepObject` makes several of one. */
function partEntries(encoding: Encoding): readonly Code[] {
  const { form, headers = [], nullable } = encoding;
  const spread = value("deepEntries", "runtime/serialize");
  return [
    ...contentTypeEntries(encoding),
    ...(form?.style === "deepObject" ? [namedEntry("spread", spread)] : []),
    ...(nullable === true ? [entry("nullable", true)] : []),
    ...(headers.length === 0
      ? []
      : [entry("headers", Object.fromEntries(headers))]),
  ];
}

function contentTypeEntries(encoding: PropertyEncoding): readonly Code[] {
  const contentType = firstMediaType(encoding);
  return contentType === undefined ? [] : [entry("contentType", contentType)];
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

/** Of several, the first; a range says nothing that could be sent. */
function firstMediaType({ contentType }: PropertyEncoding): string | undefined {
  const [first = ""] = (contentType ?? "").split(",");
  return /^[ -~]+$/.test(first.trim()) && !isRange(first)
    ? first.trim()
    : undefined;
}
