import { expect, it } from "vitest";
import { policyOf } from "../../generator/site/policy.js";

const connect = (...servers: readonly object[]): string | undefined =>
  policyOf({ servers: JSON.parse(JSON.stringify(servers)) })
    .split("; ")
    .find((each) => each.startsWith("connect-src"));

it("scripts are the site's own, and nothing comes from another host", () => {
  expect(policyOf({})).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'",
  );
});

it("requests go to the API's servers, wherever they are said, with the defaults of their variables", () => {
  expect(
    connect(
      { url: "https://a.example/v1" },
      {
        url: "https://{place}.b.example:8443",
        variables: { place: { default: "eu" } },
      },
    ),
  ).toBe("connect-src 'self' https://a.example https://eu.b.example:8443");
  expect(
    policyOf({ paths: { "/x": { servers: [{ url: "http://127.0.0.1:1" }] } } }),
  ).toContain("connect-src 'self' http://127.0.0.1:1;");
});

it.each([
  "/v1",
  "javascript:alert(1)",
  "https://{any}.example",
  "ftp://a.example",
  "https://a.example; script-src *",
])("the server %j opens nothing", (url) =>
  expect(connect({ url })).not.toMatch(/[{};*]|ftp|javascript/),
);
