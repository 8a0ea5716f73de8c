import type { BodyParams, Params } from "../../ir/sdk.js";
import { isKeySensitive } from "../../schema/closed.js";
import { canBeLeftOut } from "../../schema/left-out.js";
import { compare, hasType, not } from "../code/condition.js";
import { call, type Expression, literal } from "../code/expression.js";
import { runtime } from "../code/runtime.js";
import { andLeave, constant, type Statement, when } from "../code/statement.js";
import type { Emission } from "../emission.js";
import { fail } from "../issue.js";
import { nameSet } from "../program/module-constants.js";
import { emitProperties, loopsOverGiven } from "../properties/properties.js";
import type { Subject } from "../subject.js";
import { statementsOf } from "../subschema.js";
import { expectedTypes } from "../type-test.js";
import { givenBy, hidesProperties, openedBeside } from "./given.js";
import { othersRefused, refusedBeside, unknownKeys } from "./unknown-keys.js";

/** The check of a method's flat params: its parameters, its body, and no unknown keys (DESIGN.md, section 3). */
export function paramsStatements(
  whole: Params,
  outer: Subject,
  emission: Emission,
): readonly Statement[] {
  const isWrong = not(hasType(outer.value, "object"));
  const failing = fail("type", expectedTypes(["object"]), outer, emission);
  const subject: Subject = { ...outer, known: "object", last: false };
  return [
    ...when(isWrong, andLeave(failing)),
    ...objectStatements(openedBeside(whole), subject, emission),
  ];
}

function objectStatements(
  params: Params,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { declared, body } = givenBy(params, emission);
  const refused = refusedBeside(params, emission.registry);
  const together =
    refused !== undefined && loopsOverGiven(declared, refused)
      ? othersRefused(refused, subject, emission)
      : undefined;
  return [
    ...emitProperties(declared, subject, emission, together),
    ...(body === undefined ? [] : flatBody(body, params, subject, emission)),
    ...(refused === undefined || together !== undefined
      ? []
      : unknownKeys(refused, subject)),
  ];
}

/** What a body's schema says about keys is about the body's own: it is given the params without the parameters. */
function flatBody(
  given: BodyParams,
  params: Params,
  subject: Subject,
  emission: Emission,
): readonly Statement[] {
  const { schema } = given;
  const { parameters } = params;
  const isOptional = canBeLeftOut(given, emission.registry);
  const ofBody = (value: Expression): readonly Statement[] => {
    const statements = statementsOf(schema, { ...subject, value }, emission);
    const count = call(runtime.countKeys, [value]);
    return isOptional
      ? when(compare(count, ">", literal(0)), statements)
      : statements;
  };
  const isHidden =
    isOptional ||
    hidesProperties(params, emission.registry) ||
    isKeySensitive(schema, emission.registry);
  if (parameters.length === 0 || !isHidden) return ofBody(subject.value);
  const body = emission.names.fresh("body");
  const keys = parameters.map((each) => each.key);
  const args = [subject.value, nameSet(keys, emission)];
  return [constant(body, call(runtime.without, args)), ...ofBody(body)];
}
