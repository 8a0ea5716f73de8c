import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { AuthScheme } from "../../templates/runtime/auth-scheme.js";
import { asIs } from "../../templates/runtime/bodies.js";
import {
  basic,
  bearer,
  inCookie,
  inHeader,
  inQuery,
  usernamePassword,
} from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import { client, failure, loopback, operation } from "../runtime/loopback.js";

describe("path parameters can't leave their segment", () => {
  const get = operation({ path: "/users/{id}/files/{name}" });

  it.each([
    "",
    ".",
    "..",
    "%2e",
    "%2E%2e",
    ".%2e",
    "%252e%252e",
    undefined,
    null,
    [],
    [""],
    [null],
    {},
    [undefined],
    { a: undefined },
  ])("%j is refused, also with validation off", async (id) => {
    const { url, arrived } = await loopback();
    const call = send(client({ baseUrl: url, validate: false }), get, {
      id,
      name: "a",
    });
    expect(await failure(call)).toMatchObject({
      name: "ValidationError",
      issues: [{ path: ["id"] }],
    });
    expect(arrived).toHaveLength(0);
  });

  it.each([
    ["../../admin", "/users/..%2F..%2Fadmin/files/a"],
    ["a?b=c#d", "/users/a%3Fb%3Dc%23d/files/a"],
    ["a\\..\\b", "/users/a%5C..%5Cb/files/a"],
    ["//evil.example", "/users/%2F%2Fevil.example/files/a"],
    ["a\r\nx: y", "/users/a%0D%0Ax%3A%20y/files/a"],
    ["...", "/users/.../files/a"],
    ["%2f", "/users/%252f/files/a"],
    [0, "/users/0/files/a"],
    [false, "/users/false/files/a"],
  ])("%j arrives as one segment", async (id, expected) => {
    const { url, arrived } = await loopback();
    await send(client({ baseUrl: url }), get, { id, name: "a" });
    expect(arrived[0]?.url).toBe(expected);
  });

  it("two parameters can't make dots together", async () => {
    const call = send(
      client({ baseUrl: "http://h" }),
      operation({ path: "/x/{a}{b}" }),
      { a: ".", b: "." },
    );
    expect(await failure(call)).toMatchObject({ name: "ValidationError" });
  });
});

const secret = "s3cr3t/key+value==";
const places: readonly AuthScheme[] = [
  { scheme: "bearer", option: "bearer", place: bearer },
  { scheme: "basic", option: "basic", place: basic, read: usernamePassword },
  {
    scheme: "header",
    option: "header",
    place: inHeader,
    name: "x-api-key",
  },
  {
    scheme: "query",
    option: "query",
    place: inQuery,
    name: "key",
  },
  {
    scheme: "cookie",
    option: "cookie",
    place: inCookie,
    name: "sid",
  },
];

/** All that a program might print of a value. */
function shown(value: unknown): string {
  const stack =
    value instanceof Error ? [value.stack ?? "", shown(value.cause)] : [];
  return [
    String(value),
    inspect(value, { depth: 9, showHidden: true }),
    JSON.stringify(value) ?? "",
    ...stack,
  ].join("\n");
}

function tells(value: unknown): boolean {
  const text = shown(value);
  const forms = [secret, encodeURIComponent(secret), btoa(`user:${secret}`)];
  return forms.some((form) => text.includes(form));
}

describe.each(places)(
  "a credential in $scheme is not told",
  ({ scheme, option, place }) => {
    const value =
      place === basic ? { username: "user", password: secret } : secret;
    const get = operation({ security: [[scheme]] });
    const made = (options: object) =>
      client({ ...options, [option]: value }, { auth: places });

    it("by the client or a request", async () => {
      const { url, arrived } = await loopback();
      const widgets = made({ baseUrl: url });
      const call = send(widgets, get);
      expect(tells(widgets)).toBe(false);
      expect(tells(call)).toBe(false);
      await call;
      expect(tells(call)).toBe(false);
      expect(tells(call.url)).toBe(false);
      expect(JSON.stringify(arrived)).toMatch(/s3cr3t|dXNlcjp/);
    });

    it("by a server that repeats it", async () => {
      const { url } = await loopback((request) => ({
        status: 401,
        body: {
          error: {
            type: "bad",
            message: `bad key ${secret} in ${JSON.stringify(request)}`,
          },
        },
      }));
      const error = await failure(send(made({ baseUrl: url }), get));
      expect(error).toMatchObject({ name: "UnauthorizedError" });
      expect(tells(error)).toBe(false);
      expect(shown(error)).toContain("[redacted]");
    });

    it("by a fetch whose error tells the request", async () => {
      const fetch = async (
        url: string,
        init: RequestInit,
      ): Promise<Response> => {
        const error = new Error(`request to ${url} failed`, {
          cause: new Error(
            `sent ${JSON.stringify([...new Headers(init.headers)])}`,
          ),
        });
        throw Object.assign(error, { url });
      };
      const error = await failure(
        send(made({ baseUrl: "http://h", fetch }), get),
      );
      expect(error).toMatchObject({ name: "NetworkError" });
      expect(tells(error)).toBe(false);
    });

    it("by an unreadable body, a timeout or a refused connection", async () => {
      const page = await loopback((request) => ({
        body: `<html>${JSON.stringify(request)} ${secret}</html>`,
      }));
      expect(tells(await failure(send(made({ baseUrl: page.url }), get)))).toBe(
        false,
      );
      const mute = await loopback(() => undefined);
      expect(
        tells(
          await failure(send(made({ baseUrl: mute.url, timeout: 20 }), get)),
        ),
      ).toBe(false);
      expect(
        tells(
          await failure(send(made({ baseUrl: "http://127.0.0.1:1" }), get)),
        ),
      ).toBe(false);
    });
  },
);

