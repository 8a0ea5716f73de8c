import { isDeepStrictEqual } from "node:util";
import type {
  Header,
  Parameter,
  ParameterIn,
  ParameterStyle,
} from "../ir/api.js";
import { schemaIdAt } from "../ir/derived-schema.js";
import type { Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { Schema } from "../ir/schema.js";
import { lowerEncoding } from "./encoding.js";
import { reportUnsendable } from "./header-name.js";
import {
  lowerExamples,
  lowerNamedExamples,
  type LowerSchema,
  mediaTypeKind,
} from "./media-type.js";
import {
  boolean,
  extensions,
  givenTexts,
  listed,
  type NamedNode,
  type ObjectNode,
  objects,
  requiredText,
  text,
} from "./node.js";

/** OpenAPI 3.1, 4.8.12.2: the styles that each place allows, its default first. */
const styles: Readonly<Record<ParameterIn, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** OpenAPI 3.1, 4.8.12.1: header parameters with these names are ignored, other fields describe them. */
const ignoredHeaders: ReadonlySet<string> = new Set([
  "accept",
  "content-type",
  "authorization",
]);

/**
 * The parameters of an operation: the Path Item's, each replaced by the operation's of the same name and place
 * (OpenAPI 3.1, 4.8.10.1).
 *
 * @param pathItem its parts, the nearest first
 */
export function lowerParameters(
  pathItem: readonly ObjectNode[],
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Parameter[] {
  const shared = pathItem
    .map((part) => lowerOwnParameters(part, lowerSchema))
    .reduceRight<readonly Parameter[]>(
      (farther, nearer) => joined(farther, nearer, pathItem),
      [],
    );
  const own = lowerOwnParameters(operation, lowerSchema);
  return replaced(shared, own);
}

/** Parameters, but those of `nearer` where both have the same. */
function replaced(
  farther: readonly Parameter[],
  nearer: readonly Parameter[],
): readonly Parameter[] {
  const overridden = new Set(nearer.map(identity));
  return [
    ...farther.filter((parameter) => !overridden.has(identity(parameter))),
    ...nearer,
  ];
}

/** What is said twice, beside a path's `$ref` and where that leads to, is reported. */
function joined(
  farther: readonly Parameter[],
  nearer: readonly Parameter[],
  [item]: readonly ObjectNode[],
): readonly Parameter[] {
  for (const parameter of nearer) {
    const same = farther.find((each) => identity(each) === identity(parameter));
    if (same !== undefined)
      item?.report.add(
        "path-item-field-shared",
        `The ${parameter.in} parameter \`${parameter.name}\` stands beside the \`$ref\` and in what that leads to: this one counts.`,
        parameter.at,
        same.at,
      );
  }
  return replaced(farther, nearer);
}

function identity(parameter: Parameter): string {
  return `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
}

function lowerOwnParameters(
  owner: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Parameter[] {
  const seen = new Map<string, Parameter>();
  for (const { item: node, place } of listed(owner, "parameters")) {
    const parameter = lowerParameter(node, lowerSchema);
    if (parameter === undefined) continue;
    const first = seen.get(identity(parameter));
    if (first === undefined) seen.set(identity(parameter), parameter);
    else reportDuplicate(node, first, place);
  }
  return [...seen.values()];
}

/** Two that say the same are one; which of two others counts, nobody knows. */
function reportDuplicate(
  { value, description, report }: ObjectNode,
  { name, at, ...first }: Parameter,
  place: Location,
): void {
  const isSame = isDeepStrictEqual(value, description.get(at));
  report.add(
    isSame ? "parameter-repeated" : "duplicate-parameter",
    `The ${first.in} parameter \`${name}\` is declared twice${isSame ? ", and the same" : ""}.`,
    place,
    at,
  );
}

function lowerParameter(
  node: ObjectNode,
  lowerSchema: LowerSchema,
): Parameter | undefined {
  const name = requiredText(node, "name");
  const place = lowerPlace(node);
  if (place === undefined || isIgnored(node, place, name)) return undefined;
  if (place === "header")
    reportUnsendable(name, below(node.at, "name"), node.report);
  const style = lowerStyle(node, place);
  const extended = extensions(node);
  const holders = [node, ...objects(node, "content").slice(0, 1)];
  const named = holders.flatMap(lowerNamedExamples);
  return {
    at: node.at,
    name,
    in: place,
    ...givenTexts(node, "description"),
    ...(node.redescribed && { redescribed: true }),
    required: isRequired(node, place, name),
    deprecated: boolean(node, "deprecated") ?? false,
    style,
    explode: boolean(node, "explode") ?? style === "form",
    allowReserved: allowsReserved(node, place),
    ...(boolean(node, "allowEmptyValue") === true && { allowEmptyValue: true }),
    ...lowerValue(node, lowerSchema),
    examples: holders.flatMap(lowerExamples),
    ...(named.length > 0 && { named }),
    ...(extended.size > 0 && { extensions: extended }),
  };
}

/** OpenAPI 3.1, 4.8.12.2: in queries alone; a cookie is written as they are. */
function allowsReserved(node: ObjectNode, place: ParameterIn): boolean {
  const isSaid = boolean(node, "allowReserved") === true;
  if (!isSaid || place === "query" || place === "cookie") return isSaid;
  node.report.gather(
    "field-without-effect",
    `\`allowReserved\` says nothing of a ${place} parameter: ${place === "path" ? "reserved characters are percent-encoded" : "headers are not percent-encoded"}.`,
    {
      kind: "location",
      location: below(node.at, "allowReserved"),
      key: true,
    },
  );
  return false;
}

function lowerPlace(node: ObjectNode): ParameterIn | undefined {
  const written = requiredText(node, "in");
  if (isPlace(written)) return written;
  node.report.add(
    "wrong-value",
    `\`in\` must be path, query, header or cookie, not \`${written}\`.`,
    Object.hasOwn(node.value, "in") ? below(node.at, "in") : node.at,
  );
  return undefined;
}

function isPlace(written: string): written is ParameterIn {
  return Object.hasOwn(styles, written);
}

function isIgnored(
  { at, report }: ObjectNode,
  place: ParameterIn,
  name: string,
): boolean {
  if (place !== "header" || !ignoredHeaders.has(name.toLowerCase()))
    return false;
  report.add(
    "header-parameter-ignored",
    `The header parameter \`${name}\` has no meaning.`,
    at,
  );
  return true;
}

function isRequired(
  node: ObjectNode,
  place: ParameterIn,
  name: string,
): boolean {
  const required = boolean(node, "required") ?? false;
  if (place !== "path" || required) return required;
  node.report.add(
    "optional-path-parameter",
    `The path parameter \`${name}\` must be \`required: true\`.`,
    node.at,
  );
  return true;
}

function lowerStyle(node: ObjectNode, place: ParameterIn): ParameterStyle {
  const allowed = styles[place];
  const fallback = allowed[0] ?? "simple";
  const written = text(node, "style");
  if (written === undefined) return fallback;
  const style = allowed.find((each) => each === written);
  if (style !== undefined) return style;
  node.report.add(
    "unknown-style",
    `A ${place} parameter can't have the style \`${written}\`; \`${fallback}\` is used.`,
    below(node.at, "style"),
  );
  return fallback;
}

function lowerValue(
  node: ObjectNode,
  lowerSchema: LowerSchema,
): Pick<
  Parameter,
  "schema" | "contentMediaType" | "contentKind" | "contentEncoding"
> {
  const schema = lowerSchema(node, "schema");
  if (schema !== undefined) {
    reportContentBeside(node);
    return { schema };
  }
  const anything: Schema = { id: schemaIdAt(node.at), at: node.at };
  const [content, ...others] = objects(node, "content");
  if (content === undefined) return { schema: anything };
  others.forEach((other) => reportIdleContent(other, content));
  const described = lowerSchema(content, "schema") ?? anything;
  const kind = mediaTypeKind(content.key, described);
  const encoding = lowerEncoding(content, kind);
  return {
    schema: described,
    contentMediaType: content.key,
    contentKind: kind,
    ...(encoding.length > 0 && { contentEncoding: encoding }),
  };
}

/** One media type alone (OpenAPI 3.1, 4.8.12.2). */
function reportIdleContent(
  { key, at, report }: NamedNode,
  { key: first }: NamedNode,
): void {
  report.gather(
    "field-without-effect",
    `The \`content\` of a parameter or a header has one media type: \`${key}\` says nothing beside \`${first}\`.`,
    { kind: "location", location: at, key: true },
  );
}

/** One of the two (OpenAPI 3.1, 4.8.12.2). */
function reportContentBeside({ value, at, report }: ObjectNode): void {
  if (Object.hasOwn(value, "content"))
    report.gather(
      "content-beside-schema",
      "`content` stands beside `schema`: it says nothing, and the value is written as `style` and `schema` have it.",
      { kind: "location", location: below(at, "content"), key: true },
    );
}

/** The Header Object of a response (OpenAPI 3.1, 4.8.21). */
export function lowerHeader(node: NamedNode, lowerSchema: LowerSchema): Header {
  return {
    name: node.key,
    ...givenTexts(node, "description"),
    required: boolean(node, "required") ?? false,
    deprecated: boolean(node, "deprecated") ?? false,
    schema: lowerValue(node, lowerSchema).schema,
  };
}
