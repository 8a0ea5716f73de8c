import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { nameSharedParameters } from "../../generator/passes/shared-parameters.js";
import { lowered, planned } from "../sdk.js";
import { operation } from "./fragments.js";

const text = { type: "string" };
const owner = { name: "owner", in: "query", schema: text };

function to(component: string): JsonObject {
  return { $ref: `#/components/parameters/${component}` };
}

/** An operation with these parameters. */
function get(...parameters: readonly JsonObject[]): JsonObject {
  return { get: operation({ parameters: [...parameters] }) };
}

/** By operation and key, the types of parameters that are shared. */
async function shared(
  paths: JsonObject,
  parameters: JsonObject = { owner },
): Promise<Readonly<Record<string, string | undefined>>> {
  const { sdk } = await planned({ paths, components: { parameters } });
  const methods = sdk.resources.flatMap((each) => each.methods);
  return Object.fromEntries(
    methods.flatMap((method) =>
      method.params.parameters.map(({ key, sharedType }) => [
        `${method.operation.path} ${key}`,
        sharedType,
      ]),
    ),
  );
}

describe("a parameter that is a component", () => {
  it("has one type in all operations that refer to it", async () => {
    const paths = { "/a": get(to("owner")), "/b": get(to("owner")) };
    expect(await shared(paths)).toEqual({
      "/a owner": "OwnerParameter",
      "/b owner": "OwnerParameter",
    });
  });

  it("has it in a single one, too, so that a second changes nothing", async () => {
    expect(await shared({ "/a": get(to("owner")) })).toEqual({
      "/a owner": "OwnerParameter",
    });
  });

  it("may stand with the path, or be referred to by another component", async () => {
    const paths = {
      "/a": { ...get(), parameters: [to("owner")] },
      "/b": get(to("alias")),
    };
    expect(await shared(paths, { owner, alias: to("owner") })).toEqual({
      "/a owner": "OwnerParameter",
      "/b owner": "OwnerParameter",
    });
  });

  it.each([
    ["owner", "OwnerParameter"],
    ["per-page", "PerPageParameter"],
    ["pagination_before", "PaginationBeforeParameter"],
    ["名", "名Parameter"],
    ["\u{1f6aa}", "SharedParameter"],
  ])("is named after the component: %s as %s", async (component, type) => {
    const paths = { "/a": get(to(encodeURIComponent(component))) };
    expect(await shared(paths, { [component]: owner })).toEqual({
      "/a owner": type,
    });
  });

  it("has a name of its own where another looks the same", async () => {
    const page = { ...owner, name: "page" };
    const paths = { "/a": get(to("a-b"), to("a_b")) };
    const types = await shared(paths, { "a-b": owner, a_b: page });
    expect(new Set(Object.values(types)).size).toBe(2);
  });
});

describe("a parameter is not shared", () => {
  it("that an operation spells out, even where it is alike", async () => {
    const paths = { "/a": get(to("owner")), "/b": get(owner) };
    expect(await shared(paths)).toEqual({
      "/a owner": "OwnerParameter",
      "/b owner": undefined,
    });
  });

  it("under another key, where two have one name", async () => {
    const header = { name: "owner", in: "header", schema: text };
    const paths = {
      "/a": get(to("owner"), to("header")),
      "/b": get(to("header")),
    };
    expect(await shared(paths, { owner, header })).toEqual({
      "/a owner": "OwnerParameter",
      "/a owner_header": undefined,
      "/b owner": "HeaderParameter",
    });
  });
});

describe("an operation that is added renames no type", () => {
  const page = { ...owner, name: "page" };
  const before = { "/b": get(to("owner")), "/c": get(to("page")) };

  it.each<readonly [string, JsonObject]>([
    ["before", { "/a": get(to("page"), to("owner")), ...before }],
    ["behind", { ...before, "/d": get(to("page"), to("owner")) }],
    ["that spells all out", { "/a": get(page, owner), ...before }],
  ])("%s", async (_, paths) => {
    const parameters = { owner, page };
    expect(await shared(paths, parameters)).toMatchObject(
      await shared(before, parameters),
    );
  });
});

it("nor does one whose parameter has a name that looks the same", async () => {
  const parameters = { owner, Owner: { ...owner, name: "Owner" } };
  const before = { "/b": get(to("owner")), "/c": get(to("Owner")) };
  const paths = { "/a": get(to("Owner")), ...before };
  expect(await shared(paths, parameters)).toMatchObject(
    await shared(before, parameters),
  );
});

it("the name of a parameter's type is asked for by its place", async () => {
  const paths = { "/a": get(to("owner"), { ...owner, name: "mine" }) };
  const { api } = await lowered({
    paths,
    components: { parameters: { owner } },
  });
  const typeOf = nameSharedParameters(api);
  const [{ parameters = [] } = {}] = api.operations;
  expect(parameters.map(typeOf)).toEqual(["OwnerParameter", undefined]);
  expect(
    parameters.map(nameSharedParameters({ ...api, operations: [] })),
  ).toEqual([undefined, undefined]);
});
