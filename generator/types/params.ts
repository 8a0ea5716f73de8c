import type { BodyParams, FlatParameter, Method, Sdk } from "../ir/sdk.js";
import type { Code } from "../typescript/code.js";
import type { Doc } from "../typescript/jsdoc.js";
import { declare } from "./declare.js";
import { ruleText, schemaDoc } from "./doc.js";
import { meet } from "./meet.js";
import { conjunction, settle, typeOfSchema } from "./schema-type.js";
import { binaryType, type Member, neverType, objectType, stringType, type Type } from "./type.js";
import { type View, viewOf } from "./view.js";

/** Declares a method's flat `params` object: its parameters, and its body's properties beside them or the body under a key of its own. */
export function paramsType(method: Method, sdk: Sdk, doc?: Doc): Code {
  const view = viewOf(sdk, "request");
  return declare(
    method.paramsType,
    typeOfParams(method, view),
    { view, lenient: true },
    withRules(doc, method),
  );
}

/** The doc with the rules that the body's own schema states for its properties. */
function withRules(doc: Doc | undefined, { params }: Method): Doc | undefined {
  if (params.body?.placement !== "flat") return doc;
  const rules = ruleText(params.body.schema);
  if (rules === "") return doc;
  const description = [doc?.description ?? "", rules]
    .filter((part) => part !== "")
    .join("\n\n");
  return { ...doc, description };
}

function typeOfParams({ params }: Method, view: View): Type {
  const { parameters, body } = params;
  const members = parameters.map((each) => parameterMember(each, view));
  if (body?.placement === "flat") {
    const content = conjunction(body.schema, view);
    return settle(
      members.length === 0
        ? content
        : meet(objectType(members), content, view.expand),
    );
  }
  if (body !== undefined) members.push(bodyMember(body, view));
  return members.length === 0 ? objectType([], neverType) : objectType(members);
}

function parameterMember(
  { key, parameter }: FlatParameter,
  view: View,
): Member {
  const { description, deprecated, schema } = parameter;
  const described = schemaDoc({
    ...schema,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
  });
  return {
    name: key,
    type: typeOfSchema(schema, view),
    optional: !parameter.required,
    ...(described !== undefined && { doc: described }),
  };
}

function bodyMember(
  body: Extract<BodyParams, { placement: "body" }>,
  view: View,
): Member {
  const doc = schemaDoc(body.schema);
  return {
    name: body.key,
    type: bodyType(body, view),
    optional: !body.required,
    ...(doc !== undefined && { doc }),
  };
}

function bodyType(body: BodyParams, view: View): Type {
  switch (body.kind) {
    case "text":
    case "event-stream":
      return stringType;
    case "binary":
      return binaryType;
    default:
      return typeOfSchema(body.schema, view);
  }
}
