import { afterEach, describe, expect, it } from "vitest";
import type { AuthScheme } from "../../templates/runtime/auth.js";
import {
  basic,
  bearer,
  inCookie,
  inHeader,
  inQuery,
} from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import {
  type Arrived,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

const workspace = [
  {
    name: "seam-workspace",
    option: "workspaceId",
    env: "T_WORKSPACE",
    required: true,
  },
];
const seam: readonly AuthScheme[] = [
  {
    scheme: "api_key",
    option: "apiKey",
    env: "T_API_KEY",
    prefixes: ["seam_"],
    place: bearer,
  },
  {
    scheme: "pat",
    option: "personalAccessToken",
    env: "T_PAT",
    prefixes: ["seam_at"],
    place: bearer,
    headers: workspace,
  },
  {
    scheme: "session",
    option: "consoleSessionToken",
    prefixes: ["ey"],
    place: bearer,
    headers: workspace,
  },
];
const anyOfThem = [["pat"], ["session"], ["api_key"]];

const environment = ["T_API_KEY", "T_PAT", "T_WORKSPACE"];
afterEach(() => {
  for (const name of environment) delete process.env[name];
});

async function sent(
  options: Readonly<Record<string, unknown>>,
  auth: readonly AuthScheme[] = seam,
  security: readonly (readonly string[])[] = anyOfThem,
): Promise<Arrived> {
  const { url, arrived } = await loopback();
  await send(
    client({ baseUrl: url, ...options }, { auth }),
    operation({ security }),
  );
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

describe("any one of the alternatives", () => {
  it("is chosen by the options that are given", async () => {
    expect((await sent({ apiKey: "seam_k1" })).headers["authorization"]).toBe(
      "Bearer seam_k1",
    );
    const { headers } = await sent({
      personalAccessToken: "seam_at1",
      workspaceId: "w1",
    });
    expect(headers).toMatchObject({
      authorization: "Bearer seam_at1",
      "seam-workspace": "w1",
    });
    const session = await sent({
      consoleSessionToken: "eyJ",
      workspaceId: "w1",
    });
    expect(session.headers).toMatchObject({
      authorization: "Bearer eyJ",
      "seam-workspace": "w1",
    });
  });

  it("from the environment, too", async () => {
    process.env["T_API_KEY"] = "seam_env";
    expect((await sent({})).headers["authorization"]).toBe("Bearer seam_env");
    process.env["T_PAT"] = "seam_at_env";
    expect((await sent({})).headers["authorization"]).toBe("Bearer seam_env");
    process.env["T_WORKSPACE"] = "w_env";
    expect((await sent({})).headers).toMatchObject({
      authorization: "Bearer seam_at_env",
      "seam-workspace": "w_env",
    });
  });

  it("but the environment never takes the place of a credential that is given", async () => {
    process.env["T_PAT"] = "seam_at_env";
    process.env["T_WORKSPACE"] = "w_env";
    expect((await sent({ apiKey: "seam_k1" })).headers["authorization"]).toBe(
      "Bearer seam_k1",
    );
    const error = await failure(sent({ apiKey: "seam_k1" }, seam, [["pat"]]));
    expect(error).toMatchObject({ name: "ConfigurationError" });
  });

  it("a credential that is missing is named, with its variable", async () => {
    const error = await failure(sent({}));
    expect(error).toMatchObject({
      name: "ConfigurationError",
      operation: "widgets",
      message:
        "widgets: needs credentials: personalAccessToken (or T_PAT in the environment) with workspaceId (or T_WORKSPACE in the environment), " +
        "or consoleSessionToken with workspaceId (or T_WORKSPACE in the environment), or apiKey (or T_API_KEY in the environment)",
    });
    expect(
      await failure(sent({ personalAccessToken: "seam_at1" })),
    ).toMatchObject({ name: "ConfigurationError" });
  });

  it("who writes the header means it", async () => {
    const request = await sent({ headers: { authorization: "Bearer mine" } });
    expect(request.headers["authorization"]).toBe("Bearer mine");
  });
});

describe("all schemes of an alternative", () => {
  const auth: readonly AuthScheme[] = [
    {
      scheme: "key",
      option: "key",
      place: inHeader,
      name: "x-api-key",
    },
    {
      scheme: "app",
      option: "app",
      env: "T_API_KEY",
      place: inQuery,
      name: "app id",
    },
    {
      scheme: "sid",
      option: "sid",
      place: inCookie,
      name: "sid",
    },
    { scheme: "user", option: "user", place: basic },
    {
      scheme: "digest",
      option: "digest",
      place: inHeader,
      name: "Authorization",
      valuePrefix: "Digest ",
    },
  ];

  it("are sent together", async () => {
    const request = await sent({ key: "k1", app: "a/1", sid: "s;1" }, auth, [
      ["user"],
      ["key", "app", "sid", "tls"],
    ]);
    expect(request.headers).toMatchObject({
      "x-api-key": "k1",
      cookie: "sid=s%3B1",
    });
    expect(request.url).toBe("/widgets?app%20id=a%2F1");
    expect(request.headers).not.toHaveProperty("authorization");
  });

  it("the environment may add to what is given", async () => {
    process.env["T_API_KEY"] = "env1";
    expect((await sent({ key: "k1" }, auth, [["key", "app"]])).url).toBe(
      "/widgets?app%20id=env1",
    );
  });

  it("but not where what is given is enough", async () => {
    process.env["T_API_KEY"] = "env1";
    const alternatives = [["key", "app"], ["key"]];
    expect((await sent({ key: "k1" }, auth, alternatives)).url).toBe(
      "/widgets",
    );
  });

  it("basic: username and password, or both in one text", async () => {
    const expected = `Basic ${Buffer.from("ü:p:w").toString("base64")}`;
    expect(
      (
        await sent({ user: { username: "ü", password: "p:w" } }, auth, [
          ["user"],
        ])
      ).headers["authorization"],
    ).toBe(expected);
    expect(
      (await sent({ user: "ü:p:w" }, auth, [["user"]])).headers[
        "authorization"
      ],
    ).toBe(expected);
  });

  it("any other HTTP scheme", async () => {
    expect(
      (await sent({ digest: "d1" }, auth, [["digest"]])).headers[
        "authorization"
      ],
    ).toBe("Digest d1");
  });

  it("a function gives a credential for each call", async () => {
    let count = 0;
    const { url, arrived } = await loopback();
    const widgets = client(
      { baseUrl: url, key: async () => `k${(count += 1)}` },
      { auth },
    );
    await send(widgets, operation({ security: [["key"]] }));
    await send(widgets, operation({ security: [["key"]] }));
    expect(arrived.map(({ headers }) => headers["x-api-key"])).toEqual([
      "k1",
      "k2",
    ]);
  });
});

describe("anonymous access", () => {
  it("where nothing is asked for, nothing is sent", async () => {
    expect(
      (await sent({ apiKey: "seam_k1" }, seam, [])).headers,
    ).not.toHaveProperty("authorization");
  });

  it("where it is allowed, a credential is sent if there is one", async () => {
    expect(
      (await sent({}, seam, [[], ["api_key"]])).headers,
    ).not.toHaveProperty("authorization");
    expect(
      (await sent({ apiKey: "seam_k1" }, seam, [[], ["api_key"]])).headers[
        "authorization"
      ],
    ).toBe("Bearer seam_k1");
  });
});

describe("a credential of the wrong form is refused, and not told", () => {
  it.each([
    ["no prefix", { apiKey: "hunter22" }, "apiKey must begin with seam_"],
    [
      "another scheme's prefix",
      { apiKey: "seam_at_hunter22" },
      "this one is a personalAccessToken",
    ],
    ["a line break", { apiKey: "seam_hunter22\na" }, "no header can carry"],
    ["a number", { apiKey: 22 }, "apiKey must be"],
    ["empty", { apiKey: "" }, "apiKey must be"],
    [
      "a function that gives nothing",
      { apiKey: () => undefined },
      "apiKey must be",
    ],
    [
      "a function that fails",
      { apiKey: () => Promise.reject(new Error("vault")) },
      "no apiKey",
    ],
  ])("%s", async (_, options, message) => {
    const error = await failure(sent(options));
    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain("hunter22");
  });
});
