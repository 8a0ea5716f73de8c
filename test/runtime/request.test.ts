import { describe, expect, it } from "vitest";
import { asForm, asIs } from "../../templates/runtime/bodies.js";
import type { RequestOptions } from "../../templates/runtime/client.js";
import { ValidationError } from "../../templates/runtime/errors.js";
import type { Operation, Style } from "../../templates/runtime/operation.js";
import { send } from "../../templates/runtime/send.js";
import {
  asJsonPair,
  deepObject,
  headerJson,
  label,
  matrix,
} from "../../templates/runtime/styles.js";
import {
  type Arrived,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

/** What arrives when the operation is called. */
async function sent(
  parts: Partial<Operation>,
  params?: unknown,
  options?: RequestOptions,
): Promise<Arrived> {
  const { url, arrived } = await loopback();
  await send(client({ baseUrl: url }), operation(parts), params, options);
  const [request] = arrived;
  if (request === undefined) throw new Error("nothing arrived");
  return request;
}

// OpenAPI 3.1.1, 4.8.12.4: `;color` and `.` are what an empty text is; a path must not lead elsewhere all the same.
describe("an empty text in a path", () => {
  const get = (style?: Style, path = "/a{id}"): Partial<Operation> => ({
    path,
    pathParameters: [{ name: "id", ...(style && { style }) }],
  });

  it("is what its style has before it", async () => {
    expect((await sent(get(matrix), { id: "" })).url).toBe("/a;id");
    expect((await sent(get(label), { id: "" })).url).toBe("/a.");
  });

  it.each([
    ["nothing is before it", get(), ""],
    ["that is a segment which leads elsewhere", get(label, "/{id}"), ""],
    ["it is null", get(matrix), null],
  ])("is refused where %s", async (_, parts, id) => {
    const error = await failure(
      send(client({ baseUrl: "https://a.example" }), operation(parts), { id }),
    );
    expect(error).toBeInstanceOf(ValidationError);
  });
});

describe("the one flat params object is split", () => {
  const update: Partial<Operation> = {
    method: "PATCH",
    path: "/shops/{shop}/widgets/{id}",
    pathParameters: [
      { name: "id", key: "id_path", style: matrix, explode: true },
    ],
    query: ["dry_run", { name: "filter", style: deepObject }],
    headers: ["x-trace", { name: "X-Tags", key: "tags" }],
    cookies: ["session"],
    body: {},
  };

  it("into path, query, headers, cookies and body", async () => {
    const request = await sent(update, {
      shop: "a/b",
      id_path: [1, 2],
      dry_run: true,
      filter: { size: 3 },
      "x-trace": "t1",
      tags: ["x", "y"],
      session: "s 1",
      id: "in the body",
      name: "w",
    });
    expect(request.method).toBe("PATCH");
    expect(request.url).toBe(
      "/shops/a%2Fb/widgets/;id=1;id=2?dry_run=true&filter%5Bsize%5D=3",
    );
    expect(request.headers).toMatchObject({
      "x-trace": "t1",
      "x-tags": "x,y",
      cookie: "session=s%201",
    });
    expect(request.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(request.body)).toEqual({ id: "in the body", name: "w" });
  });

  it("and what is undefined is absent everywhere", async () => {
    const request = await sent(update, {
      shop: "a",
      id_path: 1,
      dry_run: undefined,
      "x-trace": undefined,
      session: undefined,
      name: undefined,
    });
    expect(request.url).toBe("/shops/a/widgets/;id=1");
    expect(request.headers).not.toHaveProperty("x-trace");
    expect(request.headers).not.toHaveProperty("cookie");
    expect(request.headers).not.toHaveProperty("content-type");
    expect(request.body).toBe("");
  });

  it.each([undefined, true, false])(
    "and a list without members is absent from query, headers and cookies, exploded or not: %s",
    async (explode) => {
      const of = (name: string) =>
        explode === undefined ? name : { name, explode };
      const parts = {
        query: [of("a"), of("b")],
        cookies: [of("c")],
        headers: [of("x-d")],
      };
      for (const none of [[], {}, { e: undefined }]) {
        const request = await sent(parts, { a: none, c: none, "x-d": none });
        expect(request.url).toBe("/widgets");
        expect(request.headers).not.toHaveProperty("cookie");
        expect(request.headers).not.toHaveProperty("x-d");
        const { url } = await sent(parts, { a: none, b: 1 });
        expect(url).toBe("/widgets?b=1");
      }
      const blank = await sent(parts, { a: [""], "x-d": [""] });
      expect(blank.url).toBe("/widgets?a=");
      expect(blank.headers["x-d"]).toBe("");
    },
  );

  it("but not from JSON, which says that it is empty", async () => {
    const parts = {
      query: [{ name: "a", style: asJsonPair }],
      headers: [{ name: "x-d", style: headerJson }],
    };
    const request = await sent(parts, { a: [], "x-d": [] });
    expect(request.url).toBe("/widgets?a=%5B%5D");
    expect(request.headers["x-d"]).toBe("[]");
  });

  it("names such as __proto__ and constructor are data", async () => {
    const params: unknown = JSON.parse(
      '{"shop":"a","id_path":1,"__proto__":{"admin":true},"constructor":1}',
    );
    const request = await sent(update, params);
    expect(request.body).toBe('{"__proto__":{"admin":true},"constructor":1}');
  });

  it("what is inherited is not given", async () => {
    const error = await failure(sent({ path: "/widgets/{constructor}" }, {}));
    expect(error).toMatchObject({
      name: "ValidationError",
      issues: [{ path: ["constructor"], code: "required" }],
    });
  });

  it("a key that nothing declares goes with the query where there is no flat body", async () => {
    expect((await sent({ query: ["a"] }, { a: 1, beta: 2 })).url).toBe(
      "/widgets?a=1&beta=2",
    );
  });
});

describe("bodies", () => {
  it("an optional one without any property is not sent, unless asked for", async () => {
    expect((await sent({ method: "POST", body: {} }, {})).body).toBe("");
    expect(
      (await sent({ method: "POST", body: { sendEmpty: true } })).body,
    ).toBe("{}");
  });

  it("a whole one under its key may be anything", async () => {
    const parts = { method: "PUT", body: { key: "body" } };
    expect((await sent(parts, { body: [1, null] })).body).toBe("[1,null]");
    expect((await sent(parts, { body: null })).body).toBe("null");
    expect((await sent(parts, {})).headers).not.toHaveProperty("content-type");
  });

  it("application/x-www-form-urlencoded", async () => {
    const request = await sent(
      {
        method: "POST",
        body: {
          mediaType: "application/x-www-form-urlencoded",
          write: asForm,
          encoding: { address: { style: deepObject } },
        },
      },
      { name: "a b", tags: ["x", "y"], address: { city: "K&K" } },
    );
    expect(request.headers["content-type"]).toBe(
      "application/x-www-form-urlencoded",
    );
    expect(request.body).toBe(
      "name=a%20b&tags=x&tags=y&address%5Bcity%5D=K%26K",
    );
  });

  it.each([
    ["text", () => "hello"],
    ["bytes", () => new TextEncoder().encode("hello")],
    ["a Blob", () => new Blob(["hello"])],
    ["a stream", () => new Blob(["hello"]).stream()],
    ["an ArrayBuffer", () => new TextEncoder().encode("hello").buffer],
  ])("%s as it is", async (_, make) => {
    const parts = {
      method: "PUT",
      body: { mediaType: "application/octet-stream", key: "body", write: asIs },
    };
    const request = await sent(parts, { body: make() });
    expect(request.body).toBe("hello");
    expect(request.headers["content-type"]).toBe("application/octet-stream");
  });
});

describe("bodies of other kinds", () => {
  const parts = (write: Required<Operation>["body"]["write"]) => ({
    method: "PUT",
    body: { mediaType: "text/plain", key: "body", ...(write && { write }) },
  });

  it.each([
    ["an object is JSON", { a: [1] }, '{"a":[1]}'],
    ["a number", 7, "7"],
  ])("as it is: %s", async (_, body, expected) => {
    expect((await sent(parts(asIs), { body })).body).toBe(expected);
  });

  it("a form's property that its encoding says is JSON", async () => {
    const encoding = {
      tags: { contentType: "application/json" },
      list: { explode: false },
    };
    const body = { key: "body", write: asForm, encoding };
    const request = await sent(
      { method: "POST", body },
      { body: { tags: [1], list: [1, 2], none: undefined, empty: [] } },
    );
    expect(request.body).toBe("tags=%5B1%5D&list=1,2");
    const empty = { body: { tags: [], list: [] } };
    expect((await sent({ method: "POST", body }, empty)).body).toBe(
      "tags=%5B%5D",
    );
  });

  it.each([
    ["a=b&c", "a=b&c"],
    [new URLSearchParams({ a: "b c" }), "a=b+c"],
    [[1], "[1]"],
  ])("what is no object is the form as it is: %j", async (given, expected) => {
    const body = { key: "body", write: asForm };
    const request = await sent({ method: "POST", body }, { body: given });
    expect(request.body).toBe(expected);
  });

  it("properties without values are no reason to send one", async () => {
    const request = await sent(
      { method: "POST", body: {} },
      { a: undefined, b: undefined },
    );
    expect(request.headers).not.toHaveProperty("content-type");
  });

  it("DELETE may carry one", async () => {
    expect((await sent({ method: "DELETE", body: {} }, { a: 1 })).body).toBe(
      '{"a":1}',
    );
  });
});

describe("headers and options", () => {
  it.each([
    ["x-latin", "é", "é"],
    ["x-space", " a ", "a"],
    ["x!#$%&'*+-.^_`|~1", "a", "a"],
  ])("a header that can be sent is: %s %j", async (name, value, arrived) => {
    const request = await sent({}, {}, { headers: { [name]: value } });
    expect(request.headers[name]).toBe(arrived);
  });

  it.each([
    ["x y", "a"],
    ["", "a"],
    ["x:", "a"],
    ["x-nul", "a\0b"],
    ["x-line", "a\nb"],
    ["x-return", "a\rb"],
    ["x-wide", "\u0100"],
  ])("one that can't is refused: %j %j", async (name, value) => {
    const call = sent({}, {}, { headers: { [name]: value } });
    expect(await failure(call)).toMatchObject({
      name: "ValidationError",
      operation: "widgets",
      issues: [
        {
          path: [name],
          code: "header",
          message: "must be a text that can be sent in a header",
        },
      ],
    });
  });

  it("any header can be taken away, and parameters stand before the client's", async () => {
    const { url, arrived } = await loopback();
    const widgets = client({ baseUrl: url, headers: { "x-a": "client" } });
    const get = operation({ headers: ["x-a", "x-b"] });
    const params = { "x-a": "param", "x-b": "param" };
    const options = { headers: { "X-B": "call", "User-Agent": null } };
    await send(widgets, get, params, options);
    expect(arrived[0]?.headers).toMatchObject({
      "x-a": "param",
      "x-b": "call",
    });
    expect(arrived[0]?.headers["user-agent"]).not.toBe("widgets/1.2.3");
  });

  it("cookies join a cookie header", async () => {
    const request = await sent(
      { cookies: ["a", "b"] },
      { a: 1, b: 2 },
      { headers: { cookie: "c=3" } },
    );
    expect(request.headers["cookie"]).toBe("c=3; a=1; b=2");
  });

  it("the client's, then the call's, and null takes one away", async () => {
    const { url, arrived } = await loopback();
    const widgets = client({
      baseUrl: url,
      headers: { "x-team": "a", "x-gone": "b" },
    });
    await send(
      widgets,
      operation({}),
      {},
      { headers: { "X-Team": "c", "x-gone": null } },
    );
    expect(arrived[0]?.headers).toMatchObject({
      "x-team": "c",
      accept: "application/json",
      "user-agent": "widgets/1.2.3",
    });
    expect(arrived[0]?.headers).not.toHaveProperty("x-gone");
  });

  it("accepts what the operation answers", async () => {
    expect((await sent({ accept: "text/csv" })).headers["accept"]).toBe(
      "text/csv",
    );
  });

  it("adds to the query", async () => {
    expect(
      (
        await sent(
          { query: ["a"] },
          { a: 1 },
          { query: { a: [2, 3], b: "c d" } },
        )
      ).url,
    ).toBe("/widgets?a=1&a=2&a=3&b=c%20d");
  });

  it("what is undefined is not added to the query", async () => {
    const query = { a: undefined, b: [1, undefined, 2], c: null };
    expect((await sent({}, {}, { query })).url).toBe("/widgets?b=1&b=2&c=");
  });

  it.each(["\r\n", "\0", "\x01", "\x1f", "\x7f", "€"])(
    "a value that no header can carry is refused, and not told: %j in it",
    async (odd) => {
      const headers = { "x-token": `s3cr3t${odd}x-evil: 1` };
      const error = await failure(sent({}, {}, { headers }));
      expect(error).toMatchObject({
        name: "ValidationError",
        issues: [{ path: ["x-token"] }],
      });
      expect(String(error)).not.toContain("s3cr3t");
    },
  );

  it("and what one can carry arrives: tabs and Latin letters", async () => {
    const headers = { "x-a": "a\tb\xa0\xff~" };
    expect((await sent({}, {}, { headers })).headers).toMatchObject(headers);
  });
});

describe("the base URL", () => {
  const call = (
    options: Parameters<typeof client>[0],
    settings: Parameters<typeof client>[1],
    parts: Partial<Operation> = {},
    ofCall: RequestOptions = {},
    params: object = {},
  ): string =>
    send(client(options, settings), operation(parts), params, ofCall).url;

  it("is the first server's, with its variables", () => {
    const settings = {
      baseUrl: "https://{region}.example.com/{base}",
      serverVariables: { region: { default: "eu" }, base: { default: "v2" } },
    };
    expect(call({}, settings)).toBe("https://eu.example.com/v2/widgets");
    expect(call({ serverVariables: { region: "us" } }, settings)).toBe(
      "https://us.example.com/v2/widgets",
    );
  });

  it("the operation's own server stands before the API's, the given one before both, the call's before all", () => {
    const settings = { baseUrl: "https://api.example.com/v1" };
    const parts = { server: "https://uploads.example.com" };
    expect(call({}, settings, parts)).toBe(
      "https://uploads.example.com/widgets",
    );
    expect(call({}, settings, { server: "/v2" })).toBe(
      "https://api.example.com/v2/widgets",
    );
    expect(call({ baseUrl: "http://localhost:1/x/" }, settings, parts)).toBe(
      "http://localhost:1/x/widgets",
    );
    expect(
      call({ baseUrl: "http://localhost:1" }, settings, parts, {
        baseUrl: "http://localhost:2",
      }),
    ).toBe("http://localhost:2/widgets");
  });

  it("loses the slashes at its end", () => {
    expect(call({ baseUrl: "https://h/x//" }, {})).toBe("https://h/x/widgets");
  });

  it("keeps its query, before the operation's own, wherever it comes from", () => {
    const versioned = "https://h/v1/?version=7&a=%26";
    const parts = { query: ["q"] };
    const expected = "https://h/v1/widgets?version=7&a=%26";
    expect(call({ baseUrl: versioned }, {})).toBe(expected);
    expect(call({}, { baseUrl: versioned })).toBe(expected);
    expect(call({}, { baseUrl: "https://api" }, { server: versioned })).toBe(
      expected,
    );
    expect(
      call({ baseUrl: "https://api" }, {}, {}, { baseUrl: versioned }),
    ).toBe(expected);
    expect(
      call(
        { baseUrl: "https://h?v=7" },
        {},
        parts,
        { query: { more: 1 } },
        { q: 2 },
      ),
    ).toBe("https://h/widgets?v=7&q=2&more=1");
    expect(call({ baseUrl: "https://h?" }, {})).toBe("https://h/widgets");
  });

  it("of the call may be relative to the client's", () => {
    const options = { baseUrl: "https://h/v1/" };
    expect(call(options, {}, {}, { baseUrl: "../v2" })).toBe(
      "https://h/v2/widgets",
    );
  });

  it("a variable without a value is no part of one, and inherited names are none", () => {
    const settings = { baseUrl: "https://h/{constructor}/{a}" };
    const serverVariables = { a: { default: "x" } };
    expect(() => call({}, { ...settings, serverVariables })).toThrow(
      "baseUrl must be an absolute http or https URL",
    );
  });

  it("comes from the environment where nothing else is given", () => {
    process.env["WIDGETS_URL"] = "https://env.example.com";
    try {
      expect(
        call(
          {},
          { baseUrl: "https://api.example.com", baseUrlEnv: "WIDGETS_URL" },
        ),
      ).toBe("https://env.example.com/widgets");
    } finally {
      delete process.env["WIDGETS_URL"];
    }
  });

  it.each([
    ["none", undefined],
    ["a relative one", "/v1"],
    ["another scheme", "file:///etc"],
    ["credentials in it", "https://user:s3cr3t@example.com"],
    ["no URL", "http://"],
    ["a user in it", "https://user@example.com"],
    ["a fragment", "https://example.com/#a"],
    ["a variable without a value", "https://{region}.example.com"],
    ["one in its path", "https://example.com/{tenant}"],
  ])("%s is refused", async (_, baseUrl) => {
    const error = await failure(send(client({ baseUrl }), operation({})));
    expect(error).toMatchObject({ name: "ConfigurationError" });
    expect(String(error)).toContain("baseUrl");
    expect(String(error)).not.toContain("s3cr3t");
  });
});
