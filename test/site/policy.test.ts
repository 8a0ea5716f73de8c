import { describe, expect, it } from "vitest";
import { originsOf } from "../../generator/site/origins.js";
import { policyOf } from "../../generator/site/policy.js";

const origins = (...servers: readonly object[]) =>
  originsOf({ servers: JSON.parse(JSON.stringify(servers)) });

const sources = (url: string, variables: object = {}): readonly string[] => [
  ...origins({ url, variables }).sources,
];

it("scripts are the site's own, nothing comes from another host, and requests go to the API's servers", () => {
  expect(policyOf(new Set(["https://a.example"]))).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://a.example; form-action 'none'; base-uri 'none'",
  );
});

it("servers are those of the description, wherever it says them", () => {
  const server = { url: "http://127.0.0.1:1/v1" };
  expect([
    ...originsOf({ paths: { "/x": { servers: [server] } } }).sources,
  ]).toEqual(["http://127.0.0.1:1"]);
});

describe("the variables of a server", () => {
  const free = { default: "eu" };
  const many = Array.from({ length: 60 }, (_, index) => `r${index}`);
  it.each([
    [
      "each value of a list, the default first",
      "https://{a}.x.example/{b}",
      { a: { default: "us", enum: ["eu", "us"] }, b: { default: "v1" } },
      ["https://us.x.example", "https://eu.x.example"],
    ],
    [
      "each of several lists",
      "{s}://x.example:{p}",
      {
        s: { default: "https", enum: ["http", "https"] },
        p: { default: "443", enum: ["443", "8443"] },
      },
      [
        "https://x.example",
        "https://x.example:8443",
        "http://x.example:443",
        "http://x.example:8443",
      ],
    ],
    [
      "any first label",
      "https://{a}.x.example:8443",
      { a: free },
      ["https://*.x.example:8443"],
    ],
    [
      "any port",
      "http://localhost:{a}",
      { a: { default: "80" } },
      ["http://localhost:*"],
    ],
    [
      "a whole URL that is one of a list",
      "{a}/v1",
      { a: { default: "https://x.example/y", enum: ["https://z.example/"] } },
      ["https://x.example", "https://z.example"],
    ],
  ])("may have %s", (_, url, variables, expected) => {
    expect(sources(url, variables)).toEqual(expected);
    expect([...origins({ url, variables }).partly]).toEqual([]);
  });

  it.each([
    ["within a label", "https://api-{a}.x.example", "https://api-eu.x.example"],
    ["that is the whole host", "https://{a}", "https://eu"],
    [
      "below what may be a suffix that anyone has names in",
      "https://{a}.example",
      "https://eu.example",
    ],
    ["behind a label", "https://api.{a}.x.example", "https://api.eu.x.example"],
  ])(
    "have only their defaults where any value may stand %s",
    (_, url, expected) => {
      const { sources: found, partly } = origins({
        url,
        variables: { a: free },
      });
      expect([...found]).toEqual([expected]);
      expect([...partly]).toEqual([url]);
    },
  );

  it("have the first fifty of very many", () => {
    const url = "https://{a}.x.example";
    const found = origins({
      url,
      variables: { a: { default: "r7", enum: many } },
    });
    expect(found.sources.size).toBe(50);
    expect([...found.sources][0]).toBe("https://r7.x.example");
    expect([...found.partly]).toEqual([url]);
  });

  it("that stand in the path change nothing", () => {
    const variables = { a: { default: "r7", enum: many }, b: free };
    const found = origins({ url: "https://x.example/{a}/{b}", variables });
    expect([...found.sources]).toEqual(["https://x.example"]);
    expect(found.partly.size).toBe(0);
  });
});

it.each([
  "/v1",
  "javascript:alert(1)",
  "https://{any}.x.example",
  "ftp://a.example",
  "https://a.example; script-src *",
  "https://*.example",
])("the server %j opens nothing", (url) => expect(sources(url)).toEqual([]));
