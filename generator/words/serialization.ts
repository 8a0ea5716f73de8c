import type { Parameter } from "../ir/api.js";
import type { SchemaRegistry } from "../ir/schema.js";
import { codeSpan } from "../markdown/code.js";
import { acceptedKinds } from "../schema/kinds.js";

/** How a parameter is written where that is not the usual way (OpenAPI 3.1, 4.8.12.2): `as JSON`; nothing where it is. */
export function serializationWords(
  { name, style, explode, schema, ...parameter }: Parameter,
  registry: SchemaRegistry,
): readonly string[] {
  const { contentMediaType, contentKind } = parameter;
  if (contentMediaType !== undefined)
    return [
      contentKind === "json" ? "as JSON" : `as ${codeSpan(contentMediaType)}`,
    ];
  if (style === "matrix") return [`as ${codeSpan(`;${name}=…`)}`];
  if (style === "label") return ["after `.`"];
  const kinds = acceptedKinds(schema, registry);
  if (kinds?.has("array") !== true && kinds?.has("object") !== true) return [];
  if (style === "deepObject") return [`as ${codeSpan(`${name}[…]`)}`];
  const separator = separators[style];
  return separator === undefined || explode
    ? []
    : [`separated by ${separator}`];
}

const separators: Readonly<Partial<Record<Parameter["style"], string>>> = {
  form: "commas",
  pipeDelimited: "`|`",
  spaceDelimited: "spaces",
};
