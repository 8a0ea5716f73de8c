import { describe, expect, it } from "vitest";
import { lowered } from "../sdk.js";

/** The statuses of an operation whose `responses` are these, in the order in which they are tried. */
async function statuses(
  ...keys: readonly string[]
): Promise<readonly string[]> {
  const responses = Object.fromEntries(
    keys.map((key) => [key, { description: "-" }]),
  );
  const { api } = await lowered({
    paths: { "/a": { get: { operationId: "a", responses } } },
  });
  return api.operations.flatMap((each) =>
    each.responses.map(({ status }) => status),
  );
}

// OpenAPI 3.1, 4.8.16.1: a code takes precedence over the range that it is in, whatever the order in which they are written.
describe("the statuses of an operation's responses", () => {
  it("stand as codes, then ranges, then default", async () => {
    expect(
      await statuses("default", "4XX", "404", "2XX", "200", "500"),
    ).toEqual(["200", "404", "500", "2XX", "4XX", "default"]);
  });

  it("are written in one case", async () => {
    expect(await statuses("4xx", "DEFAULT")).toEqual(["4XX", "default"]);
  });
});

// OpenAPI 3.1, 4.8.17.1.
it("a header that says the media type again is ignored", async () => {
  const header = { schema: { type: "string" } };
  const headers = { "content-type": header, "X-A": header };
  const responses = { 200: { description: "-", headers } };
  const { api, diagnostics } = await lowered({
    paths: { "/a": { get: { responses } } },
  });
  const [answer] = api.operations.flatMap((each) => each.responses);
  expect(answer?.headers.map(({ name }) => name)).toEqual(["X-A"]);
  expect(diagnostics.map(({ code }) => code)).toEqual([
    "header-parameter-ignored",
  ]);
});
