import { expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { nothingPublished } from "../../generator/ir/published.js";
import { publishedNames } from "../../generator/passes/published.js";
import { planned } from "../sdk.js";
import { ok, operation } from "./fragments.js";

const user = { type: "object", properties: { id: { type: "string" } } };

/** A schema that an operation refers to, and by what its name is remembered. */
interface Standing {
  readonly reference: string;
  readonly key: string;
  readonly others?: Readonly<Record<string, JsonObject>>;
  readonly schemas?: JsonObject;
}

function file(path: string, pointer = "", value: JsonObject = user): Standing {
  const key = `${path}#${pointer}`;
  const reference = pointer === "" ? path : key;
  return { reference, key, others: { [path]: value } };
}

function component(name: string): Standing {
  const key = `#/components/schemas/${name}`;
  return { reference: key, key, schemas: { [name]: user } };
}

/** The names of types, once those before were given out. */
async function typesOf(
  standing: readonly Standing[],
  types: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const published = { ...nothingPublished, types };
  const operations = standing.map(({ reference: $ref }, at) => [
    `/${at}`,
    { get: operation({ responses: ok({ $ref }) }) },
  ]);
  const some = standing.map(({ schemas }) => schemas ?? {});
  const { sdk } = await planned(
    {
      paths: Object.fromEntries(operations),
      components: { schemas: Object.assign({}, ...some) },
    },
    {
      published,
      others: Object.assign({}, ...standing.map(({ others }) => others)),
    },
  );
  return publishedNames(sdk, published).types;
}

const moves: readonly (readonly [string, Standing, Standing])[] = [
  [
    "with its file to another folder",
    file("schemas/user_card.yaml"),
    file("models/user_card.yaml"),
  ],
  ["to another format", file("user.yaml"), file("user.json")],
  [
    "with all others of its file",
    file("schemas/all.yaml", "/$defs/User", { $defs: { User: user } }),
    file("common.yaml", "/User", { User: user }),
  ],
  [
    "out of the components",
    component("user_card"),
    file("schemas/user_card.yaml"),
  ],
  ["into the components", file("user_card.yaml"), component("UserCard")],
  [
    "within a schema that moves",
    file("a/user.yaml", "/properties/id"),
    file("b/user.yaml", "/properties/id"),
  ],
];

it.each(moves)(
  "a schema that moves %s keeps the name of its type",
  async (_, before, after) => {
    expect([...(await typesOf([before])).keys()]).toEqual([before.key]);
    const given = new Map([[before.key, "Given"]]);
    expect(await typesOf([after], given)).toEqual(
      new Map([[after.key, "Given"]]),
    );
  },
);

it("of several schemas that move, each keeps its own", async () => {
  const before = [file("v1/a/user.yaml"), file("v1/b/user.yaml")];
  const after = [file("v2/b/user.yaml"), file("v2/a/user.yaml")];
  expect(await typesOf(after, await typesOf(before))).toEqual(
    new Map([
      ["v2/a/user.yaml#", "User"],
      ["v2/b/user.yaml#", "User2"],
    ]),
  );
});

it("what is made of a component keeps its name where the description is called otherwise", async () => {
  const schemas = {
    Upload: {
      type: "object",
      properties: { file: { type: "string", format: "binary" } },
    },
  };
  const content = { schema: { $ref: "#/components/schemas/Upload" } };
  const types = { "multipart/form-data": content, "application/json": content };
  const paths = {
    "/uploads": { post: operation({ requestBody: { content: types } }) },
  };
  const given = new Map([
    ["old.yaml#/components/schemas/Upload~form", "Given"],
  ]);
  const published = { ...nothingPublished, types: given };
  const { sdk } = await planned(
    { paths, components: { schemas } },
    { published },
  );
  expect([...publishedNames(sdk, published).types.values()]).toEqual([
    "Given",
    "Upload",
  ]);
});

it("a schema in another file takes no name of one that is still there", async () => {
  const [before, after] = [file("a/user.yaml"), file("b/user.yaml")];
  const types = await typesOf([before]);
  expect(await typesOf([after, before], types)).toEqual(
    new Map([...types, [after.key, "User2"]]),
  );
});

it("a part of another file's schema is another", async () => {
  const before = file("a/user.yaml", "/properties/id");
  const after = file("a/group.yaml", "/properties/id");
  const types = await typesOf([before]);
  expect(await typesOf([after], types)).toEqual(
    new Map([...types, [after.key, "Id2"]]),
  );
});
