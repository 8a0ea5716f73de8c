import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { AuthScheme } from "../../templates/runtime/auth-scheme.js";
import { withCredentials } from "../../templates/runtime/auth.js";
import { mustBeInteger } from "../../templates/runtime/expected.js";
import { BaseClient } from "../../templates/runtime/client.js";
import {
  basic,
  bearer,
  inCookie,
  inHeader,
  usernamePassword,
} from "../../templates/runtime/places.js";
import { responseCheck } from "../../templates/runtime/response-checks.js";
import { send } from "../../templates/runtime/send.js";
import {
  type Answer,
  client,
  failure,
  loopback,
  operation,
} from "./loopback.js";

// A server may repeat what it was sent. What of it is a credential never comes out in an error, and everything else does.

const auth: readonly AuthScheme[] = [
  { scheme: "token", option: "token", place: bearer },
  { scheme: "other", option: "other", place: inHeader, name: "x-other" },
  { scheme: "user", option: "user", place: basic, read: usernamePassword },
  { scheme: "sid", option: "sid", place: inCookie, name: "sid" },
];
const withToken = operation({ security: [["token"]] });

/** What a call fails with, where the server answers so. */
async function refused(
  options: Readonly<Record<string, unknown>>,
  answer: Answer,
  called = withToken,
): Promise<Error> {
  const { url } = await loopback(() => answer);
  const error = await failure(
    send(client({ baseUrl: url, ...options }, { auth }), called),
  );
  if (error instanceof Error) return error;
  throw new Error("no error");
}

/** All that a program might print of an error. */
function shown(error: Error): string {
  const printed = inspect(error, { depth: 9, showHidden: true });
  return [error.message, error.stack, JSON.stringify(error), printed].join();
}

describe("a credential that a server repeats is not told", () => {
  const json = { "content-type": "application/json" };
  const user = { username: "u", password: 'pa"ss\\wörd' };

  it.each([
    ["a slash as PHP writes it", "abc/DEF+hidden==", "abc\\/DEF+hidden=="],
    ["letters as Python writes them", "pässwörd", "p\\u00e4ssw\\u00f6rd"],
    [
      "brackets as .NET writes them",
      "a<b>c&hidden",
      "a\\u003cb\\u003Ec\\u0026hidden",
    ],
    [
      "JSON in JSON",
      'a"b\\c/hidden',
      String.raw`{\"key\": \"a\\\"b\\\\c\\\/hidden\"}`,
    ],
    ["a pair of surrogates", "k😀k-hidden", "k\\ud83d\\ude00k-hidden"],
    ["a URL", "a<b>/ü&hidden", "/login?key=a%3Cb%3e%2F%C3%BC%26hidden"],
    ["HTML", "a<b>c&hidden", "<b>a&lt;b&#62;c&#x26;hidden</b>"],
  ])("%s", async (_, other, repeated) => {
    const query = operation({ security: [["user"]] });
    const given = { user: { username: "u", password: other } };
    for (const body of [
      `{"message":"no ${repeated}!"}`,
      `<p>${repeated}</p>`,
      `["${repeated}`,
    ]) {
      const error = await refused(
        given,
        { status: 401, headers: json, body },
        query,
      );
      expect(error).toMatchObject({ name: "UnauthorizedError" });
      expect(shown(error)).toContain("[redacted]");
      expect(shown(error)).not.toMatch(/hidden|ssw/);
    }
  });

  it("a password in the JSON of a success that is none", async () => {
    const called = operation({
      security: [["user"]],
      promises: { object: ["id"] },
    });
    const error = await refused(
      { user },
      { body: { sent: user.password } },
      called,
    );
    expect(error).toMatchObject({ excerpt: '{"sent":"[redacted]"}' });
  });

  it("the longest first: one may begin with another", async () => {
    const called = operation({ security: [["token", "other"]] });
    const keys = { token: "tok_1", other: "tok_1-2345-secret" };
    const message = "neither tok_1-2345-secret nor tok_1";
    const error = await refused(
      keys,
      { status: 401, body: { message } },
      called,
    );
    expect(error.message).toBe(
      "widgets: 401 neither [redacted] nor [redacted]",
    );
  });

  it("in JSON that is too deep to be looked through", async () => {
    const deep = "[".repeat(50_000);
    const body = `${deep}"no hunter2"${deep.replaceAll("[", "]")}`;
    const error = await refused(
      { token: "hunter2" },
      { status: 401, headers: json, body },
    );
    expect(error).toMatchObject({ name: "UnauthorizedError" });
    expect(String(Object(error).body)).toBe(
      body.replace("hunter2", "[redacted]"),
    );
  });

  it("not even in part, where a parser tells what it could not read", async () => {
    const token = "abcdef/secret/ghijkl";
    const error = await refused(
      { token },
      { headers: json, body: `{"a": ${token}}` },
    );
    expect(error).toMatchObject({ excerpt: '{"a": [redacted]}' });
    expect(error.cause).toBeUndefined();
    const harmless = await refused(
      { token },
      { headers: json, body: '{"a": ?}' },
    );
    expect(harmless.cause).toBeInstanceOf(SyntaxError);
  });

  it("nor where a check tells what it received", async () => {
    const token = "abcdef-".repeat(20);
    const checkResponse = responseCheck({
      widgets: async () => ({ widget: mustBeInteger }),
    });
    const calling = async (body: unknown): Promise<unknown> => {
      const { url } = await loopback(() => ({
        body: JSON.stringify(body),
        headers: json,
      }));
      const options = { baseUrl: url, token, validate: { response: true } };
      const settings = { userAgent: "w", auth, authorize: withCredentials };
      const widgets = new BaseClient(settings, options, checkResponse);
      const called = { ...withToken, response: ["widgets", "widget"] } as const;
      return Object(await failure(send(widgets, called))).message;
    };
    expect(await calling(token)).toBe(
      "widgets: invalid response: must be an integer",
    );
    expect(await calling("a")).toBe(
      'widgets: invalid response: must be an integer (received "a")',
    );
  });

  it("nor that of a cookie, or of a header that the caller wrote", async () => {
    const message = "no abcd1234, efgh5678 or ijkl9012";
    const headers = {
      cookie: "theme=dark; sid=abcd1234",
      "x-api-key": "efgh5678",
      authorization: 'Digest username="dark", response="ijkl9012"',
    };
    const error = await refused(
      { headers },
      { status: 401, body: { message } },
      operation({}),
    );
    expect(error.message).toBe(
      "widgets: 401 no [redacted], [redacted] or [redacted]",
    );
  });
});

