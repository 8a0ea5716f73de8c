import { describe, expect, it } from "vitest";
import type { AuthScheme } from "../../templates/runtime/auth-scheme.js";
import { withCredentials, withHeader } from "../../templates/runtime/auth.js";
import { asIs } from "../../templates/runtime/bodies.js";
import type { RequestOptions } from "../../templates/runtime/client.js";
import {
  hasField,
  withCookies,
  withFields,
} from "../../templates/runtime/headers.js";
import type {
  Operation,
  PreparedRequest,
} from "../../templates/runtime/operation.js";
import {
  basic,
  bearer,
  inCookie,
  inHeader,
  inQuery,
} from "../../templates/runtime/places.js";
import { redaction, withSecrets } from "../../templates/runtime/redact.js";
import { prepare } from "../../templates/runtime/request.js";
import { isRepeatable } from "../../templates/runtime/transport.js";
import { client, failure, operation } from "./loopback.js";

/** The request of a call; nobody can change it. */
function prepared(
  parts: Partial<Operation>,
  params: unknown = {},
  options: RequestOptions = {},
): PreparedRequest {
  const { "~core": core } = client({ baseUrl: "https://h" });
  const made = prepare({ core, operation: operation(parts), params, options });
  Object.freeze(made.headers);
  Object.freeze(made.secrets);
  return Object.freeze(made);
}

describe("a request is made of operation, params and options", () => {
  const parts = { method: "POST", query: ["q"], body: { key: "body" } };

  it("without credentials", () => {
    const options = { headers: { "X-Team": "t" }, query: { page: 2 } };
    const { operation: of, ...request } = prepared(
      parts,
      { q: "a", body: [1] },
      options,
    );
    expect(of).toMatchObject(parts);
    expect({ ...request, headers: { ...request.headers } }).toEqual({
      method: "POST",
      url: "https://h/widgets?q=a&page=2",
      headers: {
        accept: "application/json",
        "user-agent": "widgets/1.2.3",
        "content-type": "application/json",
        "x-team": "t",
      },
      given: [["X-Team", "t"]],
      body: "[1]",
      secrets: [],
    });
  });

  it.each([
    ["none", undefined, true],
    ["text", "a", true],
    ["bytes", new Uint8Array(1), true],
    ["a form", new FormData(), true],
    ["a stream", new Blob(["a"]).stream(), false],
  ])(
    "and tells whether it can be sent again: with %s as its body",
    (_, body, expected) => {
      const upload = { method: "PUT", body: { key: "body", write: asIs } };
      expect(isRepeatable(prepared(upload, { body }))).toBe(expected);
    },
  );
});

describe("a credential makes another request", () => {
  const scheme: AuthScheme = { scheme: "s", option: "s", place: bearer };
  const plain = prepared({}, {}, { headers: { cookie: "theme=dark" } });

  it.each([
    ["bearer", bearer, {}, { authorization: "Bearer a b" }],
    ["inHeader", inHeader, { name: "X-Key" }, { "x-key": "a b" }],
    [
      "inHeader, after a prefix",
      inHeader,
      { valuePrefix: "Token " },
      { authorization: "Token a b" },
    ],
    [
      "inCookie",
      inCookie,
      { name: "sid" },
      { cookie: "theme=dark; sid=a%20b" },
    ],
  ])("%s", (_, place, more, headers) => {
    const signed = place(plain, "a b", { ...scheme, ...more });
    expect(signed).toEqual({
      ...plain,
      headers: { ...plain.headers, ...headers },
    });
  });

  it("inQuery", () => {
    const url = "https://h/widgets?api%20key=a%20b";
    const named = { ...scheme, name: "api key" };
    expect(inQuery(plain, "a b", named)).toEqual({ ...plain, url });
    const half = "https://h/widgets?api%20key=%EF%BF%BD";
    expect(inQuery(plain, "\ud800", named)).toEqual({ ...plain, url: half });
  });

  it("basic, where the password and what is sent of it are secrets too", () => {
    const token = btoa("u:p:w");
    const signed = basic(plain, "u:p:w", scheme);
    expect(signed.headers["authorization"]).toBe(`Basic ${token}`);
    expect(signed.secrets).toEqual([token, "p:w"]);
  });

  it("but a header that the caller wrote stands", () => {
    const own = prepared({}, {}, { headers: { Authorization: "mine" } });
    expect(withHeader(own, "authorization", "ours")).toBe(own);
  });

  it.each([
    ["bearer", bearer],
    ["basic", basic],
    ["inHeader", inHeader],
    ["inQuery", inQuery],
    ["inCookie", inCookie],
  ])("%s: what the caller says of the place stands", (_, place) => {
    const own: PreparedRequest = {
      ...plain,
      url: "https://h/widgets?api%20key=mine",
      headers: { authorization: "mine", cookie: "a=b; api key=mine" },
    };
    const name = place === inHeader ? "authorization" : "api key";
    expect(place(own, "k", { ...scheme, name })).toBe(own);
  });

  it("what is secret adds up, and is taken out of texts", () => {
    const signed = withSecrets(withSecrets(plain, "s3cr3t"), "k/1", "pass");
    expect(signed.secrets).toEqual(["s3cr3t", "k/1", "pass"]);
    expect(redaction(signed)("no s3cr3t, k/1, k%2F1 or pass")).toBe(
      "no [redacted], [redacted], [redacted] or [redacted]",
    );
    expect(redaction(plain)("no s3cr3t")).toBe("no s3cr3t");
  });
});

