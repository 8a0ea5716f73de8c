import { deriveSchema } from "../../ir/derived-schema.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type {
  BodyParams,
  FlatParameter,
  Method,
  OtherBody,
} from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { canBeLeftOut } from "../../schema/left-out.js";
import { descriptionOf } from "../../schema/nullable.js";
import { propertiesOf, requiredNames } from "../../schema/properties.js";
import { isGivenOn } from "../../schema/sides.js";
import type { TypeNames } from "../../words/type-words.js";
import { type Field, fieldList, ruleParagraphs } from "./fields.js";

/** Everything that `params` may hold, and the rules over several of them. Empty for a method that takes none. */
export function parametersSection(
  { params, otherBodies }: Method,
  names: TypeNames,
  registry: SchemaRegistry,
): readonly string[] {
  const { parameters, body } = params;
  const fields = [
    ...parameters.map((each) => parameterField(each, registry)),
    ...(body === undefined ? [] : bodyFields(body, registry)),
  ];
  if (fields.length === 0) return [];
  const rules = body === undefined ? [] : ruleParagraphs(body.schema, registry);
  return [
    ...rules,
    ...(rules.length > 0 ? ["The parameters:"] : []),
    fieldList(fields, names, registry),
    ...(body === undefined ? [] : bodyRemarks(body, otherBodies, registry)),
    ...otherBodies.flatMap((each) =>
      otherSection(each, body?.mediaType, names, registry),
    ),
  ];
}

/** What is given instead, as another media type unless it is the usual one. */
function otherSection(
  { params, takesSame }: OtherBody,
  usual: string | undefined,
  names: TypeNames,
  registry: SchemaRegistry,
): readonly string[] {
  const { body } = params;
  if (takesSame)
    return [`The same may be sent as ${codeSpan(body.mediaType)}.`];
  return [
    body.mediaType === usual
      ? "Or instead of the body's properties:"
      : `As ${codeSpan(body.mediaType)}:`,
    ...ruleParagraphs(body.schema, registry),
    fieldList(bodyFields(body, registry), names, registry),
  ];
}

function parameterField(
  { key, parameter }: FlatParameter,
  registry: SchemaRegistry,
): Field {
  const { name, required, schema, deprecated } = parameter;
  const place = key === name ? "" : ` as ${codeSpan(name)}`;
  return {
    name: key,
    schema,
    required,
    description: parameter.description ?? descriptionOf(schema, registry),
    remarks: [
      `in the ${parameter.in}${place}`,
      ...(deprecated && schema.deprecated !== true ? ["**deprecated**"] : []),
    ],
  };
}

function bodyFields(
  body: BodyParams,
  registry: SchemaRegistry,
): readonly Field[] {
  const { schema } = body;
  if (body.placement === "body") {
    const { key, required, mediaType } = body;
    const remarks = ["the whole body", codeSpan(mediaType)];
    const description = descriptionOf(schema, registry);
    return [{ name: key, schema, required, description, remarks }];
  }
  const declared = propertiesOf(schema, registry);
  const required = requiredNames("request", schema, registry);
  return body.properties.flatMap((name) => {
    const property = declared.get(name);
    if (property && !isGivenOn("request", property.schema, registry)) return [];
    return [
      {
        name,
        schema: property?.schema ?? deriveSchema(schema, "undeclared", {}),
        required: required.has(name),
        description: property && descriptionOf(property.schema, registry),
        remarks: [],
      },
    ];
  });
}

function bodyRemarks(
  body: BodyParams,
  others: readonly OtherBody[],
  registry: SchemaRegistry,
): readonly string[] {
  if (body.placement === "body") return [];
  const open = body.open ? ", with other properties as you like" : "";
  const isUsual = body.mediaType === "application/json" && !body.open;
  const leftOut = canBeLeftOut(body, registry)
    ? ["The body may be left out, with all of its properties."]
    : [];
  return isUsual && others.length === 0
    ? leftOut
    : [`The body is sent as ${codeSpan(body.mediaType)}${open}.`, ...leftOut];
}
