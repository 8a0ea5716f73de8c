import { cautiousSteps } from "../../ir/patterns/linear-pattern.js";
import { acceptorWith } from "../../checks/run/acceptor.js";
import { loadRuntime } from "../../checks/run/runtime.js";
import type { Api, Parameter } from "../../ir/api.js";
import type { JsonValue } from "../../ir/json.js";
import type { Schema, SchemaRegistry } from "../../ir/schema.js";
import { allParts } from "../../schema/in-place.js";
import { acceptedKinds } from "../../schema/kinds.js";
import { propertiesOf } from "../../schema/properties.js";
import { createTriable } from "../triable.js";
import { textsOf } from "./texts.js";

/**
 * An API whose parameters have values as examples, where they are written as they are sent (`ids=1&ids=2`, OpenAPI 3.1, 4.8.12.2): what the schema
 * accepts as it stands stays, and so does what says no value that it accepts.
 */
export async function withExamplesRead(api: Api): Promise<Api> {
  const { operations, schemas } = api;
  const isAny = operations.some(({ parameters }) =>
    parameters.some((each) => mayBeSerialized(each, schemas)),
  );
  if (!isAny) return api;
  const accepts = await acceptance(schemas);
  const read = (parameter: Parameter): Parameter =>
    mayBeSerialized(parameter, schemas)
      ? {
          ...parameter,
          examples: parameter.examples.map((example) =>
            typeof example === "string"
              ? meantBy(example, parameter, schemas, accepts)
              : example,
          ),
        }
      : parameter;
  return {
    ...api,
    operations: operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map(read),
    })),
  };
}

type Accepts = (schema: Schema, value: JsonValue) => boolean;

async function acceptance(registry: SchemaRegistry): Promise<Accepts> {
  const isTriable = createTriable(registry);
  const acceptor = acceptorWith(
    await loadRuntime(),
    registry,
    "request",
    true,
    cautiousSteps,
  );
  return (schema, value) =>
    isTriable(schema, value) && acceptor(schema)(value).length === 0;
}

/** Whether a text is an example where none can be a value. */
function mayBeSerialized(
  { schema, examples, contentMediaType }: Parameter,
  registry: SchemaRegistry,
): boolean {
  return (
    contentMediaType === undefined &&
    examples.some((each) => typeof each === "string") &&
    acceptedKinds(schema, registry)?.has("string") === false
  );
}

function meantBy(
  text: string,
  parameter: Parameter,
  registry: SchemaRegistry,
  accepts: Accepts,
): JsonValue {
  const { schema } = parameter;
  // Nothing, and JSON, which no style writes.
  if (/^(?:$|[[{])/.test(text)) return text;
  const { scalar, list, entries } = textsOf(text, parameter);
  const items = allParts(schema, registry).find((part) => part.items)?.items;
  const properties = propertiesOf(schema, registry);
  const candidates: readonly JsonValue[] = [
    typed(scalar, schema, registry),
    ...(list === undefined
      ? []
      : [list.map((each) => typed(each, items, registry))]),
    ...(entries === undefined
      ? []
      : [
          Object.fromEntries(
            [...entries].map(([name, each]) => [
              name,
              typed(each, properties.get(name)?.schema, registry),
            ]),
          ),
        ]),
  ];
  return candidates.find((each) => accepts(schema, each)) ?? text;
}

/** A number, a boolean or null, where the schema takes no text. */
function typed(
  text: string,
  schema: Schema | undefined,
  registry: SchemaRegistry,
): JsonValue {
  const kinds = schema && acceptedKinds(schema, registry);
  if (kinds === undefined || kinds.has("string")) return text;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : text;
}