describe("authorize", () => {
  const schemes: readonly AuthScheme[] = [
    {
      scheme: "key",
      option: "key",
      place: inHeader,
      name: "x-key",
      headers: [{ name: "x-team", option: "team" }],
    },
    { scheme: "app", option: "app", place: inQuery, name: "app" },
    { scheme: "sid", option: "sid", place: inCookie, name: "sid" },
  ];
  const options = { key: "k1", team: "t1", app: "a1", sid: "s1" };

  it("gives a request with all credentials, and leaves the one without as it is", async () => {
    const plain = prepared({ security: [["key", "app", "sid"]] });
    const signed = await withCredentials(schemes, options)(plain);
    expect(signed).toEqual({
      ...plain,
      url: "https://h/widgets?app=a1",
      headers: {
        ...plain.headers,
        "x-key": "k1",
        "x-team": "t1",
        cookie: "sid=s1",
      },
      secrets: ["k1", "a1", "s1"],
    });
    expect(plain).toEqual(prepared({ security: [["key", "app", "sid"]] }));
  });

  it("reads credentials anew each time that a request is to be sent", async () => {
    let count = 0;
    const authorize = withCredentials(schemes, {
      key: () => `k${(count += 1)}`,
    });
    const plain = prepared({ security: [["key"]] });
    const keys = [await authorize(plain), await authorize(plain)].map(
      ({ headers }) => headers["x-key"],
    );
    expect(keys).toEqual(["k1", "k2"]);
  });

  it("gives the request itself where no credential is asked for", async () => {
    const plain = prepared({});
    expect(await withCredentials(schemes, options)(plain)).toBe(plain);
  });

  it("the headers that one call brings along are no credentials of the next", async () => {
    const of = operation({ security: [["key"]] });
    const authorize = withCredentials(schemes, {});
    const own = { ...prepared({}), operation: of, headers: { "x-key": "k" } };
    expect(await authorize(own)).toBe(own);
    const next = { ...prepared({}), operation: of };
    expect(await failure(authorize(next))).toMatchObject({
      message: "widgets: needs credentials: key",
    });
  });
});

describe("header fields", () => {
  const refusal = (name: string): Error => new Error(`refused ${name}`);
  const fields = Object.freeze({ accept: "a/b", "x-old": "1" });

  it("are added, replaced and taken away in a copy", () => {
    const more = [
      ["X-New", " 2 "],
      ["ACCEPT", "c/d"],
      ["x-old", null],
      ["x-none", undefined],
    ] as const;
    expect({ ...withFields(fields, more, refusal) }).toEqual({
      accept: "c/d",
      "x-new": "2",
    });
  });

  it("may have any name that a header can have", () => {
    const names = ["__proto__", "constructor"];
    const given = names.map((name) => [name, "1"] as const);
    const made = withFields(withFields({}, given, refusal), [], refusal);
    expect(Object.entries(made)).toEqual(given);
    expect(hasField(made, "__PROTO__")).toBe(true);
    expect(hasField(fields, "constructor")).toBe(false);
  });

  it("are refused by name where no header can carry them", () => {
    const given = [["x-wide", "\u0100"]] as const;
    expect(() => withFields(fields, given, refusal)).toThrow("refused x-wide");
  });

  it("cookies come after those that are there", () => {
    const headers = withCookies(fields, ["a=1", "b=2"]);
    expect(headers).toEqual({ ...fields, cookie: "a=1; b=2" });
    const more = withCookies(Object.freeze(headers), ["c=3"]);
    expect(more["cookie"]).toBe("a=1; b=2; c=3");
    expect(withCookies(fields, [])).toBe(fields);
  });
});
