import { afterEach, describe, expect, it } from "vitest";
import type { AuthScheme } from "../../templates/runtime/auth-scheme.js";
import {
  basic,
  bearer,
  inCookie,
  inHeader,
  inQuery,
  usernamePassword,
} from "../../templates/runtime/places.js";
import type { RequestOptions } from "../../templates/runtime/client.js";
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

describe("what is a parameter as well", () => {
  const key = { scheme: "key", option: "key", name: "key" };

  it.each([
    ["query", inQuery],
    ["headers", inHeader],
    ["cookies", inCookie],
  ] as const)(
    "goes out once, as the call has it, with or without a credential: %s",
    async (where, place) => {
      const { url, arrived } = await loopback();
      const auth = [{ ...key, place }];
      const get = operation({ security: [["key"]], [where]: ["key"] });
      for (const options of [{ key: "ours" }, {}])
        await send(client({ baseUrl: url, ...options }, { auth }), get, {
          key: "mine",
        });
      for (const { url: path, headers } of arrived) {
        const said = [path, headers["key"], headers["cookie"]].join();
        expect(said.match(/mine|ours/g)).toEqual(["mine"]);
      }
      expect(arrived).toHaveLength(2);
    },
  );
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
    { scheme: "user", option: "user", place: basic, read: usernamePassword },
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

  it("an alternative that is given wholly stands before one that the environment completes", async () => {
    process.env["T_API_KEY"] = "env1";
    const given = { key: "k1", user: "u:p" };
    const inOrder = await sent(given, auth, [["key", "app"], ["user"]]);
    expect(inOrder.headers).toMatchObject({
      authorization: `Basic ${btoa("u:p")}`,
    });
    expect(inOrder.url).toBe("/widgets");
    const first = await sent(given, auth, [["key"], ["user"]]);
    expect(first.headers).toMatchObject({ "x-api-key": "k1" });
    expect(first.headers).not.toHaveProperty("authorization");
  });

  it("an alternative that the environment gives stands before none at all", async () => {
    process.env["T_API_KEY"] = "env1";
    expect((await sent({}, auth, [[], ["app"]])).url).toBe(
      "/widgets?app%20id=env1",
    );
    expect((await sent({ sid: "s" }, auth, [[], ["app"]])).url).toBe(
      "/widgets",
    );
  });

  it("are not asked for where the caller wrote all their headers", async () => {
    const security = [["key", "user"]];
    const mine = { "X-Api-Key": "mine", authorization: "Basic mine" };
    const request = await sent({ headers: mine }, auth, security);
    expect(request.headers).toMatchObject({
      "x-api-key": "mine",
      authorization: "Basic mine",
    });
    const some = sent({ headers: { "x-api-key": "mine" } }, auth, security);
    expect(await failure(some)).toMatchObject({
      message: "widgets: needs credentials: key with user",
    });
  });

  it("a header that the caller wrote stands, whatever the credential", async () => {
    const headers = { "X-API-Key": "mine" };
    const request = await sent({ key: "k1", headers }, auth, [["key"]]);
    expect(request.headers["x-api-key"]).toBe("mine");
  });

  it.each([null, undefined])(
    "a header that the caller takes away (%s) is sent with no credential",
    async (none) => {
      const given = { key: "k1", user: "u:p", sid: "s1" };
      const security = [["key", "user", "sid"]];
      const headers = { "X-API-Key": none, authorization: none, cookie: none };
      const calls: RequestOptions[] = [{ headers }, {}];
      const { url, arrived } = await loopback();
      const widgets = client({ baseUrl: url, ...given }, { auth });
      for (const options of calls)
        await send(widgets, operation({ security }), {}, options);
      const names = ["x-api-key", "authorization", "cookie"];
      const [without, with_] = arrived;
      for (const name of names) {
        expect(without?.headers).not.toHaveProperty(name);
        expect(with_?.headers).toHaveProperty(name);
      }
    },
  );

  it("nor is it missed where there is no credential, or where it is taken away from all calls", async () => {
    const headers = { authorization: null };
    const request = await sent({ headers }, auth, [["user"]]);
    expect(request.headers).not.toHaveProperty("authorization");
    const all = await sent({ headers, user: "u:p" }, auth, [["user"]]);
    expect(all.headers).not.toHaveProperty("authorization");
  });

  it("of what the client's headers and the call's say, the last counts", async () => {
    const { url, arrived } = await loopback();
    const headers = { authorization: null, "x-api-key": "mine" };
    const options = { baseUrl: url, headers, key: "k1" };
    const widgets = client(options, { auth });
    const called = operation({ security: [["key"]] });
    const ofCall = { authorization: "Basic mine", "X-Api-Key": null };
    await send(widgets, called, {}, { headers: ofCall });
    expect(arrived[0]?.headers["authorization"]).toBe("Basic mine");
    expect(arrived[0]?.headers).not.toHaveProperty("x-api-key");
  });

  it("a cookie joins those of the caller", async () => {
    const headers = { cookie: "theme=dark" };
    const request = await sent({ sid: "s1", headers }, auth, [["sid"]]);
    expect(request.headers["cookie"]).toBe("theme=dark; sid=s1");
  });

  it("a cookie holds the credential as it is, but for what no cookie can hold (RFC 6265, 4.1.1)", async () => {
    const all = String.fromCharCode(
      ...Array.from({ length: 94 }, (_, index) => index + 33),
    );
    const legal = all.replace(/[",;\\]/g, "");
    const cookieOf = async (sid: string): Promise<unknown> =>
      (await sent({ sid }, auth, [["sid"]])).headers["cookie"];
    expect(await cookieOf(legal)).toBe(`sid=${legal}`);
    expect(await cookieOf('a+/=b",;\\ \n\x7f\u00e4😀')).toBe(
      "sid=a+/=b%22%2C%3B%5C%20%0A%7F%C3%A4%F0%9F%98%80",
    );
  });

  it("a query parameter joins those of the operation", async () => {
    const { url, arrived } = await loopback();
    const widgets = client({ baseUrl: url, app: "a" }, { auth });
    const get = operation({ query: ["q"], security: [["app"]] });
    await send(widgets, get, { q: 1 });
    expect(arrived[0]?.url).toBe("/widgets?q=1&app%20id=a");
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
    const user = async () => ({ username: "ü", password: "p:w" });
    expect((await sent({ user }, auth, [["user"]])).headers).toMatchObject({
      authorization: expected,
    });
  });

  it("basic: no username that a colon would end", async () => {
    const named = { username: "u:v", password: "p" };
    for (const user of [named, () => named])
      expect(await failure(sent({ user }, auth, [["user"]]))).toMatchObject({
        name: "ConfigurationError",
        message: expect.stringMatching(/a username can't have a colon in it$/),
      });
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

describe("a header beside the credential", () => {
  const auth: readonly AuthScheme[] = [
    {
      scheme: "key",
      option: "key",
      place: bearer,
      headers: [{ name: "X-Team", option: "team" }],
    },
  ];

  it("is sent where it is given, and not asked for unless it is required", async () => {
    const security = [["key"]];
    const with_ = await sent({ key: "k", team: "t1" }, auth, security);
    expect(with_.headers["x-team"]).toBe("t1");
    const without = await sent({ key: "k" }, auth, security);
    expect(without.headers["authorization"]).toBe("Bearer k");
    expect(without.headers).not.toHaveProperty("x-team");
  });

  it("may come from a function", async () => {
    const team = async () => "t2";
    const request = await sent({ key: "k", team }, auth, [["key"]]);
    expect(request.headers["x-team"]).toBe("t2");
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

  it("why a function failed is the cause", async () => {
    const cause = new Error("vault");
    const apiKey = () => Promise.reject(cause);
    const error = await failure(sent({ apiKey }));
    expect(error).toMatchObject({ operation: "widgets", cause });
  });

  it("every prefix that would do is told, and each will do", async () => {
    const auth = [
      { scheme: "key", option: "key", prefixes: ["a_", "b_"], place: bearer },
    ];
    const security = [["key"]];
    expect(await failure(sent({ key: "c_" }, auth, security))).toMatchObject({
      message: "widgets: key must begin with a_ or b_",
    });
    for (const key of ["a_1", "b_1"])
      expect((await sent({ key }, auth, security)).headers).toMatchObject({
        authorization: `Bearer ${key}`,
      });
  });
});
