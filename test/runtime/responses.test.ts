import { describe, expect, it } from "vitest";
import { byAnswer } from "../../templates/runtime/answers.js";
import { isFailureOf } from "../../templates/runtime/failure.js";
import type { RequestOptions } from "../../templates/runtime/client.js";
import type { Operation } from "../../templates/runtime/operation.js";
import { bearer } from "../../templates/runtime/places.js";
import type { Promised } from "../../templates/runtime/promise.js";
import {
  nothing,
  optionalProperty,
  property,
} from "../../templates/runtime/readers.js";
import type { Reading } from "../../templates/runtime/reading.js";
import { send } from "../../templates/runtime/send.js";
import { StatusError } from "../../templates/runtime/status-error.js";
import {
  type Answer,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

/** Whatever it is, it is read by its content type. */
const byType: Partial<Operation> = {
  settle: byAnswer,
  readings: { "*/*": "any" },
};

async function called(
  parts: Partial<Operation>,
  answer: Answer,
): Promise<unknown> {
  const { url } = await loopback(() => answer);
  return send(client({ baseUrl: url }), operation(parts));
}

describe("success", () => {
  it.each([
    ["JSON", {}, { body: { a: 1 } }, { a: 1 }],
    ["JSON under a sloppy content type", {}, { body: '{"a":1}' }, { a: 1 }],
    ["text", { reads: "text" }, { body: "a" }, "a"],
    [
      "nothing, whatever came",
      { reads: "nothing" },
      { body: { a: 1 } },
      undefined,
    ],
    ["nothing of 204", {}, { status: 204 }, undefined],
    [
      "nothing where that is described",
      { settle: byAnswer, answers: { 202: { reads: "nothing" } } },
      { status: 202 },
      undefined,
    ],
    [
      "by content type: JSON",
      byType,
      {
        body: "[1]",
        headers: { "content-type": "application/problem+json; charset=utf-8" },
      },
      [1],
    ],
    ["by content type: text", byType, { body: "[1]" }, "[1]"],
    [
      "one property",
      { unwrap: property, property: "user" },
      { body: { ok: true, user: { id: 1 } } },
      { id: 1 },
    ],
    [
      "of an envelope",
      { unwrap: property, property: "user", flag: "ok" },
      { body: { ok: true, user: 1 } },
      1,
    ],
    [
      "one property that may be missing, and is there",
      { unwrap: optionalProperty, property: "user", flag: "ok" },
      { body: { ok: true, user: 1 } },
      1,
    ],
    [
      "one property that may be missing, and is",
      { unwrap: optionalProperty, property: "user", result: { object: [] } },
      { body: { ok: true } },
      undefined,
    ],
    [
      "of an empty envelope",
      { unwrap: nothing, flag: "ok" },
      { body: { ok: true } },
      undefined,
    ],
  ] satisfies [string, Partial<Operation>, Answer, unknown][])(
    "%s",
    async (_, parts, answer, expected) => {
      expect(await called(parts, answer)).toEqual(expected);
    },
  );

  it.each([
    ["application/xml", "1", "1"],
    ["image/svg+xml; charset=utf-8", "1", "1"],
    ["text/csv", "1", "1"],
    ["text/json", "1", 1],
    ["APPLICATION/JSON", "1", 1],
    ["application/vnd.api+json", "1", 1],
    ["application/x-thing+yaml", "1", "1"],
  ])("%s by its content type: %j is %j", async (type, body, expected) => {
    const headers = { "content-type": type };
    expect(await called(byType, { body, headers })).toBe(expected);
  });

  it.each([
    ["text/csv; charset=iso-8859-1", [0xe9, 0x74, 0xe9], "été"],
    ['text/plain; charset="windows-1251"', [0xcf], "П"],
    ["text/plain; charset=utf-16le", [0x61, 0x00], "a"],
    ["text/plain; charset=UTF-8", [0xc3, 0xa9], "é"],
    // As `fetch` has it, what nobody knows is UTF-8.
    ["text/plain; charset=utf8mb4", [0xc3, 0xa9], "é"],
    ["text/plain; charset=none", [0xc3, 0xa9], "é"],
    // RFC 8259, 11: JSON has no charset.
    ["application/json; charset=iso-8859-1", [0xc3, 0xa9], "é"],
  ])("text in the charset that it says: %s", async (type, bytes, expected) => {
    const { url } = await loopback((_, response) => {
      response.setHeader("content-type", type).end(Buffer.from(bytes));
      return undefined;
    });
    const text = send(client({ baseUrl: url }), operation({ reads: "text" }));
    expect(await text).toBe(expected);
  });

  it.each(["image/png", "application/jsonl", "application/octet-stream"])(
    "%s by its content type is bytes",
    async (type) => {
      const answer = { body: "1", headers: { "content-type": type } };
      expect(await called(byType, answer)).toBeInstanceOf(Blob);
    },
  );

  it("without a content type it is taken for JSON", async () => {
    const { url } = await loopback((_, response) => void response.end("[2]"));
    const get = operation(byType);
    expect(await send(client({ baseUrl: url }), get)).toEqual([2]);
  });

  it.each([204, 205])("%d has no body to be read", async (status) => {
    const parts = { unwrap: property, property: "user" };
    expect(await called(parts, { status })).toBeUndefined();
  });

  it("a stream of nothing", async () => {
    const stream = await called({ reads: "stream" }, { status: 204 });
    expect(
      stream instanceof ReadableStream && (await new Response(stream).text()),
    ).toBe("");
  });

  it("bytes", async () => {
    const blob = await called(
      { reads: "blob" },
      { body: "bytes", headers: { "content-type": "image/png" } },
    );
    expect(blob).toBeInstanceOf(Blob);
    expect(blob instanceof Blob && [blob.type, await blob.text()]).toEqual([
      "image/png",
      "bytes",
    ]);
  });

  it("a stream", async () => {
    const stream = await called({ reads: "stream" }, { body: "data: 1\n\n" });
    expect(
      stream instanceof ReadableStream && (await new Response(stream).text()),
    ).toBe("data: 1\n\n");
  });
});

describe("what a call asks for", () => {
  const csv = { body: "a,b", headers: { "content-type": "text/csv" } };
  const json = { body: { a: 1 } };

  async function asked(
    options: RequestOptions<Reading>,
    answer: Answer,
    parts: Partial<Operation> = {},
  ): Promise<{ readonly value: unknown; readonly accept: unknown }> {
    const { url, arrived } = await loopback(() => answer);
    const call = send(
      client({ baseUrl: url }),
      operation(parts),
      undefined,
      options,
    );
    return { value: await call, accept: arrived[0]?.headers["accept"] };
  }

  it.each([
    ["text", json, '{"a":1}'],
    ["json", { body: "[1]" }, [1]],
    ["bytes", csv, new Uint8Array([97, 44, 98])],
  ] satisfies [Reading, Answer, unknown][])(
    "`as: %j` stands before the content type: %j is %j",
    async (as, answer, expected) => {
      expect((await asked({ as }, answer)).value).toEqual(expected);
    },
  );

  it("what can't be read as asked is an error", async () => {
    expect(await failure(asked({ as: "json" }, csv))).toMatchObject({
      name: "UnreadableBodyError",
    });
  });

  it("a Blob or a stream, whatever the content type", async () => {
    const { value: blob } = await asked({ as: "blob" }, json);
    expect(blob instanceof Blob && (await blob.text())).toBe('{"a":1}');
    const { value: stream } = await asked({ as: "stream" }, json);
    expect(
      stream instanceof ReadableStream && (await new Response(stream).text()),
    ).toBe('{"a":1}');
  });

  it("what is read otherwise is given as it is: no envelope, no promise", async () => {
    const parts = {
      unwrap: property,
      property: "user",
      flag: "ok",
      promises: { array: [] },
    };
    const { value } = await asked({ as: "json" }, json, parts);
    expect(value).toEqual({ a: 1 });
  });

  it.each([
    ["the option", { accept: "text/csv" }],
    ["a header", { headers: { Accept: "text/csv" } }],
  ])(
    "another media type by %s: what comes is read by its content type",
    async (_, options) => {
      expect(await asked(options, csv)).toEqual({
        value: "a,b",
        accept: "text/csv",
      });
      expect((await asked(options, json)).value).toEqual({ a: 1 });
    },
  );

  it("among them the one that is described is what it always is", async () => {
    const parts = { unwrap: property, property: "a" };
    const options = { accept: "application/json, text/csv" };
    expect((await asked(options, json, parts)).value).toBe(1);
    expect(
      (await asked(options, csv, { promises: { object: [] } })).value,
    ).toBe("a,b");
  });

  it("the response itself, with its body unread", async () => {
    const { url, arrived } = await loopback(() => ({ body: { a: 1 } }));
    const call = send(client({ baseUrl: url }), operation({}));
    const response = await call.asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await call).toEqual({ a: 1 });
    expect(await call.asResponse()).toBe(response);
    expect((await call.withResponse()).response).toBe(response);
    expect(arrived).toHaveLength(1);
  });

  it("whose body somebody else has read, or reads, is told from one that can't be read", async () => {
    const { url } = await loopback(() => ({
      headers: { "x-request-id": "r-1" },
      body: { a: 1 },
    }));
    for (const read of [
      (response: Response) => response.text(),
      async (response: Response) => response.body?.getReader(),
    ]) {
      const call = send(client({ baseUrl: url }), operation({}));
      await read(await call.asResponse());
      expect(await failure(call)).toMatchObject({
        name: "UnreadableBodyError",
        message:
          "widgets: 200, but the body is already read (application/json)",
        status: 200,
        requestId: "r-1",
      });
    }
  });

  it("whose body breaks off while the call reads it is an error of the network", async () => {
    const { url } = await loopback((_, response) => {
      response.writeHead(200, { "content-length": "9" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
      return undefined;
    });
    const call = send(client({ baseUrl: url }), operation({}));
    await call.asResponse();
    expect(await failure(call)).toMatchObject({
      name: "NetworkError",
      status: 200,
      operation: "widgets",
    });
  });

  it("of a failure it is the error", async () => {
    const { url } = await loopback(() => ({ status: 404, body: {} }));
    const call = send(client({ baseUrl: url }), operation({}));
    expect(await failure(call.asResponse())).toMatchObject({ status: 404 });
  });

  it("the whole body beside the part that the call resolves to", async () => {
    const body = { ok: true, users: [1], pagination: { next: "n" } };
    const { url } = await loopback(() => ({ body }));
    const parts = { unwrap: property, property: "users", flag: "ok" };
    const call = send(client({ baseUrl: url }), operation(parts));
    expect(await call.withResponse()).toMatchObject({ data: [1], body });
  });
});

describe("a body that keeps its promise", () => {
  const kept: readonly [Promised, unknown][] = [
    [{ object: ["id", "name"] }, { name: "a" }],
    [{ object: ["id"] }, { id: null, more: 1 }],
    [{ object: [] }, {}],
    [{ array: [] }, []],
    [{ object: ["id"], null: [] }, null],
    [{ string: [], number: [] }, 7],
    [{ boolean: [] }, false],
  ];
  it.each(kept)("%j: %j", async (promises, body) => {
    expect(await called({ promises }, { body: JSON.stringify(body) })).toEqual(
      body,
    );
  });

  const broken: readonly [Promised, unknown, string][] = [
    [{ object: ["ok"] }, {}, "without ok"],
    [{ object: ["a", "b", "c", "d"] }, { e: 1 }, "without a or b or c"],
    [{ object: ["constructor"] }, {}, "without constructor"],
    [{ object: [] }, [], "no object"],
    [{ object: [], null: [] }, "x", "no object or null"],
    [{ array: [] }, {}, "no array"],
    [{ object: ["ok"] }, null, "no object"],
    [{ string: [] }, 1, "no string"],
  ];
  it.each(broken)(
    "%j is not kept by %j: %s",
    async (promises, body, reason) => {
      const answer = {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      };
      const error = await failure(called({ promises }, answer));
      expect(error).toMatchObject({
        name: "UnreadableBodyError",
        message: `widgets: 200, but the body is ${reason} (application/json)`,
      });
    },
  );

  it("an envelope has its flag, and it is true", async () => {
    for (const body of [{}, { ok: "yes" }, { user: 1 }, [true], null])
      expect(
        await failure(called({ flag: "ok", unwrap: nothing }, { body })),
      ).toMatchObject({ name: "UnreadableBodyError" });
  });
});

describe("a body that is not what was promised", () => {
  const bodies: readonly [string, Partial<Operation>, Answer, RegExp][] = [
    [
      "HTML with 200",
      {},
      {
        body: "<html>Gateway</html>",
        headers: { "content-type": "text/html" },
      },
      /not JSON \(text\/html\)/,
    ],
    [
      "invalid JSON",
      {},
      { body: '{"a":', headers: { "content-type": "application/json" } },
      /not JSON/,
    ],
    ["nothing", {}, { status: 200 }, /empty/],
    [
      "nothing, where another status may come so",
      { settle: byAnswer, answers: { 202: { reads: "nothing" } } },
      { status: 200 },
      /empty/,
    ],
    [
      "a result of another kind than its envelope promises",
      { unwrap: property, property: "users", result: { array: [] } },
      { body: { users: null } },
      /with users that is no array/,
    ],
    [
      "no such property",
      { unwrap: property, property: "user" },
      { body: { users: [] } },
      /without user/,
    ],
    [
      "a result that might be missing and is of another kind",
      {
        unwrap: optionalProperty,
        property: "users",
        result: { array: [] },
      },
      { body: { users: null } },
      /with users that is no array/,
    ],
    [
      "no envelope, where the result might be missing in one",
      { unwrap: optionalProperty, property: "user" },
      { body: [] },
      /without user/,
    ],
    [
      "an inherited property",
      { unwrap: property, property: "constructor" },
      { body: {} },
      /without constructor/,
    ],
  ];
  it.each(bodies)("%s", async (_, parts, answer, message) => {
    const error = await failure(
      called(parts, {
        ...answer,
        headers: { "x-request-id": "r1", ...answer.headers },
      }),
    );
    expect(error).toMatchObject({
      name: "UnreadableBodyError",
      operation: "widgets",
      status: 200,
      requestId: "r1",
    });
    expect(String(error)).toMatch(message);
  });

  it("is shown in an excerpt, and why it can't be read is the cause", async () => {
    const body = `<html>${"x".repeat(300)}`;
    const headers = { "content-type": "text/html" };
    const error = await failure(called({}, { body, headers }));
    expect(error).toMatchObject({ excerpt: body.slice(0, 200) });
    expect(error instanceof Error && error.cause).toBeInstanceOf(SyntaxError);
  });

  it("may come without a content type", async () => {
    const { url } = await loopback((_, response) => void response.end());
    const error = await failure(send(client({ baseUrl: url }), operation({})));
    expect(error).toMatchObject({
      message: "widgets: 200, but the body is empty (no content type)",
    });
  });
});

describe("a status that is no success", () => {
  it.each([
    [400, "BadRequestError"],
    [401, "UnauthorizedError"],
    [403, "ForbiddenError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [402, "StatusError"],
    [418, "StatusError"],
    [422, "UnprocessableContentError"],
    [429, "TooManyRequestsError"],
    [499, "StatusError"],
    [500, "ServerError"],
    [503, "ServerError"],
  ])("%i is a %s", async (status, name) => {
    const error = await failure(called({}, { status, body: { any: 1 } }));
    expect(error).toBeInstanceOf(StatusError);
    expect(error).toMatchObject({
      name,
      status,
      operation: "widgets",
      body: { any: 1 },
    });
  });

  it.each([
    [
      "Seam's",
      {
        error: {
          type: "invalid_input",
          message: "Bad id",
          validation_errors: { id: { _errors: ["Required"] } },
        },
        ok: false,
      },
      {
        code: "invalid_input",
        message: "widgets: 400 Bad id",
        details: { id: { _errors: ["Required"] } },
      },
    ],
    [
      "RFC 9457's",
      { type: "about:blank", title: "Bad", detail: "Bad id" },
      { code: "about:blank", message: "widgets: 400 Bad id" },
    ],
    [
      "OAuth's",
      { error: "invalid_grant", error_description: "Expired" },
      { code: "invalid_grant", message: "widgets: 400 Expired" },
    ],
    [
      "GitHub's",
      { message: "Bad", errors: [{ field: "id" }] },
      { message: "widgets: 400 Bad", details: [{ field: "id" }] },
    ],
    [
      "text",
      "No such widget",
      { body: "No such widget", message: "widgets: 400 No such widget" },
    ],
    [
      "a page",
      "<html>no</html>",
      { body: "<html>no</html>", message: "widgets: 400 Bad Request" },
    ],
    ["nothing", undefined, { message: "widgets: 400 Bad Request" }],
    ["an array", [1], { body: [1], message: "widgets: 400 Bad Request" }],
  ])("reads %s body", async (_, body, expected) => {
    expect(await failure(called({}, { status: 400, body }))).toMatchObject(
      expected,
    );
  });

  it.each([
    ["code", { code: "c", type: "t", error: "e" }, { code: "c" }],
    ["type", { code: 7, type: "t", error: "e" }, { code: "t" }],
    ["an empty one", { code: "", error: "e" }, { code: "e" }],
    ["none", { ok: false }, { code: undefined, details: undefined }],
    ["details", { details: [1] }, { details: [1] }],
    ["errors", { errors: [2], details: [1] }, { details: [2] }],
    [
      "validation_errors",
      { validation_errors: [3], errors: [2] },
      { details: [3] },
    ],
    ["inherited names", { error: "constructor" }, { details: undefined }],
  ])("knows the error by %s", async (_, body, expected) => {
    const error = await failure(called({}, { status: 400, body }));
    const { code, details } = Object(error);
    expect({ code, details }).toMatchObject(expected);
  });

  const names = ["message", "detail", "error_description", "title", "error"];
  it.each(names.map((name, index) => [name, names.slice(index)] as const))(
    "takes the message from %s before all of the rest: %j",
    async (name, rest) => {
      const body = Object.fromEntries(rest.map((each) => [each, `a ${each}`]));
      expect(await failure(called({}, { status: 400, body }))).toMatchObject({
        message: `widgets: 400 a ${name}`,
      });
    },
  );

  it.each([
    ["text/plain", "404", "404"],
    ["text/plain", '{"a":1}', { a: 1 }],
    ["application/json", "404", 404],
    ["application/problem+json", '"gone"', "gone"],
  ])(
    "is a text where it is sent as one and no object: %s %s",
    async (type, body, expected) => {
      const error = await failure(
        called({}, { status: 404, body, headers: { "content-type": type } }),
      );
      expect(error).toMatchObject({ body: expected });
    },
  );

  it.each<readonly [string, readonly number[]]>([
    ["image/png", [0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]],
    ["application/octet-stream", [0x61]],
  ])("is bytes as they came where it is sent as %s", async (type, bytes) => {
    const { url } = await loopback((_, response) => {
      response.writeHead(404, { "content-type": type });
      response.end(Buffer.from(bytes));
      return undefined;
    });
    const error = await failure(send(client({ baseUrl: url }), operation({})));
    const body: unknown = Reflect.get(Object(error), "body");
    if (!(body instanceof Blob)) throw new Error("no bytes");
    expect([...new Uint8Array(await body.arrayBuffer())]).toEqual(bytes);
    expect(body.type).toBe(type);
    expect(error).toMatchObject({ message: "widgets: 404 Not Found" });
  });

  it("is JSON under whatever type, and a text where bytes tell a secret", async () => {
    const headers = { "content-type": "application/octet-stream" };
    const sent = { status: 404, headers };
    const json = { ...sent, body: '{"a":1}' };
    expect(await failure(called({}, json))).toMatchObject({ body: { a: 1 } });
    const { url } = await loopback(() => ({ ...sent, body: "no s3cr3t" }));
    const error = await failure(
      send(
        client(
          { baseUrl: url, key: "s3cr3t" },
          { auth: [{ scheme: "key", option: "key", place: bearer }] },
        ),
        operation({ security: [["key"]] }),
      ),
    );
    expect(error).toMatchObject({ body: "no [redacted]" });
  });

  it("tells the beginning of a long text, and nothing of a page", async () => {
    const long = await failure(
      called({}, { status: 400, body: "x".repeat(300) }),
    );
    expect(long).toMatchObject({
      body: "x".repeat(300),
      message: `widgets: 400 ${"x".repeat(200)}`,
    });
    const page = await failure(called({}, { status: 400, body: "\n <html>" }));
    expect(page).toMatchObject({ message: "widgets: 400 Bad Request" });
  });

  it("has its headers, and can be logged", async () => {
    const headers = { "x-request-id": "r1", "retry-after": "3" };
    const error = await failure(called({}, { status: 429, headers }));
    const { headers: arrived } = Object(error);
    expect(arrived.get("retry-after")).toBe("3");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "TooManyRequestsError",
      message: "widgets: 429 Too Many Requests",
      operation: "widgets",
      status: 429,
      requestId: "r1",
    });
  });

  it.each([
    ["seam-request-id", "r7"],
    ["request-id", "r7"],
    ["x-requestid", "r7"],
    ["x-request-id-of-yesterday", undefined],
    ["xrequest-id", undefined],
  ])("has the request's id under %s: %s", async (name, requestId) => {
    const error = await failure(
      called({}, { status: 404, headers: { [name]: "r7" } }),
    );
    expect(Object(error).requestId).toBe(requestId);
  });

  it.each([
    [300, {}, "Multiple Choices"],
    [300, { location: "/elsewhere" }, "redirect to /elsewhere not followed"],
    [302, {}, "Found"],
    [304, {}, "Not Modified"],
    [309, {}, "unknown"],
    [401, { location: "/login" }, "Unauthorized"],
  ])("%d with %j says: %s", async (status, headers, hint) => {
    const error = await failure(called({}, { status, headers }));
    expect(error).toMatchObject({
      message: `widgets: ${status} ${hint}`,
    });
  });

  it.each(["moved", "<html>moved</html>", { message: "moved" }])(
    "tells the place of a redirect, whatever its body says: %j",
    async (body) => {
      const headers = { location: "/elsewhere" };
      const error = await failure(called({}, { status: 300, headers, body }));
      expect(error).toMatchObject({
        message: "widgets: 300 redirect to /elsewhere not followed",
        body,
      });
    },
  );

  it.each([
    ["text/plain; charset=iso-8859-1", [0x6e, 0xe9], "né"],
    ["text/plain; charset=nobody-knows", [0x6e, 0xc3, 0xa9], "né"],
    [
      "application/problem+json; charset=iso-8859-1",
      [0x22, 0xc3, 0xa9, 0x22],
      "é",
    ],
  ])("has a text in its charset: %s", async (type, bytes, body) => {
    const { url } = await loopback((_, response) => {
      response.statusCode = 400;
      response.setHeader("content-type", type).end(Buffer.from(bytes));
      return undefined;
    });
    const error = await failure(send(client({ baseUrl: url }), operation({})));
    expect(error).toMatchObject({ status: 400, body });
  });

  it("an envelope's flag that is false is an error, also with 200", async () => {
    const answer = {
      body: { ok: false, error: { type: "nope", message: "No" } },
    };
    const error = await failure(
      called({ unwrap: nothing, flag: "ok" }, answer),
    );
    expect(error).toMatchObject({
      name: "StatusError",
      status: 200,
      code: "nope",
    });
    expect(await called({}, answer)).toEqual(answer.body);
  });

  it("has the type that the operation is described to fail with", async () => {
    const described: Operation<
      unknown,
      void,
      StatusError<404, { readonly why: string }> | StatusError<409>
    > = { id: "widgets", name: "widgets", method: "GET", path: "/widgets" };
    const error = await failure(
      called({}, { status: 404, body: { why: "gone" } }),
    );
    const why =
      isFailureOf(described, error) && error.status === 404
        ? error.body.why.toUpperCase()
        : "";
    expect(why).toBe("GONE");
  });

  it("is told apart by operation", async () => {
    const error = await failure(called({}, { status: 404 }));
    expect(isFailureOf(operation({}), error)).toBe(true);
    expect(isFailureOf(operation({ id: "other" }), error)).toBe(false);
    expect(isFailureOf(operation({}), new Error())).toBe(false);
  });

  it.each([
    [404, ["404"], true],
    [404, ["4XX"], true],
    [302, ["3XX", "404"], true],
    [502, ["404"], false],
    [502, ["4XX", "500"], false],
    [502, undefined, true],
  ])(
    "%d is one that is described by %j: %s",
    async (status, failures, expected) => {
      const error = await failure(called({}, { status, body: "<html>" }));
      const described = operation(failures === undefined ? {} : { failures });
      expect(isFailureOf(described, error)).toBe(expected);
    },
  );
});
