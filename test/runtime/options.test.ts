import { describe, expect, it } from "vitest";
import { asForm, asIs } from "../../templates/runtime/bodies.js";
import { byContent } from "../../templates/runtime/body-choice.js";
import { BaseClient } from "../../templates/runtime/client.js";
import type { RequestOptions } from "../../templates/runtime/client.js";
import { asMultipart } from "../../templates/runtime/multipart.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { bearer } from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import {
  type Arrived,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

/** What arrives of a call. */
async function sent(
  parts: Partial<Operation>,
  params: unknown,
  options: RequestOptions,
): Promise<Arrived | undefined> {
  const { url, arrived } = await loopback();
  await send(client({ baseUrl: url }), operation(parts), params, options);
  return arrived[0];
}

/** What a call with these options is refused with; nothing arrives. */
async function refusal(
  options: object,
  parts: Partial<Operation> = {},
  params: unknown = {},
): Promise<unknown> {
  const { url, arrived } = await loopback();
  const widgets = client({ baseUrl: url, validate: false });
  const error = await failure(send(widgets, operation(parts), params, options));
  expect(arrived).toEqual([]);
  expect(error).toMatchObject({ name: "ValidationError", side: "request" });
  return Object(error).message;
}

const is = "widgets: invalid request: options";

describe("options that a call doesn't have", () => {
  it.each([
    [
      { tiemout: 5 },
      `${is}.tiemout: is not a known key: did you mean timeout?`,
    ],
    [{ retries: 2 }, `${is}.retries: is not a known key`],
    // It would do nothing: there is one media type at most.
    [
      { contentType: "application/json" },
      `${is}.contentType: is not a known key`,
    ],
    [{ "x\u001b[31m": 1 }, `${is}["x\\u001b[31m"]: is not a known key`],
    [["s3cr3t"], `${is}: must be an object`],
    [{ headers: "s3cr3t" }, `${is}.headers: must be an object`],
    [{ query: "s3cr3t" }, `${is}.query: must be an object`],
    [{ body: null }, `${is}.body: must be an object`],
    [{ as: "jsn" }, `${is}.as: must be json, text, blob, stream or bytes`],
    [{ accept: 3 }, `${is}.accept: must be a string`],
    [{ signal: 3 }, `${is}.signal: must be an AbortSignal`],
    [{ validate: null }, `${is}.validate: must be a boolean or an object`],
    [{ validate: "yes" }, `${is}.validate: must be a boolean or an object`],
    ...["5", -1, NaN].map((timeout): [object, string] => [
      { timeout },
      `${is}.timeout: must be a number of milliseconds, 0 or more`,
    ]),
  ])("are refused: %j", async (options, message) => {
    expect(await refusal(Object(options))).toBe(message);
  });

  it("are told with all that is wrong with the params", async () => {
    const { url } = await loopback();
    const parts = operation({
      checkParams: (_, { issues }) => {
        const message = "is required";
        issues.push({ path: ["id"], code: "required", message, expected: "" });
      },
    });
    const options: object = { sginal: undefined, hedaers: {} };
    expect(
      await failure(send(client({ baseUrl: url }), parts, {}, options)),
    ).toMatchObject({
      message: `${is}.hedaers: is not a known key: did you mean headers?; id: is required`,
    });
  });

  it.each([
    ["is not checked", operation({})],
    ["is checked", operation({ checkParams: () => undefined })],
    ["has several bodies", operation({ otherBodies: [{ key: "b" }] })],
  ])("are refused where they are null: of a call that %s", async (_, of) => {
    const { url, arrived } = await loopback();
    /** As JavaScript calls it. */
    const refused = (params: unknown, options: unknown): Promise<unknown> => {
      const chosen: unknown = Reflect.apply(byContent, undefined, [
        of,
        params,
        options,
      ]);
      const call = [client({ baseUrl: url }), chosen, params, options];
      return failure(Reflect.apply(send, undefined, call));
    };
    expect(await refused({}, null)).toMatchObject({
      name: "ValidationError",
      message: `${is}: must be an object`,
    });
    expect(await refused(null, {})).toMatchObject({
      name: "ValidationError",
      message: "widgets: invalid request: params: must be an object",
    });
    expect(arrived).toEqual([]);
  });

  it("are none where they are undefined", async () => {
    const options: object = { tiemout: undefined };
    expect(await sent({}, {}, options)).toMatchObject({ url: "/widgets" });
  });
});

describe("options that a client doesn't have", () => {
  const settings = {
    userAgent: "widgets",
    auth: [
      {
        scheme: "key",
        option: "apiKey",
        place: bearer,
        headers: [{ name: "x-team", option: "team" }],
      },
    ],
  };

  it.each([
    [
      { apiKye: "s3cr3t" },
      "options.apiKye: is not a known key: did you mean apiKey?",
    ],
    [
      { taem: "s3cr3t" },
      "options.taem: is not a known key: did you mean team?",
    ],
    [{ signal: 1 }, "options.signal: is not a known key"],
    [["s3cr3t"], "options: must be an object"],
    [{ headers: "s3cr3t" }, "options.headers: must be an object"],
    ...["5", -1, NaN].map((timeout): [object, string] => [
      { timeout },
      "options.timeout: must be a number of milliseconds, 0 or more",
    ]),
  ])("are refused: %j", (options, message) => {
    const made = () => new BaseClient(settings, Object(options));
    expect(made).toThrow(new RegExp(`^${message.replace("?", "\\?")}$`));
    expect(made).toThrow(
      expect.objectContaining({ name: "ConfigurationError" }),
    );
  });

  it("are not those of its credentials", () => {
    const options = { apiKey: "k", team: "t", timeout: 5, extra: undefined };
    expect(() => new BaseClient(settings, options)).not.toThrow();
  });
});

