import type { Report } from "../../diagnostics/report.js";
import type {
  MediaType,
  Operation,
  Parameter,
  ParameterStyle,
} from "../../ir/api.js";
import type { Location } from "../../ir/json.js";
import { below } from "../../ir/pointer.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { acceptedKinds, type Kind } from "../../schema/kinds.js";
import { nests } from "../../schema/nesting.js";
import { propertiesOf } from "../../schema/properties.js";

/** What is written in a style. */
interface Styled {
  readonly schema: Schema;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly place: Parameters<Report["gather"]>[2];
}

/** Tells of parameters, and of properties of forms, whose style says nothing of values such as theirs. */
export function reportUndefinedStyles(
  { parameters, requestBody }: Operation,
  registry: SchemaRegistry,
  report: Report,
): void {
  const properties = (requestBody?.content ?? []).flatMap((each) =>
    styledProperties(each, registry),
  );
  for (const styled of [...parameters.flatMap(styledParameter), ...properties])
    for (const what of undefinedIn(styled, registry))
      report.gather(
        "style-undefined",
        `OpenAPI does not say how style \`${styled.style}\` writes ${what}.`,
        styled.place,
      );
}

function styledParameter(parameter: Parameter): readonly Styled[] {
  return parameter.contentMediaType === undefined
    ? [{ ...parameter, place: parameter.at }]
    : [];
}

function styledProperties(
  { at, schema: body, encoding = [] }: MediaType,
  registry: SchemaRegistry,
): readonly Styled[] {
  const properties = body && propertiesOf(body, registry);
  return encoding.flatMap(({ property, form }) => {
    const schema = properties?.get(property)?.schema;
    const location: Location = below(at, "encoding", property);
    return form === undefined || schema === undefined
      ? []
      : [{ ...form, schema, place: { kind: "location", location, key: true } }];
  });
}

/** OpenAPI 3.1, 4.8.12.2, the table of styles: what stands there as "n/a", and what is deeper than it goes. */
function undefinedIn(styled: Styled, registry: SchemaRegistry): string[] {
  const { schema, style, explode } = styled;
  const kinds = acceptedKinds(schema, registry);
  const told: string[] = [];
  if (isDelimited(style) && explode)
    told.push("what is exploded: it is sent as `form` has it");
  else if ((isDelimited(style) || style === "deepObject") && hasScalar(kinds))
    told.push(
      "values that are neither objects nor lists: they are sent as `form` has them",
    );
  if (style === "deepObject" && kinds?.has("array") === true)
    told.push("lists: their items are sent by their index (`a[0]=`)");
  if (isTooDeep(styled, registry))
    told.push(
      `objects and lists that are within others: they are sent ${deepFormOf(styled)}`,
    );
  return told;
}

function isDelimited(style: ParameterStyle): boolean {
  return style === "spaceDelimited" || style === "pipeDelimited";
}

/** Only what a schema names: of one that says nothing, anything could be told. */
function hasScalar(kinds: ReadonlySet<Kind> | undefined): boolean {
  return (["string", "number", "boolean"] as const).some(
    (kind) => kinds?.has(kind) === true,
  );
}

function deepFormOf({ style }: Styled): string {
  return style === "deepObject"
    ? "as `a[b][c]=` by their keys, and items by their index (`a[b][0]=`)"
    : "as JSON";
}

/** A list in an exploded object repeats its name, as servers read it; `deepObject` has as many ways for lists as servers. */
function isTooDeep(
  { schema, style, explode }: Styled,
  registry: SchemaRegistry,
): boolean {
  return nests(schema, !explode || style === "deepObject", registry);
}
