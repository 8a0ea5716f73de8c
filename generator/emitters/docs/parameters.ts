import { deriveSchema } from "../../ir/derived-schema.js";
import type { Operation, Parameter } from "../../ir/api.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import type {
  BodyParams,
  FlatParameter,
  Method,
  OtherBody,
} from "../../ir/sdk.js";
import { isNamedByCall } from "../../ir/takes-params.js";
import { codeSpan } from "../../markdown/code.js";
import { prose } from "../../markdown/prose.js";
import { allParts, alternativesOf } from "../../schema/in-place.js";
import { canBeLeftOut } from "../../schema/left-out.js";
import { descriptionOf } from "../../schema/nullable.js";
import { propertiesOf, requiredNames } from "../../schema/properties.js";
import { isGivenOn } from "../../schema/sides.js";
import { baseAt, kinChoicesOf } from "../../schema/tags/kin-choices.js";
import {
  type Choice,
  choicesOf,
  namesBeside,
} from "../../schema/tags/variants.js";
import { valuesOf } from "../../schema/values.js";
import { bodyDescription } from "../../words/body-description.js";
import { objectRules } from "../../words/rules.js";
import { serializationWords } from "../../words/serialization.js";
import type { TypeNames } from "../../words/type-words.js";
import { show } from "../../words/value.js";
import { choiceText, fieldList, ruleParagraphs } from "./fields.js";
import type { Field } from "./schema-fields.js";

/** Everything that `params` may hold, and the rules over several of them. Empty for a method that takes none. */
export function parametersSection(
  { params, otherBodies, operation }: Method,
  names: TypeNames,
  registry: SchemaRegistry,
): readonly string[] {
  const { parameters, body } = params;
  const choices = choicesOfBody(body, registry);
  const fields = [
    ...parameters.map((each) => parameterField(each, registry)),
    ...(body === undefined
      ? []
      : bodyFields(body, choices, registry, operation)),
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
    ...kinOfBody(body, names, registry),
    ...(body === undefined
      ? []
      : bodyRemarks(body, otherBodies, operation, registry)),
    ...otherBodies.flatMap((each) =>
      otherSection(each, body, operation, names, registry),
    ),
  ];
}

/** What is given instead, as another media type unless it is the usual one. */
function otherSection(
  { params, takesSame }: OtherBody,
  usual: BodyParams | undefined,
  operation: Operation,
  names: TypeNames,
  registry: SchemaRegistry,
): readonly string[] {
  const { body } = params;
  const choices = choicesOfBody(body, registry);
  if (takesSame)
    return [`The same may be sent as ${codeSpan(body.mediaType)}.`];
  const fields = bodyFields(body, choices, registry, operation);
  const known =
    usual === undefined
      ? []
      : bodyFields(usual, choicesOfBody(usual, registry), registry, operation);
  const shared = sharedFields(fields, known, names, registry);
  const named = isNamedByCall(body, usual)
    ? `, of which the option ${codeSpan("contentType")} names one`
    : "";
  const lead =
    body.mediaType === usual?.mediaType
      ? "Or instead of the body's properties:"
      : `As ${codeSpan(body.mediaType)}${named}:`;
  return [
    shared === undefined ? lead : `${lead} ${shared.words}`,
    ...ruleParagraphs(body.schema, registry, choices),
    fieldList(shared?.others ?? fields, names, registry),
    ...choices.map((each) =>
      choiceText(each, names, registry, 0, { shows: true }),
    ),
    ...kinOfBody(body, names, registry),
  ];
}

/** Fields, most of which were told before: in words, and those that were not. */
interface SharedFields {
  readonly words: string;
  readonly others: readonly Field[];
}

function sharedFields(
  fields: readonly Field[],
  known: readonly Field[],
  names: TypeNames,
  registry: SchemaRegistry,
): SharedFields | undefined {
  const textOf = (field: Field): string => fieldList([field], names, registry);
  const told = new Set(known.map(textOf));
  const others = fields.filter((field) => !told.has(textOf(field)));
  // A few are read sooner than what they have in common with others.
  if (fields.length - others.length < Math.max(3, others.length))
    return undefined;
  const kept = new Set(fields.map(({ name }) => name));
  const missing = known.filter(({ name }) => !kept.has(name));
  const without = missing.map(({ name }) => codeSpan(name)).join(", ");
  const changes = [
    ...(without === "" ? [] : [`without ${without}`]),
    ...(others.length === 0 ? [] : ["with these:"]),
  ];
  const end = others.length === 0 ? "." : "";
  return { words: ["the same", ...changes].join(", ") + end, others };
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
      ...serializationWords(parameter, registry),
      ...(deprecated && schema.deprecated !== true ? ["**deprecated**"] : []),
      ...exampleWords(parameter, registry),
    ],
  };
}

/** A longer example is read by nobody in the middle of a line. */
const longestExample = 40;

/** What a parameter is like, where it can be left out, so that the call on the page does not show it, and no list of values does. */
function exampleWords(
  { required, examples, schema }: Parameter,
  registry: SchemaRegistry,
): readonly string[] {
  const [example] = examples;
  if (required || example === undefined || example === "") return [];
  const parts = allParts(schema, registry);
  const isListed = [
    ...parts,
    ...parts.flatMap(({ items }) => items ?? []),
  ].some((part) => valuesOf(part) !== undefined);
  const isShort = JSON.stringify(example).length <= longestExample;
  const isPlain = ["string", "number"].includes(typeof example);
  const isDefault = parts.some((part) => part.default?.value === example);
  return isPlain && isShort && !isListed && !isDefault
    ? [`for example ${show(example)}`]
    : [];
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

/** Of a flat body whose schema is a base: what extends that has besides. */
function kinOfBody(
  body: BodyParams | undefined,
  names: TypeNames,
  registry: SchemaRegistry,
): readonly string[] {
  if (body?.placement !== "flat") return [];
  const detail = { shows: true, told: body.schema };
  return kinChoicesOf(body.schema, "request", registry).map((each) =>
    choiceText(each, names, registry, 0, detail),
  );
}

function bodyFields(
  body: BodyParams,
  choices: readonly Choice[],
  registry: SchemaRegistry,
  operation: Operation,
): readonly Field[] {
  const { schema } = body;
  if (body.placement === "body") {
    const { key, required, mediaType } = body;
    const remarks = ["the whole body", codeSpan(mediaType)];
    const description =
      bodyDescription(operation) ?? descriptionOf(schema, registry);
    const target = registry.get(schema.ref ?? "");
    const isUnion =
      target !== undefined &&
      (alternativesOf(target).length > 0 ||
        baseAt(target, registry) !== undefined);
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
  operation: Operation,
  registry: SchemaRegistry,
): readonly string[] {
  if (body.placement === "body") return [];
  const rules = objectRules(body.schema, registry);
  const told = rules.length === 0 ? [] : [`The body: ${rules.join(", ")}.`];
  const about = bodyDescription(operation);
  const said = [...(about === undefined ? [] : [prose(about, 1)]), ...told];
  const open = body.open ? ", with other properties as you like" : "";
  const isUsual = body.mediaType === "application/json" && !body.open;
  const leftOut = canBeLeftOut(body, registry)
    ? ["The body may be left out, with all of its properties."]
    : [];
  return isUsual && others.length === 0
    ? [...said, ...leftOut]
    : [
        ...said,
        `The body is sent as ${codeSpan(body.mediaType)}${open}.`,
        ...leftOut,
      ];
}
