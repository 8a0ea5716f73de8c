import type { Operation } from "../ir/api.js";
import type { BodyParams, FlatParameter, Method, Params } from "../ir/sdk.js";
import { canBeLeftOut } from "../schema/left-out.js";
import { type Code, type } from "../typescript/code.js";
import type { Doc } from "../typescript/jsdoc.js";
import { withHeirs } from "./heirs.js";
import { describedBody } from "../words/body-description.js";
import { declaration, type SharedPart } from "./print/declaration.js";
import { memberDoc, ruleText } from "./schema/doc.js";
import { absentMember } from "./schema/object-type.js";
import type { SdkTypes } from "./sdk-types.js";
import { settle } from "./type/settle.js";
import { type Member, objectWith, type Type } from "./type/type.js";
import { union } from "./type/union.js";
import type { View } from "./view.js";

/** Declares a method's flat `params` object: its parameters, and its body's properties beside them or the body under a key of its own. */
export function declareParams(
  { paramsType, params, otherBodies, operation }: Method,
  { request: view }: SdkTypes,
): Code {
  const content = union([
    typeOfParams(params, operation, view),
    ...otherBodies.map((each) =>
      typeOfParams(each.params, operation, view, withoutDoc),
    ),
  ]);
  const style = { view, lenient: true };
  return declaration(
    paramsType,
    content,
    style,
    rulesDoc(params),
    sharedParts(params),
  );
}

/** Declares the type of a parameter that operations share. */
export function declareParameter(
  each: FlatParameter,
  { request: view }: SdkTypes,
): Code {
  const content = objectWith([parameterMember(each, view)]);
  const style = { view, lenient: true };
  return declaration(each.sharedType ?? "", content, style);
}

/** The module that declares them. */
export const parametersModule = "parameters";

function sharedParts({ parameters }: Params): readonly SharedPart[] {
  return parameters.flatMap(({ key, sharedType }) =>
    sharedType === undefined
      ? []
      : [{ name: key, base: type(sharedType, parametersModule) }],
  );
}

/** The rules that the body's own schema states for its properties. */
function rulesDoc({ body }: Params): Doc {
  return {
    description: body?.placement === "flat" ? ruleText(body.schema) : "",
  };
}

/** @param inPart of a union of which another part already told of the parameters */
function typeOfParams(
  { parameters, body }: Params,
  operation: Operation,
  view: View,
  inPart: (member: Member) => Member = (member) => member,
): Type {
  const members = parameters.map((each) => inPart(parameterMember(each, view)));
  if (body?.placement === "flat") {
    const { schemas } = view.sdk.api;
    const content = withHeirs(view.conjunction(body.schema), view, true);
    if (members.length === 0) return settle(content);
    const whole = settle(view.meet(objectWith(members), content));
    return canBeLeftOut(body, schemas)
      ? union([
          whole,
          objectWith([
            ...members.map(withoutDoc),
            ...body.properties.map(absentMember),
          ]),
        ])
      : whole;
  }
  if (body !== undefined) members.push(bodyMember(body, operation, view));
  return objectWith(members);
}

function withoutDoc({ name, type, optional }: Member): Member {
  return { name, type, optional };
}

function parameterMember(
  { key, parameter }: FlatParameter,
  view: View,
): Member {
  const { description, deprecated, schema } = parameter;
  const said = {
    ...schema,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
  };
  const doc = memberDoc(said, view.sdk);
  return {
    name: key,
    type: view.typeOf(schema),
    optional: !parameter.required,
    ...(doc !== undefined && { doc }),
  };
}

function bodyMember(
  body: Extract<BodyParams, { placement: "body" }>,
  operation: Operation,
  view: View,
): Member {
  const doc = memberDoc(describedBody(body.schema, operation), view.sdk);
  return {
    name: body.key,
    type: view.typeOf(body.schema),
    optional: !body.required,
    ...(doc !== undefined && { doc }),
  };
}
