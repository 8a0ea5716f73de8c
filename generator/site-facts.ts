import { calledAs } from "./examples/call.js";
import type { ExampleSource } from "./examples/example.js";
import { exampleParams, type ExampleParams } from "./examples/params.js";
import { exampleSource } from "./examples/source.js";
import { readPlan } from "./generate.js";
import type { JsonValue } from "./ir/json.js";
import type { BodyParams, Method, Resource, Sdk } from "./ir/sdk.js";
import type { GenerateOptions } from "./options.js";
import { startRun } from "./run.js";
import { staleSamples } from "./samples/stale.js";
import type { OperationFacts, ResourceFacts, SiteFacts } from "./site/facts.js";

/**
 * What the site of an API tells besides its package, of the same plan; `undefined` where the description can't be read. Nothing is written or
 * reported: that is done by the run that makes the package.
 */
export async function siteFacts(
  options: GenerateOptions,
): Promise<SiteFacts | undefined> {
  const plan = await readPlan(startRun(options));
  if (plan === undefined) return undefined;
  const { sdk } = plan;
  const source = await exampleSource(sdk.api.schemas, sdk.api.operations);
  const operations = sdk.resources.flatMap((resource) =>
    resource.methods.map((method) => {
      const facts = factsOf(sdk, resource, method, source);
      return [method.operation.id, facts] as const;
    }),
  );
  return {
    url: sdk.config.docs.url,
    operations: new Map(operations),
    resources: sdk.resources.map(resourceFacts),
  };
}

function resourceFacts(resource: Resource): ResourceFacts {
  return {
    name: resource.path.join("."),
    page: `docs/${resource.file}/index.md`,
    methods: resource.methods.map((method) => ({
      name: calledAs(resource, method),
      page: method.page,
    })),
  };
}

function factsOf(
  sdk: Sdk,
  resource: Resource,
  method: Method,
  source: ExampleSource,
): OperationFacts {
  const params: ExampleParams = exampleParams(method, source) ?? new Map();
  const { parameters, body } = method.params;
  const value = body && bodyValue(method, body, params);
  return {
    parameters: new Map(
      parameters.flatMap(({ key, parameter }) => {
        const given = params.get(key);
        return given?.kind === "value" && parameter.required
          ? [[`${parameter.in} ${parameter.name}`, given.value] as const]
          : [];
      }),
    ),
    ...(value !== undefined &&
      body !== undefined && { body: { mediaType: body.mediaType, value } }),
    stale: new Set(
      staleSamples(sdk, resource, method).map(({ source: code }) => code),
    ),
  };
}

/** What params have of a body, if nothing in it is bytes. */
function bodyValue(
  { params: { parameters } }: Method,
  body: BodyParams,
  params: ExampleParams,
): JsonValue | undefined {
  if (body.placement === "body") {
    const whole = params.get(body.key);
    return whole?.kind === "value" ? whole.value : undefined;
  }
  const keys = new Set(parameters.map(({ key }) => key));
  const properties = [...params].filter(([key]) => !keys.has(key));
  const values = properties.flatMap(([key, param]) =>
    param.kind === "value" ? [[key, param.value] as const] : [],
  );
  const isEmpty = properties.length === 0 && !body.required;
  return isEmpty || values.length < properties.length
    ? undefined
    : Object.fromEntries(values);
}
