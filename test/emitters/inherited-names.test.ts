import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile } from "../folder.js";
import { generatePackage } from "../sdk.js";

// What an API calls like a property of every object can be left out, wherever that is.

const folder = temporaryFolder();

const names = [
  ...["constructor", "hasOwnProperty", "isPrototypeOf", "valueOf"],
  ...["propertyIsEnumerable", "toLocaleString", "toString", "__proto__"],
];

/** As pairs, since an object's literal can't own `__proto__`. */
function each(value: (name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

const text = { type: "string" };
const schema = { type: "object", properties: each(() => text) };
const responses = {
  "200": {
    description: "All",
    headers: each(() => ({ schema: text })),
    content: { "application/json": { schema } },
  },
};

const description = {
  openapi: "3.1.0",
  info: { title: "Objects", version: "1" },
  servers: [
    {
      url: `https://api.test/${names.map((name) => `{${name}}`).join("/")}`,
      variables: each(() => ({ default: "a" })),
    },
  ],
  security: [...names, "key"].map((name) => ({ [name]: [] })),
  paths: {
    "/objects": {
      get: {
        operationId: "objects/list",
        parameters: names.map((name) => ({ name, in: "query", schema: text })),
        responses,
      },
      post: {
        operationId: "objects/create",
        requestBody: { content: { "application/json": { schema } } },
        responses,
      },
    },
  },
  components: {
    schemas: { Named: schema },
    securitySchemes: {
      ...each((name) => ({ type: "apiKey", in: "header", name: `X-${name}` })),
      key: { type: "http", scheme: "bearer" },
    },
  },
};

const use = `
import { type Named, Objects } from "./src/index.js";
import type { components, paths } from "./src/openapi.js";

const objects = new Objects();
const others = new Objects({ valueOf: async () => "key", serverVariables: {} });
type Get = paths["/objects"]["get"]["parameters"];
const query: NonNullable<Get["query"]> = {};
const named: Named = {};
const same: components["schemas"]["Named"] = {};
export const all: readonly unknown[] = [
  await objects.objects.list({}),
  await others.objects.create({}),
  query,
  named,
  same,
];
`;

it("names of what every object has are names like any other", async () => {
  const spec = join(folder, "openapi.json");
  const out = join(folder, "sdk");
  writeFile(spec, JSON.stringify(description));
  writeFile(
    join(folder, "sdk.yaml"),
    "auth:\n  key:\n    option: toString\n    env: OBJECTS_KEY\n",
  );
  await generatePackage(spec, out);
  writeFile(join(out, "use.ts"), use);
  const include = ["src", "use.ts"];
  expect(await compile(out, { compiler: "7", include })).toEqual([]);
});
