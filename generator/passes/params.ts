import type { Report } from "../diagnostics/report.js";
import type { MediaType, Operation, Parameter } from "../ir/api.js";
import { deriveSchema, schemaIdAt } from "../ir/derived-schema.js";
import { isRange } from "../ir/media-type.js";
import { createNameScope, underscored } from "../ir/name-scope.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { BodyParams, FlatParameter, Params } from "../ir/sdk.js";
import { isOpen } from "../schema/closed.js";
import { isNull, withoutNull } from "../schema/nullable.js";
import { isNothing, isObjectSchema } from "../schema/object.js";
import {
  declaredNames,
  propertiesOf,
  requiresProperties,
} from "../schema/properties.js";
import { isGivenOn } from "../schema/sides.js";
import { asForm, isFormless, reasonOfFormless } from "./bodies/form-kinds.js";
import type { SharedTypeOf } from "./shared-parameters.js";

/** What an operation takes, by how its body is given and the media type it is sent as: JSON before the others, else in the author's order. */
export type MethodParams = readonly [Params, ...ParamsWithBody[]];

type ParamsWithBody = Params & { readonly body: BodyParams };

/** Lays an operation's parameters and body out as one flat object (generator/README.md), once for each way of giving the body. */
export function flattenParams(
  operation: Operation,
  registry: SchemaRegistry,
  sharedTypeOf: SharedTypeOf,
  unknownKeys: "refuse" | "allow",
  report: Report,
): MethodParams {
  const parameters = flatParameters(operation.parameters, report).map((each) =>
    withSharedType(each, sharedTypeOf),
  );
  const keys = new Set(parameters.map((each) => each.key));
  const [body, ...others] = flattenBodies(operation, keys, registry, report);
  const lay = (each?: BodyParams): Params => ({
    parameters,
    optional:
      !parameters.some(({ parameter }) => parameter.required) &&
      !needsBody(each, registry),
    refuseUnknown:
      unknownKeys === "refuse" && !(each?.placement === "flat" && each.open),
  });
  return [
    { ...lay(body), ...(body && { body }) },
    ...others.map((each) => ({ ...lay(each), body: each })),
  ];
}

/** Under another key, a parameter is not what the component's type has. */
function withSharedType(
  each: FlatParameter,
  sharedTypeOf: SharedTypeOf,
): FlatParameter {
  const { key, parameter } = each;
  const sharedType =
    key === parameter.name ? sharedTypeOf(parameter) : undefined;
  return sharedType === undefined ? each : { ...each, sharedType };
}

const precedence = ["path", "query", "header", "cookie"] as const;

/** Parameters keep their wire names; of those that share one, the later places get theirs appended. */
function flatParameters(
  parameters: readonly Parameter[],
  report: Report,
): readonly FlatParameter[] {
  const scope = createNameScope({ spelling: underscored });
  const owners = new Map<string, Parameter>();
  const ranked = [...parameters].sort(
    (a, b) => precedence.indexOf(a.in) - precedence.indexOf(b.in),
  );
  const keys = new Map<Parameter, string>();
  for (const parameter of ranked) {
    const { name } = parameter;
    const owner = owners.get(name);
    const key = scope.claim(name, `${name}_${parameter.in}`);
    if (owner !== undefined)
      report.add(
        "parameter-name-shared",
        `The ${parameter.in} parameter \`${name}\` is given as \`${key}\`: a ${owner.in} parameter has the same name.`,
        parameter.at,
        owner.at,
      );
    owners.set(key, parameter);
    keys.set(parameter, key);
  }
  return parameters.map((parameter) => ({
    key: keys.get(parameter) ?? parameter.name,
    parameter,
  }));
}

function flattenBodies(
  { id, method, requestBody }: Operation,
  keys: ReadonlySet<string>,
  registry: SchemaRegistry,
  report: Report,
): readonly BodyParams[] {
  if (requestBody === undefined) return [];
  const { content, required } = requestBody;
  const sent = withForms(sentTypes(content).map(withSchema), registry, report)
    .flatMap((each) => valueOrNull(each, registry))
    .map((each) => asForm(each, registry))
    .filter(({ schema }) => required || !isNothing(schema, registry));
  if (sent.length > 0 && (method === "GET" || method === "HEAD")) {
    const what = `The body of \`${id}\` is not sent: a ${method} request has none.`;
    report.add("body-not-sent", what, requestBody.at);
    return [];
  }
  const flat = new Set(
    sent.flatMap((each) =>
      isFlat(each, registry) ? declaredNames(each.schema, registry) : [],
    ),
  );
  const key = bodyKey(new Set([...keys, ...flat]));
  return sent.map((each) =>
    flattenBody(
      { ...each, required: required || isNull(each.schema) },
      key,
      keys,
      registry,
      report,
    ),
  );
}

