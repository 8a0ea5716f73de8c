import type {
  Header,
  Parameter,
  ParameterIn,
  ParameterStyle,
} from "../ir/api.js";
import { schemaIdAt } from "../ir/derived-schema.js";
import { below } from "../ir/pointer.js";
import type { Schema } from "../ir/schema.js";
import { lowerExamples, type LowerSchema } from "./media-type.js";
import type { NamedNode, ObjectNode, Reader } from "./reader.js";

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
 */
export function lowerParameters(
  reader: Reader,
  pathItem: ObjectNode,
  operation: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Parameter[] {
  const shared = lowerOwnParameters(reader, pathItem, lowerSchema);
  const own = lowerOwnParameters(reader, operation, lowerSchema);
  const overridden = new Set(own.map(identity));
  return [
    ...shared.filter((parameter) => !overridden.has(identity(parameter))),
    ...own,
  ];
}

function identity(parameter: Parameter): string {
  return `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
}

function lowerOwnParameters(
  reader: Reader,
  owner: ObjectNode,
  lowerSchema: LowerSchema,
): readonly Parameter[] {
  const seen = new Map<string, Parameter>();
  for (const node of reader.items(owner, "parameters")) {
    const parameter = lowerParameter(reader, node, lowerSchema);
    if (parameter === undefined) continue;
    const first = seen.get(identity(parameter));
    if (first === undefined) seen.set(identity(parameter), parameter);
    else
      reader.report.add(
        "duplicate-parameter",
        `The ${parameter.in} parameter \`${parameter.name}\` is declared twice.`,
        parameter.at,
        first.at,
      );
  }
  return [...seen.values()];
}

function lowerParameter(
  reader: Reader,
  node: ObjectNode,
  lowerSchema: LowerSchema,
): Parameter | undefined {
  const name = reader.requiredString(node, "name");
  const place = reader.requiredString(node, "in");
  if (
    place !== "path" &&
    place !== "query" &&
    place !== "header" &&
    place !== "cookie"
  ) {
    reader.report.add(
      "wrong-value",
      `\`in\` must be path, query, header or cookie, not \`${place}\`.`,
      Object.hasOwn(node.value, "in") ? below(node.at, "in") : node.at,
    );
    return undefined;
  }
  if (place === "header" && ignoredHeaders.has(name.toLowerCase())) {
    reader.report.add(
      "header-parameter-ignored",
      `The header parameter \`${name}\` has no meaning.`,
      node.at,
    );
    return undefined;
  }
  const style = lowerStyle(reader, node, place);
  const description = reader.string(node, "description");
  return {
    at: node.at,
    name,
    in: place,
    ...(description !== undefined && { description }),
    required: isRequired(reader, node, place, name),
    deprecated: reader.boolean(node, "deprecated") ?? false,
    style,
    explode: reader.boolean(node, "explode") ?? style === "form",
    allowReserved: reader.boolean(node, "allowReserved") ?? false,
    ...lowerValue(reader, node, lowerSchema),
    examples: lowerExamples(reader, node),
  };
}

function isRequired(
  reader: Reader,
  node: ObjectNode,
  place: ParameterIn,
  name: string,
): boolean {
  const required = reader.boolean(node, "required") ?? false;
  if (place !== "path" || required) return required;
  reader.report.add(
    "optional-path-parameter",
    `The path parameter \`${name}\` must be \`required: true\`.`,
    node.at,
  );
  return true;
}

function lowerStyle(
  reader: Reader,
  node: ObjectNode,
  place: ParameterIn,
): ParameterStyle {
  const allowed = styles[place];
  const fallback = allowed[0] ?? "simple";
  const written = reader.string(node, "style");
  if (written === undefined) return fallback;
  const style = allowed.find((each) => each === written);
  if (style !== undefined) return style;
  reader.report.add(
    "unknown-style",
    `A ${place} parameter can't have the style \`${written}\`; \`${fallback}\` is used.`,
    below(node.at, "style"),
  );
  return fallback;
}

function lowerValue(
  reader: Reader,
  node: ObjectNode,
  lowerSchema: LowerSchema,
): { readonly schema: Schema; readonly contentMediaType?: string } {
  const schema = lowerSchema(node, "schema");
  if (schema !== undefined) return { schema };
  const content = reader.objects(node, "content")[0];
  const anything: Schema = {
    id: schemaIdAt(node.at),
    at: node.at,
  };
  if (content === undefined) return { schema: anything };
  return {
    schema: lowerSchema(content, "schema") ?? anything,
    contentMediaType: content.key,
  };
}

/** The Header Object of a response (OpenAPI 3.1, 4.8.21). */
export function lowerHeader(
  reader: Reader,
  node: NamedNode,
  lowerSchema: LowerSchema,
): Header {
  const description = reader.string(node, "description");
  return {
    name: node.key,
    ...(description !== undefined && { description }),
    required: reader.boolean(node, "required") ?? false,
    deprecated: reader.boolean(node, "deprecated") ?? false,
    schema: lowerValue(reader, node, lowerSchema).schema,
  };
}
