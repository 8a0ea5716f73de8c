import { beforeAll, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { docsOf } from "./docs.js";

let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  const responses = { 204: { description: "Done" } };
  const get = (operationId: string): JsonObject => ({
    get: { operationId, tags: ["Parcels"], responses },
  });
  pages = await docsOf({
    info: { title: "Post", version: "1" },
    security: [{ oauth: [] }, { oidc: [] }, { jwt: [] }],
    tags: [{ name: "Parcels", description: "What is sent.\n\nBy *post*." }],
    paths: {
      "/parcels": get("parcels/list"),
      "/parcels/labels": get("parcels/labels/list"),
    },
    components: {
      securitySchemes: {
        oauth: {
          type: "oauth2",
          flows: {
            authorizationCode: {
              authorizationUrl: "https://post.example/authorize",
              tokenUrl: "https://post.example/token",
              scopes: { read: "Read parcels", all: "" },
            },
            clientCredentials: {
              tokenUrl: "https://post.example/token",
              scopes: {},
            },
          },
        },
        oidc: {
          type: "openIdConnect",
          openIdConnectUrl: "https://post.example/openid",
        },
        jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  });
});

it("where a credential comes from is told", () => {
  const guide = pages.get("docs/guides/authentication.md");
  expect(guide)
    .toContain(`OAuth 2.0 flow: client credentials, token at \`https://post.example/token\`.

OAuth 2.0 flow: authorization code, authorization at \`https://post.example/authorize\`, token at \`https://post.example/token\`. Its scopes:

- \`read\`: Read parcels
- \`all\`
`);
  expect(guide).toContain(
    "It comes from OpenID Connect, as `https://post.example/openid` tells.\n",
  );
  expect(guide).toContain("Its format is `JWT`.\n");
});

it("all that is said of a tag stands where its resource begins, a sentence of it where others do", () => {
  expect(pages.get("docs/parcels/index.md")).toContain(
    "# `post.parcels`\n\nWhat is sent.\n\nBy _post_.\n\n",
  );
  expect(pages.get("docs/parcels/labels/index.md")).toContain(
    "# `post.parcels.labels`\n\nWhat is sent.\n\n`",
  );
});
