import { describe, expect, it } from "vitest";
import type { AuthConfig } from "../../generator/ir/config.js";
import type { JsonObject } from "../../generator/ir/json.js";
import type { AuthOption } from "../../generator/ir/sdk.js";
import { type Planned, planned } from "../sdk.js";
import { codes } from "./fragments.js";

/** The client's options for security schemes, as they are named in a description. */
async function planOf(
  securitySchemes: JsonObject,
  auth: readonly AuthConfig[] = [],
): Promise<Pick<Planned, "diagnostics"> & { auth: readonly AuthOption[] }> {
  const fragment = { components: { securitySchemes } };
  const { sdk, diagnostics } = await planned(fragment, { config: { auth } });
  return { auth: sdk.client.auth, diagnostics };
}

const bearer = { type: "http", scheme: "bearer" };

describe("a security scheme's credential goes", () => {
  const flows = { clientCredentials: { tokenUrl: "/token", scopes: {} } };

  it.each<readonly [string, JsonObject, AuthOption["placement"]]>([
    ["to `Authorization` as a bearer token", bearer, { kind: "bearer" }],
    [
      "there in any case (RFC 9110, 11.1)",
      { type: "http", scheme: "Bearer" },
      { kind: "bearer" },
    ],
    [
      "there as Basic (RFC 7617)",
      { type: "http", scheme: "BASIC" },
      { kind: "basic" },
    ],
    [
      "there after any other scheme, as it is written",
      { type: "http", scheme: "Digest" },
      { kind: "header", name: "Authorization", valuePrefix: "Digest " },
    ],
    [
      "there as an access token of OAuth 2 (RFC 6750)",
      { type: "oauth2", flows },
      { kind: "bearer" },
    ],
    [
      "there as an access token of OpenID Connect",
      { type: "openIdConnect", openIdConnectUrl: "https://doors.example/id" },
      { kind: "bearer" },
    ],
    [
      "to a header of its own, alone",
      { type: "apiKey", in: "header", name: "X-Key" },
      { kind: "header", name: "X-Key", valuePrefix: "" },
    ],
    [
      "to the query",
      { type: "apiKey", in: "query", name: "key" },
      { kind: "query", name: "key" },
    ],
    [
      "to a cookie",
      { type: "apiKey", in: "cookie", name: "session" },
      { kind: "cookie", name: "session" },
    ],
    [
      "nowhere where the transport has it",
      { type: "mutualTLS" },
      { kind: "transport" },
    ],
  ])("%s", async (_, scheme, placement) => {
    const { auth } = await planOf({ scheme });
    expect(auth.map((each) => each.placement)).toEqual([placement]);
  });
});

describe("a scheme that sdk.yaml does not mention", () => {
  it("has an option of its name, with what the description says", async () => {
    const { auth, diagnostics } = await planOf({
      api_key: { ...bearer, description: "From the console." },
      PersonalToken: bearer,
    });
    expect(auth).toEqual([
      {
        scheme: "api_key",
        option: "apiKey",
        placement: { kind: "bearer" },
        description: "From the console.",
        prefixes: [],
        headers: [],
      },
      {
        scheme: "PersonalToken",
        option: "personalToken",
        placement: { kind: "bearer" },
        prefixes: [],
        headers: [],
      },
    ]);
    expect(auth[1]).not.toHaveProperty("description");
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["a name without letters", { "---": bearer }, ["credential"], []],
    [
      "the name of another option of the client",
      { timeout: bearer },
      ["timeout2"],
      ["auth-option-shared"],
    ],
    [
      "the name of another scheme, in another spelling",
      { "api-key": bearer, api_key: bearer },
      ["apiKey", "apiKey2"],
      ["auth-option-shared"],
    ],
  ])("may have %s", async (_, schemes, options, said) => {
    const { auth, diagnostics } = await planOf(schemes);
    expect(auth.map((each) => each.option)).toEqual(options);
    expect(codes(diagnostics)).toEqual(said);
  });
});

describe("a scheme that sdk.yaml configures", () => {
  const workspace = {
    name: "X-Workspace",
    option: "workspaceId",
    required: true,
  };
  const configured: AuthConfig = {
    scheme: "pat",
    option: "token",
    description: "A personal token.",
    env: "DOORS_TOKEN",
    prefixes: ["pat_"],
    headers: [workspace],
  };

  it("has the option, variable, prefixes and headers that are said there", async () => {
    const { auth } = await planOf(
      { other: bearer, pat: { ...bearer, description: "PAT" } },
      [configured],
    );
    expect(auth.map((each) => each.option)).toEqual(["other", "token"]);
    expect(auth[1]).toEqual({
      scheme: "pat",
      option: "token",
      placement: { kind: "bearer" },
      description: "A personal token.",
      env: "DOORS_TOKEN",
      prefixes: ["pat_"],
      headers: [workspace],
    });
  });

  it("keeps what sdk.yaml leaves to the description", async () => {
    const { description: _, env: _env, ...rest } = configured;
    const { auth } = await planOf({ pat: { ...bearer, description: "PAT" } }, [
      rest,
    ]);
    expect(auth[0]).toMatchObject({ description: "PAT" });
    expect(auth[0]).not.toHaveProperty("env");
    const [plain] = (await planOf({ pat: bearer }, [rest])).auth;
    expect(plain).not.toHaveProperty("description");
  });

  it("comes first: others step aside for its option and those of its headers", async () => {
    const { auth, diagnostics } = await planOf(
      { token: bearer, workspace_id: bearer, pat: bearer },
      [configured],
    );
    expect(auth.map((each) => each.option)).toEqual([
      "token2",
      "workspaceId2",
      "token",
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "Security scheme `token` gets the option `token2`.",
      "Security scheme `workspace_id` gets the option `workspaceId2`.",
    ]);
  });
});
