import { expect, it } from "vitest";
import { withoutFramework } from "../../generator/passes/naming/framework-ids.js";
import { planned } from "../sdk.js";

it.each([
  ["FastAPI", "GET /v1/models", "list_models_v1_models_get", "list_models"],
  [
    "FastAPI, beside a query in the path",
    "GET /v1/skills/{id}?beta=true",
    "beta_get_skill_v1_skills__id__get",
    "beta_get_skill",
  ],
  [
    "FastAPI, where the path ended in a slash",
    "POST /auth/logout",
    "logout_auth_logout__post",
    "logout",
  ],
  ["springdoc", "POST /pets", "addPetUsingPOST_1", "addPet"],
  ["NestJS", "GET /users", "UsersController_list[0]", "UsersController_list"],
  ["nothing", "GET /users", "listUsers", "listUsers"],
])("what %s adds to a name", async (_, request, operationId, own) => {
  const [method = "", path = ""] = request.split(" ");
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const operation = {
    operationId,
    parameters,
    responses: { 204: { description: "" } },
  };
  const { sdk } = await planned({
    paths: { [path]: { [method.toLowerCase()]: operation } },
  });
  const [found] = sdk.api.operations;
  expect(found && withoutFramework(found)).toBe(own);
});
