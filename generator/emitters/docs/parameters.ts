import { deriveSchema } from "../../ir/derived-schema.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type {
  BodyParams,
  FlatParameter,
  Method,
  OtherBody,
} from "../../ir/sdk.js";
import { codeSpan } from "../../markdown/code.js";
import { alternativesOf } from "../../schema/in-place.js";
import { canBeLeftOut } from "../../schema/left-out.js";
import { descriptionOf } from "../../schema/nullable.js";
import { propertiesOf, requiredNames } from "../../schema/properties.js";
import { isGivenOn } from "../../schema/sides.js";
import {
  type Choice,
  choicesOf,
  namesBeside,
} from "../../schema/tags/variants.js";
import type { TypeNames } from "../../words/type-words.js";
import { choiceText, fieldList, ruleParagraphs } from "./fields.js";
import type { Field } from "./schema-fields.js";

/** Everything that `params` may hold, and the rules over several of them. Empty for a method that takes none. */
export function parametersSection(
  { params, otherBodies }: Method,
  names: TypeNames,
  registry: SchemaRegistry,
): readonly string[] {
  const { parameters, body } = params;
  const choices = choicesOfBody(body, registry);
  const fields = [
    ...parameters.map((each) => parameterField(each, registry)),
    ...(body === undefined ? [] : bodyFields(body, choices, registry)),
  ];
  if (fields.length === 0 && choices.length === 0) return [];
  const rules =
    body === undefined ? [] : ruleParagraphs(body.schema, registry, choices);
  return [
    ...rules,
    ...(rules.length > 0 && fields.length > 0 ? ["The parameters:"] : []),
    fieldList(fields, names, registry),
    ...choices.map((each) =>
      choiceText(each, names, registry, 0, { shows: true }),
    ),
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
  const choices = choicesOfBody(body, registry);
  if (takesSame)
    return [`The same may be sent as ${codeSpan(body.mediaType)}.`];
  return [
    body.mediaType === usual
      ? "Or instead of the body's properties:"
      : `As ${codeSpan(body.mediaType)}:`,
    ...ruleParagraphs(body.schema, registry, choices),
    fieldList(bodyFields(body, choices, registry), names, registry),
    ...choices.map((each) =>
      choiceText(each, names, registry, 0, { shows: true }),
    ),
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
    // What stands in the path can't be left out.
    required: required && parameter.in !== "path",
    description: parameter.description ?? descriptionOf(schema, registry),
    remarks: [
      `in the ${parameter.in}${place}`,
      ...(deprecated && schema.deprecated !== true ? ["**deprecated**"] : []),
    ],
  };
}

/** Of a flat body: what its properties are beside, or instead of, those that it always has. */
function choicesOfBody(
  body: BodyParams | undefined,
  registry: SchemaRegistry,
): readonly Choice[] {
  return body?.placement === "flat"
    ? choicesOf(body.schema, "request", registry)
    : [];
}

function bodyFields(
  body: BodyParams,
  choices: readonly Choice[],
  registry: SchemaRegistry,
): readonly Field[] {
  const { schema } = body;
  if (body.placement === "body") {
    const { key, required, mediaType } = body;
    const remarks = ["the whole body", codeSpan(mediaType)];
    const description = descriptionOf(schema, registry);
    const target = registry.get(schema.ref ?? "");
    const isUnion = target !== undefined && alternativesOf(target).length > 0;
    return [
      {
        name: key,
        schema,
        required,
        description,
        remarks,
        ...(isUnion && { shown: target }),
      },
    ];
  }
  const beside = namesBeside(choices, schema, registry);
  const declared = propertiesOf(schema, registry);
  const required = requiredNames("request", schema, registry);
  return body.properties.flatMap((name) => {
    if (choices.length > 0 && !beside.has(name)) return [];
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
