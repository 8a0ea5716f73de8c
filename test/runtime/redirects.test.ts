import { describe, expect, it } from "vitest";
import { send } from "../../templates/runtime/send.js";
import { client, loopback, operation } from "./loopback.js";

describe("a download that is redirected to another origin", () => {
  /** Names of the headers that arrive there, of those that the caller gave. */
  async function arriving(
    given: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> {
    const other = await loopback();
    const { url: baseUrl } = await loopback(() => ({
      status: 307,
      headers: { location: other.url },
    }));
    await send(client({ baseUrl }), operation({}), {}, { headers: given });
    const headers = other.arrived[0]?.headers ?? {};
    return Object.keys(given).filter((name) => headers[name] === given[name]);
  }

  it("asks for the same there: a range, a language, what changed", async () => {
    const wanted = {
      accept: "text/plain",
      "accept-language": "de",
      "accept-charset": "utf-8",
      range: "bytes=0-9",
      "if-range": '"a"',
      "if-match": '"a"',
      "if-none-match": '"a"',
      "if-modified-since": "Mon, 30 Nov 2026 08:00:00 GMT",
      "if-unmodified-since": "Mon, 30 Nov 2026 08:00:00 GMT",
      "cache-control": "no-cache",
      pragma: "no-cache",
      "user-agent": "mine/1",
    };
    expect(await arriving(wanted)).toEqual(Object.keys(wanted));
    // With a range, fetch itself adds to it.
    const compressed = { "accept-encoding": "br" };
    expect(await arriving(compressed)).toEqual(["accept-encoding"]);
  });

  it("takes nothing along that may be a credential", async () => {
    const others = {
      authorization: "Bearer k",
      cookie: "a=1",
      "proxy-authorization": "Basic k",
      "x-api-key": "k",
      "x-accept": "k",
      "x-range": "k",
      "range-key": "k",
      origin: "https://h",
      referer: "https://h/k",
    };
    expect(await arriving(others)).toEqual([]);
  });
});

describe("the place of a redirect", () => {
  it.each([
    ["bytes of UTF-8", "/café?q=é#é", "/caf%C3%A9?q=%C3%A9"],
    ["what is encoded already", "/caf%c3%a9", "/caf%c3%a9"],
  ])("may have %s", async (_, place, arrived) => {
    const server = await loopback(({ url }, response) => {
      if (url !== "/widgets") return { body: {} };
      response.writeHead(302, {
        location: Buffer.from(place).toString("latin1"),
      });
      response.end();
      return undefined;
    });
    await send(client({ baseUrl: server.url }), operation({}));
    expect(server.arrived[1]?.url.toUpperCase()).toBe(arrived.toUpperCase());
  });

  it("has bytes of another encoding as they came", async () => {
    const server = await loopback(({ url }) =>
      url === "/widgets"
        ? { status: 302, headers: { location: "/caf\xe9" } }
        : { body: {} },
    );
    await send(client({ baseUrl: server.url }), operation({}));
    expect(server.arrived[1]?.url.toUpperCase()).toBe("/CAF%E9");
  });
});
