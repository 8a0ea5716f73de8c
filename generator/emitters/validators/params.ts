import type { SchemaRegistry } from "../../ir/schema.js";
import type { BodyParams, Params } from "../../ir/sdk.js";
import { type Code, code } from "../../typescript/code.js";
import { literal } from "../../typescript/literal.js";
import { type Emission, fail, type Subject } from "./emission.js";
import { isOneOf, refuseKey } from "./keywords/other-properties.js";
import { emitProperties } from "./keywords/properties.js";
import type { DeclaredProperty } from "./property.js";
import { or } from "./condition.js";
import { isClosed, isKeySensitive } from "./key-sensitive.js";
import { runtime } from "./runtime.js";
import { call, constantCall, ifStatement, loopOverKeys } from "./statements.js";

/** The check of a method's flat params: its parameters, its body, and no unknown keys (DESIGN.md, section 3). */
export function paramsStatements(
  params: Params,
  outer: Subject,
  emission: Emission,
  registry: SchemaRegistry,
): readonly Code[] {
  const subject: Subject = { ...outer, known: "object" };
  const keys = params.parameters.map((each) => each.key);
  const notAnObject = ifStatement([
    {
      condition: code`!${runtime.isObject}(${subject.value})`,
      body: [
        ...fail(emission, outer, "type", literal("an object")),
        code`return;`,
      ],
    },
  ]);
  const inner = { ...subject, last: false };
  const body = [
    ...emitProperties(declaredProperties(params), inner, emission),
    ...(params.body?.placement === "flat"
      ? flatBody(params.body, keys, inner, emission, registry)
      : []),
    ...(params.refuseUnknown
      ? unknownKeys(params, keys, inner, emission, registry)
      : []),
  ];
  return [notAnObject, ...body];
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
  const unchecked = { id: `${schema.id}~given`, at: schema.at };
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
): readonly Code[] {
  if (keys.length === 0 || !isKeySensitive(body.schema, registry))
    return emission.unit.statements(body.schema, subject, emission);
  const view = emission.names.fresh("body");
  const reading = constantCall(
    view,
    call(runtime.without, [subject.value, emission.unit.nameSet(keys)]),
  );
  return [
    reading,
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

function unknownKeys(
  params: Params,
  keys: readonly string[],
  subject: Subject,
  emission: Emission,
  registry: SchemaRegistry,
): readonly Code[] {
  const { body } = params;
  if (
    body?.placement === "flat" &&
    keys.length === 0 &&
    isClosed(body.schema, registry)
  )
    return [];
  const ofBody =
    body === undefined
      ? []
      : body.placement === "flat"
        ? body.properties
        : [body.key];
  const names = [...keys, ...ofBody];
  const key = emission.names.fresh("key");
  const known = or(isOneOf(names, key, emission));
  const skip =
    names.length === 0
      ? []
      : [ifStatement([{ condition: known, body: [code`continue;`] }])];
  const absent = ifStatement([
    {
      condition: code`${subject.value}[${key}] === undefined`,
      body: [code`continue;`],
    },
  ]);
  return [
    loopOverKeys(key, subject.value, [
      ...skip,
      absent,
      ...refuseKey(names, key, subject, emission, "unknown"),
    ]),
  ];
}