it("a secret is not told as it looks in a URL, and a text of two letters is none", async () => {
  const { url } = await loopback(() => ({
    status: 401,
    body: { message: `no ${encodeURIComponent(secret)} here, or ab` },
  }));
  const auth = { auth: places };
  const get = operation({ security: [["header", "query"]] });
  const keys = { header: secret, query: "ab" };
  const error = await failure(
    send(client({ baseUrl: url, ...keys }, auth), get),
  );
  expect(error).toMatchObject({
    message: "widgets: 401 no [redacted] here, or ab",
  });
});

describe("what the caller wrote into a header", () => {
  const headers = { Authorization: `Token ${secret}`, "x-team": "blue" };

  it("is not told where it may be a secret, with or without its scheme", async () => {
    const { url } = await loopback(() => ({
      status: 401,
      body: { message: `${secret} is no key of team blue` },
    }));
    const call = send(client({ baseUrl: url, headers }), operation({}));
    const error = await failure(call);
    expect(tells(error)).toBe(false);
    expect(error).toMatchObject({
      message: "widgets: 401 [redacted] is no key of team blue",
    });
  });
});

describe("the cause of a failure", () => {
  const causeOf = async (cause: unknown): Promise<unknown> => {
    const fetch = () => Promise.reject(cause);
    const options = { baseUrl: "http://h", fetch, header: secret };
    const get = operation({ security: [["header"]] });
    const error = await failure(send(client(options, { auth: places }), get));
    return Object(error).cause;
  };

  it("is the error itself where it tells no secret", async () => {
    const cause = Object.assign(new Error("reset", { cause: new Error("x") }), {
      code: "ECONNRESET",
      attempts: 2,
    });
    expect(await causeOf(cause)).toBe(cause);
  });

  it("is a copy where a text of it, or of what lies below, tells one", async () => {
    const own = Object.assign(new Error("reset"), { code: "E", url: secret });
    const copy = await causeOf(own);
    expect(copy).not.toBe(own);
    expect(copy).toMatchObject({ name: "Error", message: "reset" });
    expect(tells(copy)).toBe(false);
    const below = await causeOf(new Error("reset", { cause: own }));
    expect(tells(below)).toBe(false);
    const named = await causeOf(new TypeError(`no ${secret}`));
    expect(named).toMatchObject({
      name: "TypeError",
      message: "no [redacted]",
    });
  });

  it("is a copy where one of several errors tells one", async () => {
    const several = new AggregateError([new Error(`no ${secret}`)], "several");
    const copy = await causeOf(several);
    expect(copy).toMatchObject({ message: "several" });
    expect(tells(copy)).toBe(false);
    const harmless = new AggregateError([new Error("reset")], "several");
    expect(await causeOf(harmless)).toBe(harmless);
  });

  it("may be a text", async () => {
    expect(await causeOf(`no ${secret}`)).toBe("no [redacted]");
    expect(await causeOf({ secret })).toBeUndefined();
  });
});

