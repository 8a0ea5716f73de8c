import type { Report } from "../diagnostics/report.js";
import type { MediaType, Operation, Parameter, RequestBody } from "../ir/api.js";
import type { Schema, SchemaRegistry } from "../ir/schema.js";
import type { BodyParams, FlatParameter, Params } from "../ir/sdk.js";
import { declaredProperties, isObjectSchema, isOpen } from "../schema/object.js";

/** Lays an operation's parameters and body out as one flat object (DESIGN.md, section 3). */
export function flattenParams(
  operation: Operation,
  registry: SchemaRegistry,
  unknownKeys: "refuse" | "allow",
  report: Report,
): Params {
  const parameters = flatParameters(operation.parameters, report);
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

const precedence = ["path", "query", "header", "cookie"] as const;

/** Parameters keep their wire names; of those that share one, the later places get theirs appended. */
function flatParameters(
  parameters: readonly Parameter[],
  report: Report,
): readonly FlatParameter[] {
  const owners = new Map<string, Parameter>();
  const ranked = [...parameters].sort(
    (a, b) => precedence.indexOf(a.in) - precedence.indexOf(b.in),
  );
  const keys = new Map<Parameter, string>();
  for (const parameter of ranked) {
    const owner = owners.get(parameter.name);
    let key = parameter.name;
    if (owner !== undefined) {
      key = `${parameter.name}_${parameter.in}`;
      while (owners.has(key)) key += "_";
      report.add(
        "parameter-name-shared",
        `The ${parameter.in} parameter \`${parameter.name}\` is given as \`${key}\`: a ${owner.in} parameter has the same name.`,
        parameter.at,
        owner.at,
      );
    }
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
    id: `${chosen.at.document}#${chosen.at.pointer}`,
    at: chosen.at,
  };
  const base = {
    mediaType: chosen.mediaType,
    kind: chosen.kind,
    schema,
    required: body.required,
    ...(chosen.encoding !== undefined && { encoding: chosen.encoding }),
  };
  const whole = { ...base, placement: "body", key: freeKey(keys) } as const;
  if (!hasProperties(chosen) || !isObjectSchema(schema, registry)) return whole;
  const properties = declaredProperties(schema, registry);
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

function freeKey(keys: ReadonlySet<string>): string {
  let key = "body";
  while (keys.has(key)) key += "_";
  return key;
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
  return requiresProperties(body.schema, registry, new Set());
}

function requiresProperties(
  schema: Schema,
  registry: SchemaRegistry,
  seen: ReadonlySet<string>,
): boolean {
  const below = (each: Schema): boolean =>
    requiresProperties(each, registry, seen);
  const target =
    schema.ref === undefined || seen.has(schema.ref)
      ? undefined
      : registry.get(schema.ref);
  const alternatives = (each: readonly Schema[] | undefined): boolean =>
    each !== undefined && each.every(below);
  const readOnly = new Set(
    (schema.properties ?? [])
      .filter((each) => each.schema.readOnly)
      .map((each) => each.name),
  );
  return (
    (schema.required ?? []).some((name) => !readOnly.has(name)) ||
    (schema.minProperties ?? 0) > 0 ||
    (target !== undefined &&
      requiresProperties(target, registry, new Set([...seen, target.id]))) ||
    (schema.allOf ?? []).some(below) ||
    alternatives(schema.oneOf) ||
    alternatives(schema.anyOf)
  );
}