/** JSON first, and its types before ranges of them, which don't say what is sent. */
function sentTypes(content: readonly MediaType[]): readonly MediaType[] {
  const rank = ({ kind, mediaType }: MediaType): number =>
    kind === "json" ? Number(isRange(mediaType)) : 2;
  return content.toSorted((a, b) => rank(a) - rank(b));
}

type Sent = MediaType & { readonly schema: Schema };

function withSchema(content: MediaType): Sent {
  const { at, schema = { id: schemaIdAt(at), at } } = content;
  return { ...content, schema };
}

/** An object or null: the object's properties stand beside the parameters, and null is given as the whole body, which only JSON can say. */
function valueOrNull(sent: Sent, registry: SchemaRegistry): readonly Sent[] {
  const schema = withoutNull(sent.schema, registry);
  if (schema === undefined || !isFlat({ ...sent, schema }, registry))
    return [sent];
  const value = { ...sent, schema };
  if (sent.kind !== "json") return [value];
  const nothing = deriveSchema(sent.schema, "null", { types: ["null"] });
  return [value, { ...sent, schema: nothing }];
}

function flattenBody(
  sent: Sent & { readonly required: boolean },
  key: string,
  keys: ReadonlySet<string>,
  registry: SchemaRegistry,
  report: Report,
): BodyParams {
  const { mediaType, kind, schema, required, encoding, examples } = sent;
  const base = {
    mediaType,
    kind,
    schema,
    required,
    ...(encoding !== undefined && { encoding }),
    ...(examples.length > 0 && { examples }),
  };
  const whole = { ...base, placement: "body", key } as const;
  if (!isFlat(sent, registry)) return whole;
  const properties = givenNames(schema, keys, registry);
  const shared = properties.find((name) => keys.has(name));
  if (shared === undefined)
    return {
      ...base,
      placement: "flat",
      properties,
      open: isOpen(schema, registry),
    };
  report.add(
    "body-name-shared",
    `The body is given as \`${key}\`: its property \`${shared}\` is the name of a parameter, too.`,
    sent.at,
  );
  return whole;
}

/** The names that a body declares: a readOnly property is no other parameter's rival, since it is not sent. */
function givenNames(
  schema: Schema,
  keys: ReadonlySet<string>,
  registry: SchemaRegistry,
): readonly string[] {
  const properties = propertiesOf(schema, registry);
  return declaredNames(schema, registry).filter((name) => {
    const property = properties.get(name);
    return (
      !keys.has(name) ||
      property === undefined ||
      isGivenOn("request", property.schema, registry)
    );
  });
}

/** Whether a body's properties can stand beside parameters. */
function isFlat({ kind, schema }: Sent, registry: SchemaRegistry): boolean {
  return (
    (kind === "json" || kind === "form" || kind === "multipart") &&
    isObjectSchema(schema, registry)
  );
}

/** Without forms that can't be made of what their schema accepts, unless there is no other body: that is an error. */
function withForms(
  sent: readonly Sent[],
  registry: SchemaRegistry,
  report: Report,
): readonly Sent[] {
  const made = sent.filter((each) => !isFormless(each, registry));
  const code = made.length > 0 ? "form-left-out" : "form-no-object";
  for (const each of sent.filter((one) => !made.includes(one)))
    report.gather(code, reasonOfFormless(each), {
      kind: "location",
      location: each.at,
      key: true,
    });
  return made.length > 0 ? made : sent;
}

function bodyKey(taken: ReadonlySet<string>): string {
  const rules = { reserved: taken, spelling: underscored };
  return createNameScope(rules).claim("body");
}

/** Whether `{}` can't stand for the body: something in it must be given. */
function needsBody(
  body: BodyParams | undefined,
  registry: SchemaRegistry,
): boolean {
  if (body?.required !== true) return false;
  return body.placement === "body" || requiresProperties(body.schema, registry);
}
