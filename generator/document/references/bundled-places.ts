import { isObject, type JsonValue, type Location } from "../../ir/json.js";
import { parentPointer, placeKey, splitPointer } from "../../ir/pointer.js";
import { isMapField, valueFields } from "../../ir/written/fields.js";

const schemaKeys: ReadonlySet<string> = new Set(
  "schema items additionalProperties not if then else contains propertyNames unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);
const schemaMaps: ReadonlySet<string> = new Set(
  "allOf anyOf oneOf prefixItems properties patternProperties dependentSchemas $defs definitions schemas".split(
    " ",
  ),
);

/** What is found at a place besides schemas, as the fields on the way there tell. */
type Place = "object" | "map" | "examples" | "example";

function placeAt(pointer: string): Place {
  const next = (place: Place, token: string): Place => {
    if (place === "examples") return "example";
    if (place !== "object") return "object";
    if (token === "examples") return "examples";
    return isMapField(token) ? "map" : "object";
  };
  return splitPointer(pointer).reduce(next, "object");
}

/**
 * Whether a member of an object is a value of the API. In those `$ref` is a key like any other.
 *
 * @param at where the object stands
 */
export function isValueMember(
  key: string,
  value: JsonValue,
  at: Location,
): boolean {
  if (key === "value") return placeAt(at.pointer) === "example";
  if (!valueFields.has(key) || (key === "examples" && isObject(value)))
    return false;
  return placeAt(at.pointer) === "object";
}

/** `/components/schemas/User`, but nothing inside of it. */
export function isComponentPlace(pointer: string): boolean {
  const tokens = splitPointer(pointer);
  return tokens.length === 3 && tokens[0] === "components";
}

/** Callbacks may lead back to path items: they never take the place of a reference. */
export function isPathItemPlace(pointer: string): boolean {
  const [field, name, ...below] = splitPointer(pointer);
  const isOwn = field === "paths" || field === "webhooks";
  return isOwn && name !== undefined && below.length === 0;
}

/** A path item among the components is what is written beside its reference, too, as one of a path is. */
export function isPathItemComponent(pointer: string): boolean {
  return isComponentPlace(pointer) && splitPointer(pointer)[1] === "pathItems";
}

/**
 * Whether a schema stands at a place, by the keyword that holds it.
 *
 * @param maps places whose members are schemas though no keyword tells it
 */
export function isSchemaPlace(
  at: Location,
  maps: ReadonlySet<string>,
): boolean {
  const tokens = splitPointer(at.pointer);
  const key = tokens.at(-1) ?? "";
  const parent = tokens.at(-2) ?? "";
  if (schemaMaps.has(parent)) return true;
  if (schemaKeys.has(key) && parent !== "examples") return true;
  const { document, pointer } = at;
  const around = parentPointer(pointer);
  return (
    maps.size > 0 &&
    around !== undefined &&
    maps.has(placeKey({ document, pointer: around }))
  );
}

/** Whether a keyword that holds schemas by their names stands at a place that no schema stands at. */
export function isMapPlace(pointer: string): boolean {
  const key = splitPointer(pointer).at(-1) ?? "";
  return key === "properties" || key === "patternProperties";
}

/** Fields that hold objects by names, which say nothing of what these are. */
const named: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "$defs", "definitions"],
  ...["dependentSchemas", "schemas", "responses", "requestBodies", "headers"],
  ...["content", "encoding", "links", "callbacks", "paths", "webhooks"],
  ...["pathItems", "parameters", "securitySchemes", "examples", "variables"],
]);

const values: ReadonlySet<string> = new Set([
  ...["example", "default", "const", "enum"],
]);

/** Whether what stands at a place is a value of the API, or an extension, and says nothing by OpenAPI. */
export function isValuePlace(pointer: string): boolean {
  const tokens = splitPointer(pointer);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? "";
    const name = tokens[index + 1];
    if (values.has(token) || token.startsWith("x-")) return true;
    if (!named.has(token)) continue;
    const isExample = token === "examples" && name !== undefined;
    if (isExample && (/^\d+$/.test(name) || tokens[index + 2] === "value"))
      return true;
    index += 1;
  }
  return false;
}
