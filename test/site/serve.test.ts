import { afterAll, describe, expect, it } from "vitest";
import { serve } from "../../generator/site/serve.js";

const files = new Map([
  ["index.html", "<p>home</p>"],
  ["a/index.html", "<p>a</p>"],
  ["a/b c.md", "# B"],
]);

describe("the server of the site", async () => {
  const { url, server } = await serve(files, 0);
  afterAll(() => server.close());

  it.each([
    ["", 200, "text/html; charset=utf-8", "<p>home</p>"],
    ["index.html?x#y", 200, "text/html; charset=utf-8", "<p>home</p>"],
    ["a/", 200, "text/html; charset=utf-8", "<p>a</p>"],
    ["a/b%20c.md", 200, "text/markdown; charset=utf-8", "# B"],
    ["a", 404, "text/plain", "Not found"],
    ["%", 404, "text/plain", "Not found"],
    ["..%2f..%2fetc%2fpasswd", 404, "text/plain", "Not found"],
  ])("has %j: %s", async (path, status, type, body) => {
    const response = await fetch(url + path);
    expect([
      response.status,
      response.headers.get("content-type"),
      await response.text(),
    ]).toEqual([status, type, body]);
  });

  it("is on this machine alone, and only reads", async () => {
    expect(server.address()).toMatchObject({ address: "127.0.0.1" });
    expect((await fetch(url, { method: "POST" })).status).toBe(405);
  });

  it("says that a port is taken", async () => {
    await expect(serve(files, Number(new URL(url).port))).rejects.toThrow(
      "EADDRINUSE",
    );
  });
});
