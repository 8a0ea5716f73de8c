import type {
  MediaTypeKind,
  ParameterStyle,
  PropertyEncoding,
} from "../ir/api.js";
import { isArray } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { isHeaderName } from "./header-name.js";
import {
  boolean,
  follow,
  givenTexts,
  type NamedNode,
  object,
  type ObjectNode,
  objects,
  text,
} from "./node.js";

/** The `encoding` of a form (OpenAPI 3.1, 4.8.15). */
export function lowerEncoding(
  owner: NamedNode,
  kind: MediaTypeKind,
): readonly PropertyEncoding[] {
  if (kind !== "form" && kind !== "multipart") return [];
  const isForm = kind === "form" || /^multipart\/form-data\b/i.test(owner.key);
  return objects(owner, "encoding").map((node) => {
    const given = givenTexts(node, "contentType");
    const form = lowerForm(node);
    const isHonoured = kind === "form" || isPartStyle(node, form, isForm);
    const headers = lowerHeaders(node, isForm);
    return {
      property: node.key,
      ...given,
      ...(form !== undefined && isHonoured && { form }),
      ...(headers.length > 0 && { headers }),
    };
  });
}

/** Parts of multipart bodies other than forms have headers (RFC 7578, 4.8), here those that are described with their value. */
function lowerHeaders(
  encoding: NamedNode,
  isForm: boolean,
): readonly (readonly [string, string])[] {
  if (!Object.hasOwn(encoding.value, "headers")) return [];
  if (isForm) {
    reportNotHonoured(encoding, "headers");
    return [];
  }
  return objects(encoding, "headers").flatMap((written) => {
    const header = follow(written);
    const said = header && fixedValue(header);
    if (/^content-type$/i.test(written.key)) return [];
    if (said !== undefined && isSendable(written.key, said))
      return [[written.key, said] as const];
    written.report.add(
      "encoding-not-honoured",
      `The header \`${written.key}\` of an encoding is not honoured: nothing says its value.`,
      { kind: "location", location: written.at, key: true },
    );
    return [];
  });
}

/** The one value that a header is described to have, or has by default. */
function fixedValue(header: ObjectNode): string | undefined {
  const schema = object(header, "schema");
  const { const: constant, enum: values, default: usual } = schema?.value ?? {};
  const only = isArray(values) && values.length === 1 ? values[0] : undefined;
  const said = constant ?? only ?? usual;
  return said === undefined || typeof said === "object"
    ? undefined
    : String(said);
}

/** RFC 9110, 5.1 and 5.5; of values, those that every reader takes. */
function isSendable(name: string, value: string): boolean {
  return isHeaderName(name) && /^[ -~]*$/.test(value);
}

/**
 * Whether parts have styles: those of `multipart/form-data` do since OpenAPI 3.1. Before, and in others, `deepObject` is what people mean by it, and
 * `form` is how parts are written anyway.
 */
function isPartStyle(
  node: NamedNode,
  form: PropertyEncoding["form"],
  isForm: boolean,
): boolean {
  if (form === undefined) return false;
  const { style, explode } = form;
  const isOf31 =
    isForm && node.description.versionOf(node.at.document) !== "3.0";
  if (isOf31 || style === "deepObject") return true;
  if (style !== "form") reportNotHonoured(node, "style");
  else if (!explode) reportNotHonoured(node, "explode");
  return false;
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

function reportNotHonoured({ at, report }: NamedNode, key: string): void {
  report.add(
    "encoding-not-honoured",
    `\`${key}\` of an encoding is not honoured: the part is sent without it.`,
    { kind: "location", location: below(at, key), key: true },
  );
}