describe("redirects", () => {
  const keys = { header: secret, cookie: secret, bearer: secret };
  const get = operation({ security: [["header", "cookie", "bearer"]] });
  const made = (baseUrl: string) =>
    client({ baseUrl, ...keys, headers: { "x-team": "t" } }, { auth: places });

  it("to another origin take no credential and no header of the caller's along", async () => {
    const other = await loopback(() => ({ body: { from: "other" } }));
    const first = await loopback(() => ({
      status: 302,
      headers: { location: `${other.url}/download` },
    }));
    expect(await send(made(first.url), get)).toEqual({ from: "other" });
    const [arrived] = other.arrived;
    expect(arrived?.url).toBe("/download");
    expect(Object.keys(arrived?.headers ?? {}).sort()).not.toEqual(
      expect.arrayContaining(["authorization"]),
    );
    for (const name of ["authorization", "x-api-key", "cookie", "x-team"])
      expect(arrived?.headers).not.toHaveProperty(name);
    for (const name of ["accept", "user-agent"])
      expect(arrived?.headers[name]).toBe(first.arrived[0]?.headers[name]);
  });

  it("within the origin keep them", async () => {
    const server = await loopback(({ url }) =>
      url === "/widgets"
        ? { status: 307, headers: { location: "/moved" } }
        : { body: 1 },
    );
    expect(await send(made(server.url), get)).toBe(1);
    expect(server.arrived[1]).toMatchObject({
      url: "/moved",
      headers: { "x-api-key": secret },
    });
  });

  it("with a body are not followed to another origin", async () => {
    const other = await loopback();
    for (const status of [307, 308]) {
      const first = await loopback(() => ({
        status,
        headers: { location: other.url },
      }));
      const post = operation({ method: "POST", body: {} });
      const error = await failure(
        send(client({ baseUrl: first.url }), post, { a: 1 }),
      );
      expect(error).toMatchObject({
        name: "StatusError",
        status,
        message: `widgets: ${status} redirect to ${other.url} not followed`,
      });
    }
    expect(other.arrived).toHaveLength(0);
  });

  it.each([
    ["POST", 301],
    ["POST", 302],
    ["POST", 303],
    ["PUT", 303],
    ["DELETE", 303],
  ] as const)(
    "of %s with %d would make a GET: whatever that gave, it is no answer to the call",
    async (method, status) => {
      const server = await loopback(() => ({
        status,
        headers: { location: "/result" },
      }));
      const call = operation({ method, body: {} });
      expect(
        await failure(send(client({ baseUrl: server.url }), call, { a: 1 })),
      ).toMatchObject({
        name: "StatusError",
        status,
        message: `widgets: ${status} redirect to /result not followed`,
      });
      expect(server.arrived).toHaveLength(1);
    },
  );

  it("tells no credential that the place of a redirect repeats", async () => {
    const server = await loopback(() => ({
      status: 302,
      headers: { location: `/result?key=${secret}` },
    }));
    const post = { ...get, method: "POST" };
    const error = await failure(send(made(server.url), post));
    expect(String(error)).toContain("302 redirect to /result?key=[redacted]");
  });

  it.each([301, 302])("%d leaves a PUT what it is", async (status) => {
    const server = await loopback(({ url }) =>
      url === "/widgets"
        ? { status, headers: { location: "/result" } }
        : { body: 1 },
    );
    const put = operation({ method: "PUT", body: {} });
    expect(await send(client({ baseUrl: server.url }), put, { a: 1 })).toBe(1);
    const [first, second] = server.arrived;
    expect(second).toMatchObject({ method: "PUT", body: first?.body });
  });

  it.each([307, 308])("%d repeats the request", async (status) => {
    const server = await loopback(({ url }) =>
      url === "/widgets"
        ? { status, headers: { location: "/again" } }
        : { body: 1 },
    );
    const post = operation({ method: "POST", body: {} });
    await send(client({ baseUrl: server.url }), post, { a: 1 });
    expect(server.arrived[1]).toMatchObject({
      method: "POST",
      url: "/again",
      body: '{"a":1}',
    });
  });

  it("what streams is not sent again: it is used up", async () => {
    const server = await loopback(() => ({
      status: 307,
      headers: { location: "/again" },
    }));
    const put = operation({
      method: "PUT",
      body: { key: "body", write: asIs },
    });
    const body = new Blob(["hello"]).stream();
    expect(
      await failure(send(client({ baseUrl: server.url }), put, { body })),
    ).toMatchObject({
      message: "widgets: 307 redirect to /again not followed",
    });
    expect(server.arrived).toHaveLength(1);
  });

  it.each([
    "file:///etc/passwd",
    "data:text/plain,1",
    "http://",
    "javascript:1",
  ])("to %s are not followed", async (location) => {
    const server = await loopback(() => ({
      status: 302,
      headers: { location },
    }));
    expect(
      await failure(send(client({ baseUrl: server.url }), operation({}))),
    ).toMatchObject({ status: 302 });
  });

  it("in a circle end", async () => {
    const server = await loopback(() => ({
      status: 302,
      headers: { location: "/widgets" },
    }));
    expect(
      await failure(send(client({ baseUrl: server.url }), operation({}))),
    ).toMatchObject({ status: 302 });
    expect(server.arrived).toHaveLength(6);
  });
});
