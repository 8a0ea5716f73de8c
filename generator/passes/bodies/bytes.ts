import { didYouMean } from "../../diagnostics/did-you-mean.js";
import type { Report } from "../../diagnostics/report.js";
import type { Api, MediaType, Operation } from "../../ir/api.js";
import { schemaIdAt } from "../../ir/derived-schema.js";
import type { Location } from "../../ir/json.js";
import { isTextType } from "../../ir/media-type.js";
import { below } from "../../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { bytesOf, encodingOf, sizeLimits } from "../../schema/bytes.js";
import { allParts } from "../../schema/in-place.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { fittingEncodings } from "../../schema/forms/fitting-type.js";
import { isOpen } from "../../schema/closed.js";
import { propertiesOf } from "../../schema/properties.js";
import { described } from "./described.js";
import { saysMoreThanText } from "./unread-schemas.js";
import { reportMisplacedBytes, withFiles } from "./misplaced-bytes.js";
import { createForms, type Forms, isGivenAsText } from "./forms.js";
import { nameForms } from "./name-forms.js";

/**
 * Bytes are decided by place: where a form's part or a whole body is sent as it is, what means bytes is marked as such; in JSON, in urlencoded
 * forms, in query and headers it stays a text. A component that is used in both places is two from here on.
 */
export function placeBytes(api: Api, report: Report): Api {
  const forms = createForms(api.schemas);
  const place = (content: MediaType): MediaType =>
    placed(fitted(content, api.schemas, report), forms, api.schemas, report);
  const operations = api.operations.map(
    ({ requestBody, ...operation }): Operation => ({
      ...operation,
      responses: operation.responses.map((each) =>
        withFiles(each, api.schemas, report),
      ),
      ...(requestBody !== undefined && {
        requestBody: {
          ...requestBody,
          content: requestBody.content.map(place),
        },
      }),
    }),
  );
  const all = nameForms({ ...api, operations }, forms.derived);
  reportMisplacedBytes(all, report);
  return all;
}

function fitted(
  content: MediaType,
  registry: SchemaRegistry,
  report: Report,
): MediaType {
  const { encoding, schema } = content;
  reportUnknownProperties(content, registry, report);
  return encoding === undefined
    ? content
    : { ...content, encoding: fittingEncodings(encoding, schema, registry) };
}

function placed(
  content: MediaType,
  forms: Forms,
  registry: SchemaRegistry,
  report: Report,
): MediaType {
  switch (content.kind) {
    case "form":
      reportTexts(content, registry, report);
      return content;
    case "multipart":
      reportTexts(content, registry, report);
      return { ...content, ...formOf(content, forms) };
    case "binary":
      return { ...content, schema: binaryBody(content, registry, report) };
    case "text":
    case "event-stream":
      return { ...content, schema: textBody(content, registry, report) };
    default:
      return content;
  }
}

/** OpenAPI 3.1, 4.8.14.1: the key must exist in the schema as a property. */
function reportUnknownProperties(
  { encoding = [], schema, at }: MediaType,
  registry: SchemaRegistry,
  report: Report,
): void {
  if (schema === undefined || isOpen(schema, registry)) return;
  const names = [...propertiesOf(schema, registry).keys()];
  if (names.length === 0) return;
  for (const { property } of encoding)
    if (!names.includes(property))
      report.add(
        "field-without-effect",
        `\`encoding\` is of \`${property}\`, which is no property of the schema.${didYouMean(property, names)}`,
        {
          kind: "location",
          location: below(at, "encoding", property),
          key: true,
        },
      );
}

function formOf(
  { schema, encoding = [] }: MediaType,
  forms: Forms,
): Pick<MediaType, "schema"> {
  if (schema === undefined) return {};
  const types = new Map(
    encoding.flatMap(({ property, contentType }) =>
      contentType === undefined ? [] : [[property, contentType] as const],
    ),
  );
  return { schema: forms.of(schema, types) };
}

/** Tells of parts that are texts whose schema says more, and of fields that nobody knows how to write. */
function reportTexts(
  { kind, schema, encoding = [], at }: MediaType,
  registry: SchemaRegistry,
  report: Report,
): void {
  const properties = schema && propertiesOf(schema, registry);
  for (const { property, contentType, form } of encoding) {
    const part = properties?.get(property)?.schema;
    const parts = part && [part, ...itemsOf(part, registry)];
    if (!parts?.some((each) => isGivenAsText(each, registry, contentType)))
      continue;
    const location = below(at, "encoding", property);
    if (kind === "multipart")
      report.add(
        "text-not-checked",
        `\`${property}\` is given, and sent, as a text: what its schema says of \`${contentType}\` is not checked.`,
        { kind: "location", location, key: true },
      );
    else if (form === undefined)
      report.add(
        "encoding-not-honoured",
        `\`contentType\` of an encoding is not honoured: objects in \`${property}\` are sent as JSON, not as \`${contentType}\`.`,
        {
          kind: "location",
          location: below(location, "contentType"),
          key: true,
        },
      );
  }
}

function itemsOf(schema: Schema, registry: SchemaRegistry): readonly Schema[] {
  return allParts(schema, registry).flatMap(({ items }) => items ?? []);
}

/** What no one knows how to write is bytes, and a text where the media type or its schema says so: one that is encoded stays so. */
function binaryBody(
  { schema, at, mediaType }: MediaType,
  registry: SchemaRegistry,
  report: Report,
): Schema {
  const meant = schema && bytesOf(schema, registry);
  const isText =
    isTextType(mediaType) ||
    meant?.given === "bytes or text" ||
    (meant === undefined && schema !== undefined && isString(schema, registry));
  const given = isText ? "a text or bytes" : "bytes";
  if (saysMoreThanText(schema, registry))
    reportUnchecked(given, mediaType, at, report);
  return {
    ...saidOf(schema, at),
    ...(schema !== undefined && {
      ...sizeLimits(schema, registry),
      ...encodingOf(schema, registry),
    }),
    types: ["string"],
    bytes: isText ? "bytes or text" : "bytes",
  };
}

/** A text is held to the schema of a string; how anything else is written as a text, no schema says. */
function textBody(
  { schema, at, mediaType }: MediaType,
  registry: SchemaRegistry,
  report: Report,
): Schema {
  const text: Schema = { ...saidOf(schema, at), types: ["string"] };
  if (schema === undefined) return text;
  if (bytesOf(schema, registry) !== undefined)
    return {
      ...text,
      ...sizeLimits(schema, registry),
      bytes: "bytes or text",
    };
  const kinds = acceptedKinds(schema, registry);
  if (kinds === undefined) return text;
  if (!kinds.has("object") && !kinds.has("array")) return schema;
  reportUnchecked("a text", mediaType, at, report);
  return text;
}

function reportUnchecked(
  given: string,
  mediaType: string,
  at: Location,
  report: Report,
): void {
  report.add(
    "text-not-checked",
    `The body is given, and sent, as ${given}: what its schema says of \`${mediaType}\` is not checked.`,
    { kind: "location", location: at, key: true },
  );
}

function isString(schema: Schema, registry: SchemaRegistry): boolean {
  return acceptedKinds(schema, registry)?.has("string") === true;
}

/** What a schema says to people, where there is one. */
function saidOf(schema: Schema | undefined, at: Location): Schema {
  return described(schema ?? { id: schemaIdAt(at), at });
}
