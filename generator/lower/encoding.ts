import type {
  MediaTypeKind,
  ParameterStyle,
  PropertyEncoding,
} from "../ir/api.js";
import { below } from "../ir/pointer.js";
import type { NamedNode, ObjectNode, Reader } from "./reader.js";

/** The `encoding` of a form (OpenAPI 3.1, 4.8.15). */
export function lowerEncoding(
  reader: Reader,
  owner: ObjectNode,
  kind: MediaTypeKind,
): readonly PropertyEncoding[] {
  if (kind !== "form" && kind !== "multipart") return [];
  return reader.objects(owner, "encoding").map((node) => {
    reportUnused(reader, node, kind);
    const contentType = reader.string(node, "contentType");
    const form = kind === "form" ? lowerForm(reader, node) : undefined;
    return {
      property: node.key,
      ...(contentType !== undefined && { contentType }),
      ...(form !== undefined && { form }),
    };
  });
}

const formFields = ["style", "explode", "allowReserved"];

function lowerForm(reader: Reader, node: NamedNode): PropertyEncoding["form"] {
  if (!formFields.some((field) => Object.hasOwn(node.value, field)))
    return undefined;
  const written = reader.string(node, "style") ?? "form";
  const style = styles.find((each) => each === written);
  if (style === undefined) notHonoured(reader, node, "style");
  return {
    style: style ?? "form",
    explode: reader.boolean(node, "explode") ?? written === "form",
    allowReserved: reader.boolean(node, "allowReserved") ?? false,
  };
}

const styles: readonly ParameterStyle[] = [
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
];

/** Parts of multipart bodies have no styles in OpenAPI 3.0, and get no headers of their own. */
function reportUnused(
  reader: Reader,
  node: NamedNode,
  kind: MediaTypeKind,
): void {
  const unused =
    kind === "multipart" ? ["headers", ...formFields] : ["headers"];
  for (const field of unused)
    if (Object.hasOwn(node.value, field)) notHonoured(reader, node, field);
}

function notHonoured(reader: Reader, node: NamedNode, field: string): void {
  reader.report.add(
    "encoding-not-honoured",
    `\`${field}\` of an encoding is not honoured: the part is sent without it.`,
    { kind: "location", location: below(node.at, field), key: true },
  );
}
