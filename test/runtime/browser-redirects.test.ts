import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withCredentials } from "../../templates/runtime/auth.js";
import { inHeader } from "../../templates/runtime/places.js";
import { send } from "../../templates/runtime/send.js";
import { failure } from "./loopback.js";
import { BaseClient } from "../../templates/runtime/client.js";

// A browser hides where a redirect leads. What has no credentials to lose and changes nothing is followed by the browser itself; of anything
// else only an opaque response arrives.

/** As `fetch` answers a redirect under `redirect: "manual"` in a browser. */
const opaque = Object.defineProperty(Response.error(), "type", {
  value: "opaqueredirect",
});

/** A client in a page, whose `fetch` keeps how it was called. */
function inPage(options: object): {
  readonly client: BaseClient;
  readonly redirects: unknown[];
} {
  const redirects: unknown[] = [];
  const client = new BaseClient(
    {
      userAgent: "widgets/1",
      auth: [{ scheme: "key", option: "key", place: inHeader, name: "x-key" }],
      authorize: withCredentials,
    },
    {
      baseUrl: "https://api.example.com",
      fetch: async (_, { redirect }) => {
        redirects.push(redirect);
        return redirect === "follow" ? Response.json({ ok: true }) : opaque;
      },
      ...options,
    },
  );
  return { client, redirects };
}

const get = { id: "ping", name: "ping", method: "GET", path: "/ping" };

describe("in a page, a redirect", () => {
  beforeEach(() => {
    vi.stubGlobal("location", { href: "https://example.com/page" });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("of a GET without credentials is the browser's to follow", async () => {
    const { client, redirects } = inPage({});
    expect(await send(client, get)).toEqual({ ok: true });
    expect(redirects).toEqual(["follow"]);
  });

  it.each([
    ["with a credential", { key: "k" }, { ...get, security: [["key"]] }],
    ["with a header of the caller's", { headers: { "x-team": "t" } }, get],
    ["of a POST", {}, { ...get, method: "POST" }],
  ])("%s is refused", async (_, options, operation) => {
    const { client, redirects } = inPage(options);
    expect(await failure(send(client, operation))).toMatchObject({
      name: "NetworkError",
      operation: "ping",
    });
    expect(redirects).toEqual(["manual"]);
  });
});
