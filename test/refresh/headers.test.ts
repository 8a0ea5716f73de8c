import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runRefreshCommand } from "../../generator/command/refresh.js";
import { recordingTerminal } from "../command/terminal.js";
import { startRecorder } from "../recorder.js";
import { folderWith } from "./run.js";

const server = await startRecorder();
const other = await startRecorder();
const town = `openapi: 3.1.0
info: { title: Town, version: "1" }
paths:
  /houses: { get: { responses: { "200": { description: Houses } } } }
`;
const token = "s3cret-t0ken";

beforeEach(() => {
  for (const each of [server, other]) {
    each.requests.length = 0;
    each.answer = () => ({ status: 200, body: town });
  }
});

interface Asked {
  readonly sources?: readonly string[];
  readonly header?: readonly string[];
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Refreshes from the server; a secret that is told anywhere fails the test. */
async function refresh({
  sources = [`${server.url}/openapi.yaml`],
  header = [],
  config,
  env = { API_TOKEN: token },
}: Asked) {
  const folder = await folderWith(
    config === undefined ? {} : { "sdk.yaml": config },
  );
  const { terminal, said } = recordingTerminal(folder, env);
  const spec = join(folder, "openapi.yaml");
  const code = await runRefreshCommand(sources, { spec, header }, terminal);
  expect(said.out + said.error).not.toContain(token);
  return { code, ...said };
}

const sent = (name: string) =>
  server.requests.map(({ headers }) => headers[name]);

describe("headers of refresh", () => {
  it("have their secrets from the environment", async () => {
    const header = ["Authorization: Bearer env:API_TOKEN", "X-Plain: a: b"];
    const { code } = await refresh({ header });
    expect(code).toBe(0);
    expect(sent("authorization")).toEqual([`Bearer ${token}`]);
    expect(sent("x-plain")).toEqual(["a: b"]);
  });

  it("are those of sdk.yaml too, unless the command line says otherwise", async () => {
    const config = `refresh:
  headers:
    authorization: Bearer env:API_TOKEN
    accept: application/json
`;
    await refresh({ config });
    await refresh({ config, header: ["Authorization: Basic env:API_TOKEN"] });
    expect(sent("authorization")).toEqual([
      `Bearer ${token}`,
      `Basic ${token}`,
    ]);
    expect(sent("accept")).toEqual(["application/json", "application/json"]);
  });

  it("don't go where the server redirects to", async () => {
    server.answer = () => ({
      status: 302,
      headers: { location: `${other.url}/openapi.yaml` },
    });
    const { code } = await refresh({ header: ["X-Token: env:API_TOKEN"] });
    expect(code).toBe(0);
    expect(sent("x-token")).toEqual([token]);
    expect(other.requests.map(({ headers }) => headers["x-token"])).toEqual([
      undefined,
    ]);
  });

  it("don't go to two servers", async () => {
    const { code, error } = await refresh({
      sources: [`${server.url}/a.yaml`, `${other.url}/b.yaml`],
      header: ["X-Token: env:API_TOKEN"],
    });
    expect(code).toBe(1);
    expect(error).toContain("error[refresh-header-invalid]");
    expect(error).toContain(other.url);
    expect([...server.requests, ...other.requests]).toEqual([]);
  });

  it("aren't needed where nothing is asked of a server", async () => {
    const folder = await folderWith({ "town.yaml": town });
    const { code } = await refresh({
      sources: [join(folder, "town.yaml")],
      header: ["X-Token: env:API_TOKEN"],
      env: {},
    });
    expect(code).toBe(0);
  });

  it.each([
    ["a variable that isn't set", "X-Token: env:API_TOKEN", {}],
    ["a variable that is empty", "X-Token: env:API_TOKEN", { API_TOKEN: " " }],
    ["no colon", token, {}],
    ["a name that is none", "X Token: env:API_TOKEN", { API_TOKEN: token }],
    [
      "a value of two lines",
      "X-Token: env:API_TOKEN",
      { API_TOKEN: `${token}\nX: y` },
    ],
  ])("are refused before anything is sent: %s", async (_, header, env) => {
    const { code, error } = await refresh({ header: [header], env });
    expect(code).toBe(1);
    expect(error).toContain("error[refresh-header-invalid]");
    expect(server.requests).toEqual([]);
  });

  it("aren't told of when the server refuses them, nor is a URL's password", async () => {
    server.answer = () => ({ status: 401, body: token });
    const refused = await refresh({ header: ["X-Token: env:API_TOKEN"] });
    expect(refused.error).toContain("status 401");
    const url = new URL("/openapi.yaml", server.url);
    url.username = "me";
    url.password = token;
    await refresh({ sources: [url.href] });
  });
});
