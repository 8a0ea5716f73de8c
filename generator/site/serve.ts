import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { SiteFiles } from "./index.js";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

export interface Served {
  readonly url: string;
  readonly server: Server;
}

/**
 * Serves files on loopback only, each under its path; nothing else of the disk.
 *
 * @param port 0 for any that is free
 * @returns rejects where the port is taken
 */
export async function serve(files: SiteFiles, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    const file = files.get(path);
    response.setHeader("x-content-type-options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD")
      response.writeHead(405, { allow: "GET, HEAD" }).end();
    else if (file === undefined)
      response
        .writeHead(404, { "content-type": "text/plain" })
        .end("Not found");
    else
      response
        .writeHead(200, {
          "content-type": mediaTypes[extname(path)] ?? "text/plain",
        })
        .end(request.method === "HEAD" ? undefined : file);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server.address())}/`, server };
}

function pathOf(url: string): string {
  const path = decoded(url.replace(/[?#].*$/s, "").slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Badly encoded is the name of no file.
    return path;
  }
}

function portOf(address: AddressInfo | string | null): number {
  return address === null || typeof address === "string" ? 0 : address.port;
}
