import { isSchemaComponent } from "../document/references/bodies-of-schemas.js";
import { saidBeside } from "../document/references/said-beside.js";
import { isObject, type Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { type ObjectNode, wrongType } from "./entry.js";

/** The object that a Reference Object leads to, described as the reference has it; any other object itself. */
export function follow(node: ObjectNode): ObjectNode | undefined {
  if (!Object.hasOwn(node.value, "$ref")) return node;
  const target = node.description.follow(node.at);
  if (target === undefined) return undefined;
  const { value, location } = target;
  if (isSchemaComponent(location.pointer)) return reportSchema(node, location);
  if (!isObject(value))
    return wrongType(
      { key: "$ref", value, at: node.at },
      "a reference to an object",
      node,
    );
  reportIdleSiblings(node);
  const said = saidBeside(node.value, node.at, node.description);
  const isSaid = Object.keys(said).length > 0;
  return isSaid
    ? { ...node, value: { ...value, ...said }, at: location, redescribed: true }
    : { ...node, value, at: location };
}

/** What refers to a schema can't be read as any other object: its mistakes would be told of the schema. */
function reportSchema({ at, report }: ObjectNode, schema: Location): undefined {
  report.add(
    "reference-to-schema",
    `\`#${schema.pointer}\` is a schema, which can't stand here.`,
    below(at, "$ref"),
    schema,
  );
}

/** What else stands beside a reference says nothing (OpenAPI 3.1, 4.8.23): told once for all places. */
function reportIdleSiblings({ value, at, report }: ObjectNode): void {
  for (const key of Object.keys(value))
    if (!besideReference.has(key) && !key.startsWith("x-"))
      report.gather(
        "reference-sibling-ignored",
        "Fields beside the `$ref` of a Reference Object say nothing in OpenAPI: they are ignored, all but `summary` and `description`.",
        { kind: "location", location: below(at, key), key: true },
      );
}

const besideReference: ReadonlySet<string> = new Set([
  "$ref",
  "summary",
  "description",
]);
