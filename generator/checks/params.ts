import { deriveSchema } from "../ir/derived-schema.js";
import type { SchemaRegistry } from "../ir/schema.js";
import type { BodyParams, Params } from "../ir/sdk.js";
import { isClosed, isKeySensitive, refusesOthers } from "../schema/closed.js";
import { requiredOn } from "../schema/sides.js";
import { any, hasType, not } from "./code/condition.js";
import { call, element } from "./code/expression.js";
import { runtime } from "./code/runtime.js";
import {
  constant,
  leave,
  skip,
  type Statement,
  when,
} from "./code/statement.js";
import { scopeKey } from "./dynamic-scope.js";
import type { Emission, Subject } from "./emission.js";
import { fail } from "./issue.js";
import { isOneOfNames, refuseKey } from "./keys.js";
import { emitProperties, loopsOverGiven } from "./keywords/properties.js";
import { isUndefined } from "./presence.js";
import type { Others } from "./properties-alike.js";
import type { DeclaredProperty } from "./property.js";

/** The check of a method's flat params: its parameters, its body, and no unknown keys (DESIGN.md, section 3). */
export function paramsStatements(
  whole: Params,
  outer: Subject,
  emission: Emission,
  registry: SchemaRegistry,
): readonly Statement[] {
  const params = openedBeside(whole);
  const subject: Subject = { ...outer, known: "object" };
  const keys = params.parameters.map((each) => each.key);
  const notAnObject = when(not(hasType(subject.value, "object")), [
    ...fail("type", "an object", outer, emission),
    leave,
  ]);
  const inner = { ...subject, last: false };
  const given = readGiven(params, emission, registry);
  const refused = refusedBeside(params, keys, registry);
  const together =
    refused !== undefined && loopsOverGiven(given.declared, refused);
  return [
    ...notAnObject,
    ...emitProperties(
      given.declared,
      inner,
      emission,
      together ? othersRefused(refused, inner, emission) : undefined,
    ),
    ...(given.body === undefined
      ? []
      : flatBody(given.body, keys, inner, emission, registry)),
    ...(refused === undefined || together
      ? []
      : unknownKeys(refused, inner, emission)),
  ];
}

/** Beside parameters it is the params' check that refuses other keys, and not the body's schema once more. */
function openedBeside(params: Params): Params {
  const { body, parameters, refuseUnknown } = params;
  if (body?.placement !== "flat" || !refuseUnknown || parameters.length === 0)
    return params;
  const { additionalProperties: _refused, ...schema } = body.schema;
  const refusesAll =
    refusesOthers(body.schema) && schema.patternProperties === undefined;
  return refusesAll ? { ...params, body: { ...body, schema } } : params;
}

/** What a method's params are made of, as its check goes through it. */
interface Given {
  readonly declared: readonly DeclaredProperty[];
  /** What the body says beside that, or all of it. */
  readonly body?: BodyParams;
}

/** A flat body's own properties are looked at together with the parameters, unless keywords beside them depend on what keys there are. */
function readGiven(
  params: Params,
  emission: Emission,
  registry: SchemaRegistry,
): Given {
  const declared = declaredProperties(params);
  const { body } = params;
  if (body?.placement !== "flat") return { declared };
  const { schema } = body;
  const entered = emission.unit.scopes.enter(emission.scope, schema);
  if (
    schema.properties === undefined ||
    isKeySensitive(schema, registry) ||
    scopeKey(entered) !== scopeKey(emission.scope)
  )
    return { declared, body };
  const { properties, ...rest } = schema;
  const names = new Set(requiredOn(emission.side, schema, registry));
  const own = properties.map((each) => ({
    ...each,
    required: names.delete(each.name),
  }));
  const beside = { ...rest, required: [...names] };
  return {
    declared: [...declared, ...own],
    body: { ...body, schema: beside },
  };
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
  const unchecked = deriveSchema(schema, "given", {});
  return [
    ...declared,
    { name, required, schema: isChecked(body) ? schema : unchecked },
  ];
}

function flatBody(
  body: BodyParams,
  keys: readonly string[],
  subject: Subject,
  emission: Emission,
  registry: SchemaRegistry,
): readonly Statement[] {
  if (keys.length === 0 || !isKeySensitive(body.schema, registry))
    return emission.unit.statements(body.schema, subject, emission);
  const view = emission.names.fresh("body");
  const others = call(runtime.without, [
    subject.value,
    emission.unit.nameSet(keys),
  ]);
  return [
    constant(view, others),
    ...emission.unit.statements(
      body.schema,
      { ...subject, value: view },
      emission,
    ),
  ];
}

/** Bytes and streams are sent as they are. */
function isChecked({ kind }: BodyParams): boolean {
  return kind !== "binary" && kind !== "event-stream";
}

/** The names beside which keys are unknown; `undefined` where any key goes, or the body refuses the others itself. */
function refusedBeside(
  { body, refuseUnknown }: Params,
  keys: readonly string[],
  registry: SchemaRegistry,
): readonly string[] | undefined {
  if (!refuseUnknown) return undefined;
  if (body === undefined) return keys;
  if (body.placement === "body") return [...keys, body.key];
  if (isClosed(body.schema, registry)) return undefined;
  return [...keys, ...body.properties];
}

function othersRefused(
  names: readonly string[],
  subject: Subject,
  emission: Emission,
): Others {
  return {
    names,
    statements: (key) => refuseKey(names, key, subject, emission, "unknown"),
  };
}

function unknownKeys(
  names: readonly string[],
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const key = emission.names.fresh("key");
  const known = any(isOneOfNames(names, key, emission));
  const value = element(subject.value, key);
  const body = [
    ...when(known, [skip]),
    ...when(isUndefined(value), [skip]),
    ...refuseKey(names, key, subject, emission, "unknown"),
  ];
  return [{ kind: "keys", key, object: subject.value, body }];
}
