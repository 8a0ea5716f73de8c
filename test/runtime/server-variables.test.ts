import { describe, expect, it } from "vitest";
import { BaseClient } from "../../templates/runtime/client.js";
import { ConfigurationError } from "../../templates/runtime/errors.js";
import { bearer } from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import type { ServerVariable } from "../../templates/runtime/server-variables.js";
import { client, loopback, operation } from "./loopback.js";

const any: ServerVariable = { default: "a" };
const region: ServerVariable = { default: "eu", enum: ["eu", "us"] };

/** Where a call goes; of a variable that is refused, why. */
function urlOf(
  baseUrl: string,
  given: unknown,
  serverVariables: Readonly<Record<string, ServerVariable>> = { v: any },
): string {
  try {
    const settings = { baseUrl, serverVariables };
    const widgets = client({ serverVariables: given }, settings);
    return send(widgets, operation({})).url;
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
}

describe("a variable of the server's URL", () => {
  it.each([
    ["https://{v}.h", "b", "https://b.h/widgets"],
    ["https://{v}.h", "b.c", "https://b.c.h/widgets"],
    ["https://h:{v}", "8443", "https://h:8443/widgets"],
    ["https://h/{v}", "v1/b:c@d", "https://h/v1/b:c@d/widgets"],
    ["https://h/a.{v}", "...", "https://h/a..../widgets"],
    ["{v}://h", "http", "http://h/widgets"],
    ["{v}/v1", "https://h:1/x", "https://h:1/x/v1/widgets"],
    ["https://{v}.h", undefined, "https://a.h/widgets"],
  ])("%s takes %j", (url, v, expected) => {
    expect(urlOf(url, { v })).toBe(expected);
  });

  const ofHost = "a part of a host name, without / ? # @ \\ : and spaces";
  const ofPath =
    "a part of a path, without ? # \\ and spaces, and neither . nor ..";
  it.each([
    [
      "https://{v}.h",
      ofHost,
      [
        "",
        "b/",
        "b?",
        "b#",
        "b@c",
        "b\\",
        "b:1",
        "b c",
        "b\tc",
        "b\n",
        1,
        null,
      ],
    ],
    ["//{v}/v1", ofHost, ["b/", "u@b"]],
    ["{v}://h", ofHost, ["https://evil.example/", "https:"]],
    ["https://{a}:{v}/v1", "a port: digits", ["", "1@b", "80/", "80a", " 80"]],
    [
      "https://h/{v}/x",
      ofPath,
      [
        "",
        "b?c",
        "b#c",
        "b\\c",
        "b c",
        "..",
        ".",
        "../b",
        "b/../c",
        "b/.",
        "%2e%2E",
        ".%2e/b",
        "b/%2E",
      ],
    ],
    ["/{v}", ofPath, ["b?c"]],
    [
      "{v}/v1",
      "the beginning of a URL, without ? # @ \\ and spaces",
      ["", "https://h?", "https://u@h"],
    ],
  ])("in %s must be %s", (url, expected, values) => {
    for (const v of values)
      expect(urlOf(url, { v }, { v: any, a: any })).toContain(
        `serverVariables.v: must be ${expected}`,
      );
  });

  it("has one of the values that are described, where they are, whatever these are", () => {
    const url = "https://{region}.h";
    const variables = { region };
    expect(urlOf(url, { region: "us" }, variables)).toBe(
      "https://us.h/widgets",
    );
    expect(urlOf(url, { region: "ap" }, variables)).toBe(
      'serverVariables.region: must be one of "eu", "us" (received "ap")',
    );
    const odd = { region: { default: "", enum: ["", "x.h:8080/"] } };
    expect(urlOf("https://{region}h", { region: "x.h:8080/" }, odd)).toBe(
      "https://x.h:8080/h/widgets",
    );
  });

  it("is known by its name", () => {
    expect(urlOf("https://{region}.h", { regoin: "us" }, { region })).toBe(
      "serverVariables.regoin: is not a known key: did you mean region?",
    );
    expect(urlOf("https://{region}.h", { constructor: "us" }, { region })).toBe(
      "serverVariables.constructor: is not a known key",
    );
    expect(urlOf("https://{region}.h", "us", { region })).toBe(
      'serverVariables: must be an object (received "us")',
    );
  });

  it("is none of an API whose URL has no variables", () => {
    const settings = { baseUrl: "https://h", userAgent: "w/1", auth: [] };
    const options = { timeout: 1, serverVariables: { region: "us" } };
    expect(() => new BaseClient(settings, options)).toThrow(
      "serverVariables: is not a known key",
    );
  });
});

it("no request goes where a variable leads it, with its credentials", async () => {
  const { url, arrived } = await loopback();
  const settings = {
    baseUrl: "http://{tenant}.localhost",
    serverVariables: { tenant: any },
    auth: [{ scheme: "key", option: "key", place: bearer }],
  };
  const tenant = `${new URL(url).host}/`;
  const options = { key: "k", serverVariables: { tenant } };
  expect(() => client(options, settings)).toThrow(ConfigurationError);
  expect(arrived).toEqual([]);
});
