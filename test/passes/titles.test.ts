import { expect, it } from "vitest";
import { planned } from "../sdk.js";

// Titles of methods stand in lists: `Get` five times over would tell nobody where to look.

const responses = { 204: { description: "" } };

async function titles(
  operations: Readonly<Record<string, string | undefined>>,
): Promise<Record<string, string>> {
  const paths = Object.entries(operations).map(([operationId, summary], at) => [
    `/${at}`,
    {
      get: {
        operationId,
        responses,
        ...(summary !== undefined && { summary }),
      },
    },
  ]);
  const { methods } = await planned({ paths: Object.fromEntries(paths) });
  return Object.fromEntries(
    [...methods].map(([name, { title }]) => [name, title]),
  );
}

it("a title that repeats gets its resource, one that does not stays", async () => {
  expect(
    await titles({
      "users/get": "Get.",
      "teams.members/get": "get. ",
      "teams/list": "List teams",
    }),
  ).toEqual({
    "users.get": "Get: users",
    "teams.members.get": "get: teams.members",
    "teams.list": "List teams",
  });
});

it("a title that repeats within a resource gets its method", async () => {
  expect(
    await titles({
      "users/get": "Get a user",
      "users/getByName": "Get a user",
      "teams/get": "Get",
      "jobs/get": undefined,
    }),
  ).toEqual({
    "users.get": "Get a user: users.get",
    "users.getByName": "Get a user: users.getByName",
    "teams.get": "Get: teams",
    "jobs.get": "Get: jobs",
  });
});

it("what is longer than a heading is no title", async () => {
  expect(await titles({ "users/setName": "a ".repeat(90) })).toEqual({
    "users.setName": "Set name",
  });
});
