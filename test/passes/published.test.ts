import { describe, expect, it } from "vitest";
import { printNames } from "../../generator/config/names-file.js";
import { random } from "../random.js";
import { operation } from "./fragments.js";
import { published, renamed, resourceNames, varied } from "./published.js";

const id = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string" },
};

/** Names that come near to each other. */
const document = {
  info: { title: "The Doors API", version: "1" },
  paths: {
    "/v1/users": {
      get: operation({ operationId: "getUsers" }),
      post: operation({ operationId: "postUsers" }),
    },
    "/v1/users/": { get: operation({ operationId: "getUsersSlash" }) },
    "/v1/users/{id}": {
      parameters: [id],
      get: operation({ operationId: "getUsersId" }),
      put: operation({ operationId: "putUsersId" }),
      post: operation({ operationId: "postUsersId" }),
    },
    "/v1/users/{id}/keys": {
      parameters: [id],
      get: operation({ operationId: "getUsersIdKeys" }),
    },
    "/v1/users/keys": {
      get: operation({ operationId: "getUsersKeys" }),
      post: operation({ operationId: "postUsersKeys" }),
    },
    "/v1/user_keys": { get: operation({ operationId: "getUserKeys" }) },
    "/v1/userKeys": { post: operation({ operationId: "postUserKeys" }) },
    "/v1/preview": { get: operation({ operationId: "getPreview" }) },
    "/v1/preview/lines": { get: operation({ operationId: "getPreviewLines" }) },
  },
  components: {
    schemas: {
      user: {
        type: "object",
        properties: { id: { type: "string", readOnly: true } },
      },
      User: { type: "object" },
      UserRequest: { type: "object" },
      "user-request": { type: "string" },
      USER: { type: "object" },
    },
  },
};

describe("names that were given out", () => {
  it("stay, whatever is added, removed or moved", async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const chance = random(seed);
      let { names, sdk } = await published(varied(document, 0.6, chance));
      for (let turn = 0; turn < 4; turn += 1) {
        const next = await published(varied(document, 0.7, chance), names);
        expect([seed, ...renamed(names, next.names)]).toEqual([seed]);
        const before = resourceNames(sdk);
        for (const [path, name] of resourceNames(next.sdk))
          expect([seed, path, before.get(path) ?? name]).toEqual([
            seed,
            path,
            name,
          ]);
        ({ names, sdk } = next);
      }
    }
  });

  it("stay where the share of ids falls", async () => {
    const { names } = await published(document);
    expect(names.basis?.rule).toBe("rest");
    const telling = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `/v1/things${index}`,
        {
          get: operation({
            operationId: `discoverEverything${index}`,
            tags: ["all"],
          }),
        },
      ]),
    );
    const grown = { ...document, paths: { ...document.paths, ...telling } };
    const later = await published(grown, names);
    expect(renamed(names, later.names)).toEqual([]);
    expect(later.names.methods.get("get /v1/things0")).toMatch(/^things0\./);
  });

  it("go with an operation to another version and other names of its parameters", async () => {
    const { names } = await published(document);
    const moved = {
      ...document,
      paths: {
        "/v3/users/{user}": {
          parameters: [{ ...id, name: "user" }],
          get: operation({ operationId: "other" }),
        },
      },
    };
    const later = await published(moved, names);
    expect(later.names.methods.get("get /v3/users/{user}")).toBe("users.get");
  });

  it("of resources are those of operations that come later", async () => {
    const tags = ["Projects"];
    const paths = {
      "/project/{id}": { parameters: [id], get: operation({ tags }) },
      "/webhooks": { get: operation() },
    };
    const { names } = await published({ paths });
    expect([...names.methods.values()]).toEqual([
      "projects.get",
      "webhooks.list",
    ]);
    const before = {
      ...names,
      methods: new Map([
        ["get /project/{id}", "project.get"],
        ["get /webhooks", "webhooks_.list"],
      ]),
    };
    const grown = {
      ...paths,
      "/project": { post: operation({ tags }) },
      "/webhooks/{id}": { parameters: [id], get: operation() },
    };
    const later = await published({ paths: grown }, before);
    expect([...later.names.methods.values()]).toEqual([
      "project.get",
      "webhooks_.list",
      "project.create",
      "webhooks_.get",
    ]);
  });

  it("are given to no other operation while theirs is away", async () => {
    const paths = {
      "/a": { post: operation({ "x-fern-sdk-method-name": "send" }) },
    };
    const { names } = await published({ paths });
    const other = {
      "/b": { post: operation({ "x-fern-sdk-method-name": "send" }) },
    };
    const later = await published({ paths: other }, names);
    expect(later.names.methods).toEqual(
      new Map([
        ["post /a", "send"],
        ["post /b", "sendPost"],
      ]),
    );
  });

  it("are written sorted, a line each", async () => {
    const { names } = await published({
      info: { title: "Doors", version: "1" },
      paths: {
        "/users/{id}": {
          parameters: [id],
          get: operation(),
          delete: operation(),
        },
      },
    });
    expect(printNames(names).split("\n").slice(3)).toEqual([
      'naming: "auto nested"',
      "rule: rest",
      "package: doors",
      "client: Doors",
      "",
      "methods:",
      '  "delete /users/{id}": users.delete',
      '  "get /users/{id}": users.get',
      "",
    ]);
  });
});
