import { describe, expect, it } from "vitest";
import { StatusError } from "../../templates/runtime/status-error.js";
import { isFailureOf } from "../../templates/runtime/failure.js";
import type { Operation } from "../../templates/runtime/operation.js";
import {
  asBlob,
  asStream,
  asText,
  byContentType,
  property,
} from "../../templates/runtime/readers.js";
import { send } from "../../templates/runtime/send.js";
import {
  type Answer,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

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
    ["text", { reads: asText }, { body: "a" }, "a"],
    [
      "nothing, whatever came",
      { reads: undefined },
      { body: { a: 1 } },
      undefined,
    ],
    ["nothing of 204", {}, { status: 204 }, undefined],
    [
      "nothing where that is described",
      { mayBeEmpty: true },
      { status: 202 },
      undefined,
    ],
    [
      "by content type: JSON",
      { reads: byContentType },
      {
        body: "[1]",
        headers: { "content-type": "application/problem+json; charset=utf-8" },
      },
      [1],
    ],
    ["by content type: text", { reads: byContentType }, { body: "[1]" }, "[1]"],
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
      "of an empty envelope",
      { reads: undefined, flag: "ok" },
      { body: { ok: true } },
      undefined,
    ],
  ] satisfies [string, Partial<Operation>, Answer, unknown][])(
    "%s",
    async (_, parts, answer, expected) => {
      expect(await called(parts, answer)).toEqual(expected);
    },
  );

  it("bytes", async () => {
    const blob = await called(
      { reads: asBlob },
      { body: "bytes", headers: { "content-type": "image/png" } },
    );
    expect(blob).toBeInstanceOf(Blob);
    expect(blob instanceof Blob && [blob.type, await blob.text()]).toEqual([
      "image/png",
      "bytes",
    ]);
  });

  it("a stream", async () => {
    const stream = await called({ reads: asStream }, { body: "data: 1\n\n" });
    expect(
      stream instanceof ReadableStream && (await new Response(stream).text()),
    ).toBe("data: 1\n\n");
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
      "no such property",
      { unwrap: property, property: "user" },
      { body: { users: [] } },
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
});

describe("a status that is no success", () => {
  it.each([
    [400, "BadRequestError"],
    [401, "UnauthorizedError"],
    [403, "ForbiddenError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [418, "StatusError"],
    [422, "UnprocessableContentError"],
    [429, "TooManyRequestsError"],
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
    [
      "nothing",
      undefined,
      { body: undefined, message: "widgets: 400 Bad Request" },
    ],
    ["an array", [1], { body: [1], message: "widgets: 400 Bad Request" }],
  ])("reads %s body", async (_, body, expected) => {
    expect(await failure(called({}, { status: 400, body }))).toMatchObject(
      expected,
    );
  });

  it("has the request's id under any prefix", async () => {
    const error = await failure(
      called({}, { status: 404, headers: { "seam-request-id": "r7" } }),
    );
    expect(error).toMatchObject({ requestId: "r7" });
  });

  it("an envelope's flag that is false is an error, also with 200", async () => {
    const answer = {
      body: { ok: false, error: { type: "nope", message: "No" } },
    };
    const error = await failure(
      called({ reads: undefined, flag: "ok" }, answer),
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
    > = { id: "widgets", method: "GET", path: "/widgets" };
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
});
