import type { BodyParams, Params } from "../../ir/sdk.js";
import { admitsDeclaredOnly, isKeySensitive } from "../../schema/closed.js";
import type { SchemaRegistry } from "../../ir/schema.js";
import { canBeLeftOut } from "../../schema/left-out.js";
import { declaredNames } from "../../schema/properties.js";
import { isSecret } from "../../schema/secret.js";
import { requiredOn } from "../../schema/sides.js";
import { type Emission, inside } from "../emission.js";
import { scopeKey } from "../program/dynamic-scope.js";
import type { DeclaredProperty } from "../properties/declared.js";

/** Beside parameters it is the params' check that refuses other keys, and not the body's schema once more. */
export function openedBeside(params: Params): Params {
  const { body, parameters, refuseUnknown } = params;
  if (body?.placement !== "flat" || !refuseUnknown || parameters.length === 0)
    return params;
  const { additionalProperties: _refused, ...schema } = body.schema;
  return admitsDeclaredOnly(body.schema)
    ? { ...params, body: { ...body, schema } }
    : params;
}

/** What a method's params are made of, as its check goes through it. */
export interface Given {
  readonly declared: readonly DeclaredProperty[];
  /** What the body says beside that, or all of it. */
  readonly body?: BodyParams;
}

/** A flat body's own properties are looked at together with the parameters, unless keywords beside them depend on what keys there are. */
export function givenBy(params: Params, emission: Emission): Given {
  const declared = declaredProperties(params);
  const { body } = params;
  if (body?.placement !== "flat") return { declared };
  const { properties, ...rest } = body.schema;
  const { side, registry } = emission;
  if (
    properties === undefined ||
    hidesProperties(params, registry) ||
    !isPlain(body, emission) ||
    canBeLeftOut(body, registry)
  )
    return { declared, body };
  const names = new Set(requiredOn(side, body.schema, registry));
  const own = properties.map((each) => ({
    ...each,
    required: names.delete(each.name),
  }));
  const schema = { ...rest, required: [...names] };
  return { declared: [...declared, ...own], body: { ...body, schema } };
}

/** Whether a parameter has the name of a body's property that is not sent: the body's schema speaks of another value by that name. */
export function hidesProperties(
  { body, parameters }: Params,
  registry: SchemaRegistry,
): boolean {
  if (body?.placement !== "flat") return false;
  const declared = new Set(declaredNames(body.schema, registry));
  return parameters.some(({ key }) => declared.has(key));
}

/** Whether what a body's schema says of its properties is the same beside others, and only of them. */
function isPlain({ schema }: BodyParams, emission: Emission): boolean {
  const { scope } = inside(schema, emission);
  return (
    !isKeySensitive(schema, emission.registry) &&
    !isSecret(schema, emission.registry) &&
    scopeKey(scope) === scopeKey(emission.scope)
  );
}

/** The parameters, and the body where it is a property of its own. */
function declaredProperties({
  parameters,
  body,
}: Params): readonly DeclaredProperty[] {
  const declared = parameters.map(({ key, parameter }) => ({
    name: key,
    schema: parameter.schema,
    required: parameter.required,
  }));
  if (body?.placement !== "body") return declared;
  const { key: name, required, schema } = body;
  return [...declared, { name, required, schema }];
}
