import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as zlib from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import {
  type FetchOptions,
  fetchText,
} from "../../generator/document/references/network.js";
import { isPublicAddress } from "../../generator/document/references/public-address.js";

const { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } = zlib;

const servers: Server[] = [];
afterAll(() =>
  servers.forEach((server) => server.closeAllConnections() ?? server.close()),
);

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || address === null)
    throw new Error("The server doesn't listen.");
  return `http://127.0.0.1:${address.port}`;
}

/** A server that sends these bytes, whatever it is asked for. */
function encoded(encoding: string, body: Uint8Array): Promise<string> {
  return serve((_, response) =>
    response.writeHead(200, { "content-encoding": encoding }).end(body),
  );
}

/** As on the public internet, with this machine being part of it. */
const permitted: FetchOptions = {
  permits: (address) => address === "127.0.0.1" || isPublicAddress(address),
};

const answer = async (
  url: string,
  options: FetchOptions = permitted,
): Promise<string> => {
  const text = await fetchText(url, options);
  return typeof text === "string" ? `text: ${text}` : text.code;
};

describe("a document of the network", () => {
  it("is read, and decoded as files are", async () => {
    const url = await serve((_, response) =>
      response.end("\u{feff}a: é\r\nb: 2\r\n"),
    );
    expect(await answer(`${url}/x.yaml`)).toBe("text: a: é\nb: 2\n");
  });

  it("may have moved", async () => {
    const url = await serve(({ url: path }, response) =>
      path === "/new"
        ? response.end("a: 1")
        : response.writeHead(302, { location: "/new" }).end(),
    );
    expect(await answer(`${url}/old`)).toBe("text: a: 1");
  });

  it.each(["file:///etc/passwd", "data:text/plain,a"])(
    "says what led to %s",
    async (location) => {
      const url = await serve((_, response) =>
        response.writeHead(302, { location }).end(),
      );
      expect(await fetchText(`${url}/a.yaml`, permitted)).toEqual({
        code: "ref-network-failed",
        message: `${url}/a.yaml can't be read: it redirects to the scheme ${new URL(location).protocol}.`,
      });
    },
  );

  it.each([
    ["404", 404, {}],
    ["a redirect to nothing", 302, { location: "http://[" }],
    ["a redirect to a file", 302, { location: "file:///etc/passwd" }],
    ["a redirect to itself", 302, { location: "/" }],
  ])("fails for %s", async (_, status, headers) => {
    const url = await serve((__, response) =>
      response.writeHead(status, headers).end("a: 1"),
    );
    expect(await answer(url)).toBe("ref-network-failed");
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["GZIP", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    // Some servers leave the wrapper of zlib out.
    ["deflate", deflateRawSync],
    ["identity", Buffer.from],
    ["", Buffer.from],
    ["gzip, br", (text) => brotliCompressSync(gzipSync(text))],
    ["identity, gzip", gzipSync],
  ])("is decoded of Content-Encoding: %s", async (encoding, encode) => {
    const url = await encoded(encoding, encode("a: é\n"));
    expect(await answer(url)).toBe("text: a: é\n");
  });

  it("is decoded of zstd where the platform can, and refused elsewhere", async () => {
    const frame = "KLUv/QRYKQAAYTogMQrm6uWD";
    const url = await encoded("zstd", Buffer.from(frame, "base64"));
    const expected =
      "zstdCompressSync" in zlib ? "text: a: 1\n" : "ref-network-failed";
    expect(await answer(url)).toBe(expected);
  });

  it("is asked for in codings that are decoded", async () => {
    const url = await serve(({ headers }, response) =>
      response.end(headers["accept-encoding"]),
    );
    expect(await answer(url)).toMatch(/^text: gzip, deflate, br(?:, zstd)?$/);
  });

  it("may be empty, whatever it is encoded as", async () => {
    expect(await answer(await encoded("gzip", Buffer.of()))).toBe("text: ");
  });

  it.each([
    ["compress", Buffer.of(1), 'it is encoded as "compress", and only gzip'],
    ["gzip", Buffer.from("a: 1"), "is said to be encoded as gzip, and is not"],
    ["gzip", gzipSync("a: 1").subarray(0, 12), "encoded as gzip, and is not"],
    ["gzip, gzip, gzip, gzip", Buffer.of(1), "it is encoded 4 times"],
  ])("fails for %s that can't be decoded", async (encoding, body, reason) => {
    const text = await fetchText(await encoded(encoding, body), permitted);
    expect(text).toMatchObject({ code: "ref-network-failed" });
    expect(text).toHaveProperty("message", expect.stringContaining(reason));
  });

  it.each([
    ["gzip", gzipSync("x".repeat(2000))],
    ["br", brotliCompressSync("x".repeat(2000))],
    ["gzip, gzip", gzipSync(gzipSync("x".repeat(2000)))],
  ])(
    "fails when it is too large once it is decoded: %s",
    async (encoding, body) => {
      expect(body.length).toBeLessThan(100);
      const url = await encoded(encoding, body);
      const limited = { ...permitted, maximumBytes: 1000 };
      expect(await fetchText(url, limited)).toHaveProperty(
        "message",
        expect.stringContaining("it is larger than 1000 bytes"),
      );
      expect(await answer(url, { ...permitted, maximumBytes: 2000 })).toContain(
        "xxx",
      );
    },
  );

  it("fails when it is too large, too slow or not there", async () => {
    const large = await serve((_, response) => response.end("x".repeat(2000)));
    const silent = await serve(() => undefined);
    expect(await answer(large, { ...permitted, maximumBytes: 1000 })).toBe(
      "ref-network-failed",
    );
    expect(await answer(silent, { ...permitted, timeoutMs: 50 })).toBe(
      "ref-network-failed",
    );
    expect(await answer("http://127.0.0.1:1/")).toBe("ref-network-failed");
  });

  it("is not read with credentials in its URL", async () => {
    expect(await answer("http://user:secret@127.0.0.1:1/")).toBe(
      "ref-network-refused",
    );
    const url = await serve((_, response) =>
      response.writeHead(302, { location: "http://u:p@127.0.0.1/" }).end(),
    );
    expect(await answer(url)).toBe("ref-network-refused");
  });
});

describe("private addresses are refused", () => {
  it.each([
    "http://127.0.0.1:18999/x.yaml",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://10.1.2.3/",
    "http://0.0.0.0/",
  ])("%s", async (url) => {
    expect(await answer(url, {})).toBe("ref-network-refused");
  });

  it("when a name leads to them", async () => {
    expect(await answer("http://localhost:1/", {})).toBe("ref-network-refused");
  });

  it("when a redirect leads to them", async () => {
    const url = await serve((_, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    );
    expect(await answer(url)).toBe("ref-network-refused");
  });

  it.each([
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "ff02::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
  ])("%s is not public", (address) =>
    expect(isPublicAddress(address)).toBe(false),
  );

  it.each(["1.1.1.1", "172.32.0.1", "192.169.0.1", "2606:4700::1111"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});
