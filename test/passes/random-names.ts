import type { JsonObject } from "../../generator/ir/json.js";
import type { Choices } from "../fuzz/choices.js";
import { jsonBody, ok, operation } from "./fragments.js";
import type { Described } from "./published.js";

/** A description whose names come near to each other: operations and components as they are written, in order. */
export interface Draft {
  readonly operations: readonly Written[];
  readonly schemas: readonly string[];
}

interface Written {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
}

const paths = [
  "/users",
  "/users/{id}",
  "/users/{id}/groups",
  "/users/groups",
  "/users-groups",
  "/usersGroups/{id}",
  "/user_groups",
  "/user",
  "/v2/users/{id}",
  "/date",
  "/root",
  "/root-resource",
  "/openapi/{id}",
  "/then/date",
  "/利用者",
  "/利用者/利用者",
] as const;
const ids = [
  "list",
  "List",
  "users",
  "listUsers",
  "users.list",
  "users/groups/list",
  "users_groups_list",
  "usersGroupsList",
  "listParams",
  "checkListParams",
  "getUsers",
  "getUsersById",
  "then",
  "list_1",
  "request",
] as const;
const tags = [
  "users",
  "Users",
  "Users groups",
  "users-groups",
  "Date",
] as const;
const schemas = [
  "user",
  "User",
  "USER",
  "UserRequest",
  "User_Request",
  "user-request",
  "UserRequest2",
  "UsersListParams",
] as const;

export function randomDraft(choices: Choices): Draft {
  return {
    operations: distinct(choices.several(8, () => randomOperation(choices))),
    schemas: choices.some(schemas, 0.6),
  };
}

function randomOperation({ chance, pick }: Choices): Written {
  const path = pick(paths);
  const method = pick(["get", "get", "post", "put", "delete"]);
  const schema = { $ref: `#/components/schemas/${pick(schemas)}` };
  const fields = {
    ...(chance(0.7) && { operationId: pick(ids) }),
    ...(chance(0.7) && { tags: [pick(tags)] }),
    ...(method !== "get" && chance(0.6) && { requestBody: jsonBody(schema) }),
    ...(chance(0.5) && { responses: ok(schema) }),
  };
  return { path, method, operation: operation(fields) };
}

/** Names that sdk.yaml settles. */
export function randomPins({
  chance,
  pick,
}: Choices): ReadonlyMap<string, string> {
  const method = pick(["list", "users.list", "users.groups", "users_.list"]);
  const operation = `${pick(["get", "post"])} ${pick(paths)}`;
  const component = `#/components/schemas/${pick(schemas)}`;
  return new Map([
    ...(chance(0.7) ? [[operation, method] as const] : []),
    ...(chance(0.7) ? [[component, "User"] as const] : []),
  ]);
}

/** What may become of a description: an operation more at any place, one less, another order, or a tag that is called otherwise. */
export function edited(draft: Draft, choices: Choices): Draft {
  const { operations } = draft;
  const { below, pick, chance } = choices;
  const at = below(operations.length + 1);
  const place = pick([0, at, operations.length]);
  const changes = [
    () => operations.toSpliced(place, 0, randomOperation(choices)),
    () => operations.toSpliced(below(operations.length), 1),
    () => [...operations.slice(at), ...operations.slice(0, at)],
    () => withTag(operations, pick(tags), pick(tags)),
  ] as const;
  return {
    operations: distinct(pick(changes)()),
    schemas: chance(0.5) ? draft.schemas : choices.some(schemas, 0.7),
  };
}

function withTag(
  operations: readonly Written[],
  old: string,
  tag: string,
): readonly Written[] {
  return operations.map((each) =>
    JSON.stringify(each.operation["tags"]) === JSON.stringify([old])
      ? { ...each, operation: { ...each.operation, tags: [tag] } }
      : each,
  );
}

/** The first of those that a description can have only once. */
function distinct(operations: readonly Written[]): readonly Written[] {
  const keys = operations.map(({ path, method }) => `${method} ${path}`);
  return operations.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** The description that a draft is of. */
export function documentOf({ operations, schemas: some }: Draft): Described {
  const items: { [path: string]: JsonObject } = {};
  for (const { path, method, operation: fields } of operations)
    items[path] = { ...(items[path] ?? itemOf(path)), [method]: fields };
  const all = schemas.filter((name) => !some.includes(name));
  return {
    openapi: "3.1.0",
    info: { title: "Doors", version: "1" },
    paths: items,
    components: {
      schemas: Object.fromEntries([...some, ...all].map(schemaOf)),
    },
  };
}

function itemOf(path: string): JsonObject {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  const schema = { type: "string" };
  return name === undefined
    ? {}
    : { parameters: [{ name, in: "path", required: true, schema }] };
}

/** What is sent lacks what comes back. */
function schemaOf(name: string): readonly [string, JsonObject] {
  const id = { type: "string", readOnly: true };
  return [name, { type: "object", properties: { id } }];
}
