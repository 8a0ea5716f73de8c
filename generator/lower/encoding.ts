import type {
  MediaTypeKind,
  ParameterStyle,
  PropertyEncoding,
} from "../ir/api.js";
import { below } from "../ir/pointer.js";
import {
  boolean,
  givenTexts,
  type NamedNode,
  type ObjectNode,
  objects,
  text,
} from "./node.js";

/** The `encoding` of a form (OpenAPI 3.1, 4.8.15). */
export function lowerEncoding(
  owner: ObjectNode,
  kind: MediaTypeKind,
): readonly PropertyEncoding[] {
  if (kind !== "form" && kind !== "multipart") return [];
  return objects(owner, "encoding").map((node) => {
    reportUnused(node, kind);
    const given = givenTexts(node, "contentType");
    const form = kind === "form" ? lowerForm(node) : undefined;
    return {
      property: node.key,
      ...given,
      ...(form !== undefined && { form }),
    };
  });
}

const formFields = ["style", "explode", "allowReserved"];

function lowerForm(node: NamedNode): PropertyEncoding["form"] {
  if (!formFields.some((each) => Object.hasOwn(node.value, each)))
    return undefined;
  const written = text(node, "style") ?? "form";
  const style = styles.find((each) => each === written);
  if (style === undefined) reportNotHonoured(node, "style");
  return {
    style: style ?? "form",
    explode: boolean(node, "explode") ?? written === "form",
    allowReserved: boolean(node, "allowReserved") ?? false,
  };
}

const styles: readonly ParameterStyle[] = [
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
];

/** Parts of multipart bodies have no styles in OpenAPI 3.0, and get no headers of their own. */
function reportUnused(node: NamedNode, kind: MediaTypeKind): void {
  const unused =
    kind === "multipart" ? ["headers", ...formFields] : ["headers"];
  for (const each of unused)
    if (Object.hasOwn(node.value, each)) reportNotHonoured(node, each);
}

function reportNotHonoured({ at, report }: NamedNode, key: string): void {
  report.add(
    "encoding-not-honoured",
    `\`${key}\` of an encoding is not honoured: the part is sent without it.`,
    { kind: "location", location: below(at, key), key: true },
  );
}
