import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ApiError, NetworkError } from "../../templates/runtime/errors.js";
import { inHeader } from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import {
  NotFoundError,
  StatusError,
} from "../../templates/runtime/status-error.js";
import {
  type Answer,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

const key = "s3cr3t/key";

/** What a call with a key fails with, where the server answers so. */
async function refused(answer: Answer): Promise<unknown> {
  const { url } = await loopback(() => answer);
  const auth = [
    { scheme: "key", option: "key", place: inHeader, name: "x-api-key" },
  ];
  const call = send(
    client({ baseUrl: url, key }, { auth }),
    operation({ security: [["key"]] }),
  );
  return failure(call);
}

/** What a log shows. */
function logged(error: unknown): unknown {
  return JSON.parse(JSON.stringify(error));
}

type IsAny<Type> = 0 extends 1 & Type ? true : false;

it("what instanceof tells has nothing that is any: a body is unknown until it is looked at", async () => {
  const error = await refused({ status: 404, body: { id: "d1" } });
  expect(error).toBeInstanceOf(StatusError);
  expect(error).toBeInstanceOf(NotFoundError);
  if (!(error instanceof NotFoundError)) throw error;
  const isAny: IsAny<typeof error.body> = false;
  const status: 404 = error.status;
  expect([isAny, status]).toEqual([false, 404]);
  expect(error.body).toEqual({ id: "d1" });
});

describe("JSON of an error", () => {
  it("has what the server said, with its headers", async () => {
    const error = await refused({
      status: 429,
      headers: { "retry-after": "7", "x-request-id": "r1" },
      body: { message: "Slow down", code: "slow" },
    });
    expect(logged(error)).toMatchObject({
      name: "TooManyRequestsError",
      message: "widgets: 429 Slow down",
      operation: "widgets",
      status: 429,
      requestId: "r1",
      code: "slow",
      body: { message: "Slow down", code: "slow" },
      headers: { "retry-after": "7", "content-type": "application/json" },
    });
  });

  it("has its causes, with names, messages and codes, and nothing that hangs on them", () => {
    const socket = { host: "h" };
    const reset = Object.assign(new Error("reset"), { code: "E", socket });
    const failed = new TypeError("fetch failed", { cause: reset });
    const error = new NetworkError("no response", { cause: failed });
    expect(logged(error)).toEqual({
      name: "NetworkError",
      message: "no response",
      cause: {
        name: "TypeError",
        message: "fetch failed",
        cause: { name: "Error", message: "reset", code: "E" },
      },
    });
    const ofText = new ApiError("aborted", { cause: "enough" });
    expect(logged(ofText)).toMatchObject({ cause: "enough" });
  });

  it("ends also where causes go round", () => {
    const round = new Error("round");
    round.cause = round;
    const error = new ApiError("a", { cause: round });
    expect(JSON.stringify(error).match(/round/g)).toHaveLength(5);
  });

  it("shows no session, and no key that a header repeats", async () => {
    const error = await refused({
      status: 401,
      headers: {
        "set-cookie": "session=abc",
        "x-auth-token": "t0ken",
        "x-echo": `key ${key} refused`,
        "x-ratelimit-remaining-tokens": "12",
      },
    });
    expect(logged(error)).toMatchObject({
      headers: {
        "set-cookie": "[redacted]",
        "x-auth-token": "[redacted]",
        "x-echo": "key [redacted] refused",
        "x-ratelimit-remaining-tokens": "12",
      },
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(key);
  });
});

it("what is unknown of an error is not printed", async () => {
  const error = new ApiError("no", { status: undefined });
  expect(inspect(error)).not.toContain("undefined");
  expect(Object.keys(error)).toEqual(["name"]);
  const { operation: of, status, requestId } = error;
  expect([of, status, requestId]).toEqual([undefined, undefined, undefined]);
  const answered = await refused({ status: 404 });
  expect(inspect(answered)).not.toContain("undefined");
});

it("the content type of a body that can't be read tells no key", async () => {
  const error = await refused({
    headers: { "content-type": `text/html; key="${key}"` },
    body: "<html>",
  });
  expect(String(error)).toContain('(text/html; key="[redacted]")');
});
