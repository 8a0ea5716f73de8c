import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import { loadChecks } from "../load.js";
import { sdkOf } from "../sdk.js";
import type { Group } from "./suite.js";

export type Judge = (value: JsonValue) => boolean;

/** The verdicts of what is emitted for a group: of a bare schema, or of the component `Case` in a package. */
export function judgeOf(group: Group, folder: string): Promise<Judge> {
  return group.components === undefined
    ? judgeOfSchema(group)
    : judgeOfComponent(group, folder);
}

async function judgeOfSchema({ schema, dialect }: Group): Promise<Judge> {
  const { validate, diagnostics } = await compileSchema(schema, { dialect });
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (value) => validate(value).issues.length === 0;
}

async function judgeOfComponent(group: Group, folder: string): Promise<Judge> {
  const sdk = await sdkOf(descriptionOf(group));
  const model = [...sdk.models.values()].find(
    ({ id }) => id === sdk.api.components.get("Case"),
  );
  const { type } = model?.[group.direction ?? "response"] ?? {};
  const check = (await loadChecks(folder, sdk)).get(type ?? "");
  if (check === undefined) throw new Error("There is no model of Case.");
  return check;
}

/** An operation that sends and gets `Case`. */
function descriptionOf(group: Group): JsonObject {
  const content = {
    "application/json": { schema: { $ref: "#/components/schemas/Case" } },
  };
  const operation = {
    operationId: "exchange",
    requestBody: { required: true, content },
    responses: { "200": { description: "The same.", content } },
  };
  return {
    openapi: group.dialect === "oas30" ? "3.0.4" : "3.1.1",
    info: { title: "Suite", version: "1" },
    ...(group.jsonSchemaDialect !== undefined && {
      jsonSchemaDialect: group.jsonSchemaDialect,
    }),
    paths: { "/case": { post: operation } },
    components: { schemas: { Case: group.schema, ...group.components } },
  };
}
