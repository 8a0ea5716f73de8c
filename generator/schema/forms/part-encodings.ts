import type { PropertyEncoding } from "../../ir/api.js";
import {
  essenceOf,
  isJsonType,
  isRange,
  mediaTypesIn,
} from "../../ir/media-type.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { bytesPlaced, isEncoded, takesBytesOrNull } from "../bytes.js";
import { propertiesOf } from "../properties.js";
import { itemOf } from "./fitting-type.js";

/** How a property becomes parts of a multipart body, as far as that is not the usual way. */
export interface PartEncoding extends Pick<
  PropertyEncoding,
  "property" | "headers"
> {
  /** Of parts that have no type of their own. */
  readonly contentType?: string;
  /** The media types that bytes may have, where several are described. */
  readonly within?: string;
  /** The parts that one value makes, by its style. */
  readonly spread?: SpreadName;
  /** A text is the content as it is, though that is JSON. */
  readonly asIs?: true;
  /** Bytes or `null`. */
  readonly nullable?: true;
}

/** As the runtime calls its functions. */
export type SpreadName =
  "deepEntries" | "formFields" | "commaField" | "spaceField" | "pipeField";

/** The encodings of a multipart body's properties: those that are described, and what their schemas say. */
export function partEncodingsOf(
  schema: Schema,
  encoding: readonly PropertyEncoding[],
  registry: SchemaRegistry,
): readonly PartEncoding[] {
  const properties = propertiesOf(schema, registry);
  const described = new Map(encoding.map((each) => [each.property, each]));
  const names = new Set([...described.keys(), ...properties.keys()]);
  return [...names]
    .map((property) => {
      const found = described.get(property) ?? { property };
      return partEncoding(found, properties.get(property)?.schema, registry);
    })
    .filter((each) => Object.keys(each).length > 1);
}

function partEncoding(
  { property, contentType, form, headers = [] }: PropertyEncoding,
  schema: Schema | undefined,
  registry: SchemaRegistry,
): PartEncoding {
  const hasBytes =
    schema !== undefined && bytesPlaced(schema, registry) !== undefined;
  const isNullable = hasBytes && takesBytesOrNull(schema, registry);
  // A style stands before the media type of what is no file (OpenAPI 3.1, 4.8.15).
  const listed = form === undefined || hasBytes ? contentType : undefined;
  const types = mediaTypesIn(listed ?? "").filter(isSendable);
  const first =
    types.find((each) => !isRange(each)) ??
    (form === undefined ? encodedType(schema, registry) : undefined);
  const spread = form && spreadOf(form);
  return {
    property,
    ...(first !== undefined && { contentType: first }),
    ...(hasBytes && isLimited(types) && { within: types.join(", ") }),
    ...(spread !== undefined && { spread }),
    ...(hasBytes && first !== undefined && isJsonType(first) && { asIs: true }),
    ...(isNullable && { nullable: true }),
    ...(headers.length > 0 && { headers }),
  };
}

/** What is no text that a header can have says nothing. */
function isSendable(type: string): boolean {
  return /^[ -~]+$/.test(type);
}

/** The type of a part whose bytes are encoded, unless its encoding names one (OpenAPI 3.0.4, 4.7.15.1; 3.1.1, 4.8.15.1). */
function encodedType(
  schema: Schema | undefined,
  registry: SchemaRegistry,
): string | undefined {
  return schema !== undefined && isEncoded(itemOf(schema, registry), registry)
    ? "application/octet-stream"
    : undefined;
}

/** Whether a list of media types says which bytes are meant: a single one is what they are sent as, unless they say what they are. */
function isLimited(types: readonly string[]): boolean {
  const takesAny = types
    .map(essenceOf)
    .some((each) => each === "*/*" || each === "application/octet-stream");
  return !takesAny && (types.length > 1 || types.some(isRange));
}

function spreadOf({
  style,
  explode,
}: NonNullable<PropertyEncoding["form"]>): SpreadName | undefined {
  if (style === "deepObject") return "deepEntries";
  if (explode) return "formFields";
  return delimitedFields.get(style) ?? "formFields";
}

const delimitedFields: ReadonlyMap<string, SpreadName> = new Map([
  ["form", "commaField"],
  ["spaceDelimited", "spaceField"],
  ["pipeDelimited", "pipeField"],
]);
