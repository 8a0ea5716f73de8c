import type { Report } from "../diagnostics/report.js";
import type {
  MediaType,
  Operation,
  Parameter,
  RequestBody,
} from "../ir/api.js";
import { schemaIdAt } from "../ir/derived-schema.js";
import { createNameScope, underscored } from "../ir/name-scope.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { BodyParams, FlatParameter, Params } from "../ir/sdk.js";
import { isOpen } from "../schema/closed.js";
import { isObjectSchema } from "../schema/object.js";
import { declaredNames, requiresProperties } from "../schema/properties.js";
import type { SharedTypeOf } from "./shared-parameters.js";

/** Lays an operation's parameters and body out as one flat object (generator/README.md). */
export function flattenParams(
  operation: Operation,
  registry: SchemaRegistry,
  sharedTypeOf: SharedTypeOf,
  unknownKeys: "refuse" | "allow",
  report: Report,
): Params {
  const parameters = flatParameters(operation.parameters, report).map((each) =>
    withSharedType(each, sharedTypeOf),
  );
  const keys = new Set(parameters.map((each) => each.key));
  const body =
    operation.requestBody &&
    flattenBody(operation.requestBody, keys, registry, report);
  const open = body?.placement === "flat" && body.open;
  return {
    parameters,
    ...(body !== undefined && { body }),
    optional:
      !parameters.some((each) => each.parameter.required) &&
      !needsBody(body, registry),
    refuseUnknown: unknownKeys === "refuse" && !open,
  };
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

function flattenBody(
  body: RequestBody,
  keys: ReadonlySet<string>,
  registry: SchemaRegistry,
  report: Report,
): BodyParams | undefined {
  const chosen = chooseContent(body.content, report);
  if (chosen === undefined) return undefined;
  const schema: Schema = chosen.schema ?? {
    id: schemaIdAt(chosen.at),
    at: chosen.at,
  };
  const base = {
    mediaType: chosen.mediaType,
    kind: chosen.kind,
    schema,
    required: body.required,
    ...(chosen.encoding !== undefined && { encoding: chosen.encoding }),
  };
  const whole = { ...base, placement: "body", key: bodyKey(keys) } as const;
  if (!hasProperties(chosen) || !isObjectSchema(schema, registry)) return whole;
  const properties = declaredNames(schema, registry);
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
    `The body is given as \`${whole.key}\`: its property \`${shared}\` is the name of a parameter, too.`,
    chosen.at,
  );
  return whole;
}

function hasProperties(content: MediaType): boolean {
  return (
    content.kind === "json" ||
    content.kind === "form" ||
    content.kind === "multipart"
  );
}

function bodyKey(parameters: ReadonlySet<string>): string {
  const rules = { reserved: parameters, spelling: underscored };
  return createNameScope(rules).claim("body");
}

const preference = [
  "json",
  "form",
  "multipart",
  "text",
  "binary",
  "event-stream",
] as const;

/** The one media type that a body or response is typed by: JSON before the others, else the author's first. */
export function chooseContent(
  content: readonly MediaType[],
  report?: Report,
): MediaType | undefined {
  const [chosen, ...others] = [...content].sort(
    (a, b) => preference.indexOf(a.kind) - preference.indexOf(b.kind),
  );
  for (const other of others) {
    report?.add(
      "media-type-left-out",
      `The body is sent as \`${chosen?.mediaType ?? ""}\`; \`${other.mediaType}\` is left out.`,
      {
        kind: "location",
        location: other.at,
        key: true,
      },
    );
  }
  return chosen;
}

/** Whether `{}` can't stand for the body: something in it must be given. */
function needsBody(
  body: BodyParams | undefined,
  registry: SchemaRegistry,
): boolean {
  if (body === undefined) return false;
  if (body.placement === "body") return body.required;
  return requiresProperties(body.schema, registry);
}