describe("headers of one name, in whatever case", () => {
  const twice = [
    ["x-a", "1"],
    ["X-A", "2"],
    ["x-b", "1"],
    ["x-b", null],
    ["x-c", null],
    ["x-c", "3"],
  ] as const;

  it("are joined as Headers does it, to a call or a client; what is taken away is not", async () => {
    const expected = { "x-a": "1, 2", "x-c": "3" };
    const { url, arrived } = await loopback();
    await send(client({ baseUrl: url, headers: twice }), operation({}));
    const ofCall = await sent({}, {}, { headers: twice });
    for (const { headers } of [arrived[0], ofCall].map(Object)) {
      expect(headers).toMatchObject(expected);
      expect(headers).not.toHaveProperty("x-b");
    }
  });

  it("of the call take the place of the client's", async () => {
    const { url, arrived } = await loopback();
    const options = { headers: [["X-A", "9"]] } as const;
    await send(
      client({ baseUrl: url, headers: twice }),
      operation({}),
      {},
      options,
    );
    expect(arrived[0]?.headers["x-a"]).toBe("9");
  });
});

describe("headers are given as", () => {
  it.each([
    ["an object", { "X-Team": "t" }],
    ["pairs", [["X-Team", "t"] as const]],
    ["Headers", new Headers({ "X-Team": "t" })],
    ["a Map", new Map([["X-Team", "t"]])],
  ])("%s, to a call or a client", async (_, headers) => {
    const ofCall = await sent({}, {}, { headers });
    expect(ofCall?.headers).toMatchObject({ "x-team": "t" });
    const { url, arrived } = await loopback();
    const widgets = client({ baseUrl: url, headers });
    await send(widgets, operation({}));
    await send(widgets, operation({}), {}, { headers: [["X-Team", null]] });
    expect(arrived[0]?.headers).toMatchObject({ "x-team": "t" });
    expect(arrived[1]?.headers).not.toHaveProperty("x-team");
  });
});

describe("a call's own query", () => {
  it.each([
    [{ a: 1, b: [true, null], c: undefined }, "a=1&b=true&b="],
    [[["a", 1] as const, ["a", 2] as const], "a=1&a=2"],
    [new URLSearchParams("a=1&a=%26"), "a=1&a=%26"],
  ])("%o is added as it is", async (query, expected) => {
    const { url } = (await sent({ query: ["q"] }, { q: "x" }, { query })) ?? {};
    expect(url).toBe(`/widgets?q=x&${expected}`);
  });

  it.each([[{ a: 1 }], [[{ a: 1 }]], [new Date(0)], [() => 1]])(
    "has no object, as no style is described for it: %o",
    async (filter) => {
      expect(await refusal({ query: { filter } })).toBe(
        `${is}.query.filter: must be a text, number or boolean, or a list of these`,
      );
    },
  );
});

describe("properties that a call adds to the body", () => {
  const post = { method: "POST" };
  const body = { b: { c: 1 }, a: 2 };

  it("stand in JSON as they are, unchecked, and before those of the same name", async () => {
    const parts = { ...post, body: {}, checkParams: () => {} };
    expect((await sent(parts, { a: 1 }, { body }))?.body).toBe(
      '{"a":2,"b":{"c":1}}',
    );
  });

  it("are written as the body's own are, in forms and multipart", async () => {
    const form = {
      mediaType: "application/x-www-form-urlencoded",
      write: asForm,
    };
    const asked = await sent({ ...post, body: form }, { x: "y" }, { body });
    expect(asked?.body).toBe("x=y&b=%7B%22c%22%3A1%7D&a=2");
    const multipart = { mediaType: "multipart/form-data", write: asMultipart };
    const parted = await sent({ ...post, body: multipart }, {}, { body });
    expect(parted?.body).toContain('name="b"');
  });

  it("are the body where none is given, or none is described", async () => {
    const more = { body: { a: 1 } };
    for (const parts of [
      { ...post, body: {} },
      { method: "POST", body: { key: "pet" } },
      { method: "POST", query: ["q"] },
    ])
      expect(await sent(parts, undefined, more)).toMatchObject({
        body: '{"a":1}',
        headers: { "content-type": "application/json" },
      });
  });

  it("are added to a body that is given whole, which stays what it was", async () => {
    const pet = { name: "Rex" };
    const parts = { method: "POST", body: { key: "pet" } };
    const asked = await sent(parts, { pet }, { body: { age: 3 } });
    expect(asked?.body).toBe('{"name":"Rex","age":3}');
    expect(pet).toEqual({ name: "Rex" });
  });

  it.each(["GET", "HEAD"])(
    "are refused of a %s, which fetch sends without a body",
    async (method) => {
      expect(await refusal({ body: { a: 1 } }, { method })).toBe(
        `${is}.body: must be left out, as this ${method} has no body with properties`,
      );
    },
  );

  it.each([
    ["a list", {}, [1]],
    ["a text", { mediaType: "text/plain", write: asIs }, "a"],
    ["bytes", { mediaType: "image/png", write: asIs }, new Blob(["a"])],
  ])("are refused beside %s", async (_, how, pet) => {
    const parts = { method: "POST", body: { ...how, key: "pet" } };
    expect(await refusal({ body: { a: 1 } }, parts, { pet })).toBe(
      `${is}.body: must be left out, as this POST has no body with properties`,
    );
  });
});
