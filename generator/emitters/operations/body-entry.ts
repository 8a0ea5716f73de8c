import type { PropertyEncoding } from "../../ir/api.js";
import type { BodyParams, Sdk } from "../../ir/sdk.js";
import { type Code, code, value } from "../../typescript/code.js";
import { propertyKey } from "../../typescript/identifier.js";
import { namedEntry } from "../../typescript/layout.js";
import { entry, object } from "../../typescript/literal.js";

const writers: Readonly<Record<BodyParams["kind"], string | undefined>> = {
  json: undefined,
  form: "asForm",
  multipart: "asMultipart",
  text: "asIs",
  binary: "asIs",
  "event-stream": "asIs",
};

/** `body: { … }` of a descriptor: how the request body is made. */
export function bodyEntry(body: BodyParams, sdk: Sdk): Code {
  const { kind, placement, required, encoding = [] } = body;
  const writer = writers[kind];
  const mediaType = concreteMediaType(body);
  const isSentEmpty = required || sdk.config.emptyBody === "send";
  const special = encoding.flatMap(encodingEntry);
  return code`body: ${object([
    ...(mediaType === "application/json"
      ? []
      : [entry("mediaType", mediaType)]),
    ...(placement === "flat" ? [] : [entry("key", body.key)]),
    ...(writer === undefined
      ? []
      : [namedEntry("write", value(writer, "runtime/bodies"))]),
    ...(placement === "flat" && isSentEmpty ? [entry("sendEmpty", true)] : []),
    ...(special.length === 0
      ? []
      : [code`encoding: ${object(special, special.length > 1)}`]),
  ])}`;
}

/** A range such as `image/*` can't be sent as a content type. */
function concreteMediaType({ mediaType, kind }: BodyParams): string {
  if (!mediaType.includes("*")) return mediaType;
  return kind === "json"
    ? "application/json"
    : kind === "text"
      ? "text/plain"
      : "application/octet-stream";
}

/** What of a property's encoding is not its default form. */
function encodingEntry(encoding: PropertyEncoding): readonly Code[] {
  const { property, form } = encoding;
  const contentType = firstMediaType(encoding);
  const entries =
    form !== undefined
      ? formEntries(form)
      : contentType === undefined
        ? []
        : [entry("contentType", contentType)];
  if (entries.length === 0) return [];
  // Written plainly, this one key would set the prototype.
  const key =
    property === "__proto__" ? code`["__proto__"]` : propertyKey(property);
  return [code`${key}: ${object(entries)}`];
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
  return first.trim() === "" || first.includes("*") ? undefined : first.trim();
}