describe("what is no credential stays as the server said it", () => {
  const body = {
    test_mode: true,
    test: null,
    id: 91234,
    message: "username: contest 123 is invalid, true or null",
  };

  it.each([
    ["a literal", { token: "null" }],
    ["another", { token: "true" }],
    ["a part of a word, or a key", { token: "test" }],
    ["a part of a number", { token: "912" }],
    ["a part of another word", { user: { username: "u", password: "name" } }],
    ["a text of two letters", { token: "is" }],
    [
      "what a header holds that only has such a word in its name",
      { headers: { "x-auth-mode": "invalid" } },
    ],
  ])("%s", async (_, options) => {
    const called = operation({ security: [["token"], ["user"], []] });
    const error = await refused(options, { status: 400, body }, called);
    expect(error).toMatchObject({
      body,
      message: `widgets: 400 ${body.message}`,
    });
  });

  it("numbers and literals of a success that is none", async () => {
    const called = operation({ ...withToken, promises: { object: ["id"] } });
    const error = await refused(
      { token: "123" },
      { body: { n: 123, text: "123" } },
      called,
    );
    expect(error).toMatchObject({ excerpt: '{"n":123,"text":"[redacted]"}' });
  });
});

describe("how long a secret is decides where it is taken out", () => {
  const of = async (token: string, message: string): Promise<string> => {
    const error = await refused({ token }, { status: 400, body: { message } });
    return error.message.replace("widgets: 400 ", "");
  };

  it.each([
    ["Invalid token hunter2", "Invalid token [redacted]"],
    ["key='hunter2', hunter2-a", "key='[redacted]', [redacted]-a"],
    ["?key%3Dhunter2%26a", "?key%3D[redacted]%26a"],
    ["line\\nhunter2\\u0020", "line\\n[redacted]\\u0020"],
    [
      "hunter22, shunter2, _hunter2, éhunter2",
      "hunter22, shunter2, _hunter2, éhunter2",
    ],
  ])("a short one is a word of its own: %s", async (message, told) => {
    expect(await of("hunter2", message)).toBe(told);
  });

  it("a long one stands anywhere, also in keys", async () => {
    const token = "hunter2hunter2";
    expect(await of(token, `a${token}b`)).toBe("a[redacted]b");
    const body = { errors: { [token]: "unknown", short: "a" } };
    expect(await refused({ token }, { status: 400, body })).toMatchObject({
      body: { errors: { "[redacted]": "unknown", short: "a" } },
    });
  });
});
