import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Collected, CollectedApi } from "./collected.js";
import { listen, type Received } from "./received.js";

/** What a file is that samples send. */
const content = "…";

type ByNumber = ReadonlyMap<string, Received>;

/** What the cURL samples send. */
export function runCurl(api: CollectedApi, folder: string): Promise<ByNumber> {
  return sent(folder, api, (url) => ({
    program: "bash",
    file: "samples.sh",
    text: api.samples
      .map(
        ({ written, call }, index) =>
          `curl() { command curl --silent --output /dev/null --max-time 20 --header "x-sample: ${index}" "$@" || echo ${index}; }\n${atServer(written.curl, call, url)}\n`,
      )
      .join("\n"),
  }));
}

/** What the Python samples send, or nothing where the library is not installed. */
export function runPython(
  api: CollectedApi,
  folder: string,
): Promise<ByNumber> {
  return sent(folder, api, (url) => ({
    program: "python3",
    file: "samples.py",
    text: `
import json, os, requests
request = requests.sessions.Session.request
number = 0
def numbered(self, *args, **kwargs):
    self.headers["x-sample"] = str(number)
    return request(self, *args, **kwargs)
requests.sessions.Session.request = numbered
for source in json.loads(${JSON.stringify(JSON.stringify(api.samples.map(({ written, call }) => atServer(written["python-requests"], call, url))))}):
    try: exec(source.replace("print(", "("), {})
    except Exception as error: print(number, error)
    number += 1
`,
  }));
}

/** What the SDK sends for the samples in TypeScript. */
export function runSdk(
  api: CollectedApi,
  folder: string,
  entry: string,
): Promise<ByNumber> {
  const { client } = api.sdk;
  const options = client.auth.flatMap(({ option, headers }) => [
    [option, "secret"],
    ...headers.map((each) => [each.option, "secret"]),
  ]);
  return sent(folder, api, (url) => ({
    program: process.execPath,
    file: "samples.ts",
    text: `
import { ${client.name} } from ${JSON.stringify(entry)};
let number = 0;
const options = ${JSON.stringify(Object.fromEntries(options))};
const ${client.variable} = new ${client.name}({
  ...options,
  ...(${String(client.servers.length === 0 || !/^https?:/.test(client.servers[0]?.url ?? ""))} && { baseUrl: ${JSON.stringify(new URL(client.servers[0]?.url ?? "", "https://example.com").href)} }),
  fetch: async (input: string, init: RequestInit) => {
    const { pathname, search } = new URL(input);
    const headers = new Headers(init.headers);
    headers.set("x-sample", String(number));
    await fetch(${JSON.stringify(url)} + pathname + search, { ...init, headers });
    return new Response("{}");
  },
} as never);
const calls: (() => Promise<unknown>)[] = [
${api.samples.map(({ written }) => `async () => {\n${written.typescript}\n},`).join("\n")}
];
for (const call of calls) {
  await call().catch((error: Error) => {
    if (/ValidationError|ConfigurationError/.test(error.name)) console.log(number, error.message);
  });
  number += 1;
}
`,
  }));
}

interface Program {
  readonly program: string;
  readonly file: string;
  readonly text: string;
}

/** Runs a program beside the files that its samples send; whatever it prints is wrong. */
async function sent(
  folder: string,
  { samples }: CollectedApi,
  make: (url: string) => Program,
): Promise<ByNumber> {
  const listener = await listen();
  try {
    const { program, file, text } = make(listener.url);
    mkdirSync(folder, { recursive: true });
    for (const name of samples.flatMap(filesOf))
      writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, file), text);
    const args = file.endsWith(".ts") ? [await bundled(folder, file)] : [file];
    const env = environmentOf(samples);
    const output = await run(program, args, folder, env);
    if (output !== "") throw new Error(output.slice(0, 3000));
    return new Map(listener.received);
  } finally {
    listener.close();
  }
}

async function bundled(folder: string, file: string): Promise<string> {
  const { build } = await import("esbuild");
  const outfile = join(folder, "samples.mjs");
  await build({
    entryPoints: [join(folder, file)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  return outfile;
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env, NO_PROXY: "*", no_proxy: "*" },
    });
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    // Headers that come with \`--include\` go to the file as well.
    child.on("close", () => resolve(output));
  });
}

function filesOf({ call }: Collected): readonly string[] {
  const { body } = call.request;
  if (body?.kind === "file") return [body.file];
  return body?.kind === "multipart"
    ? body.parts.flatMap(({ file }) => file ?? [])
    : [];
}

function environmentOf(
  samples: readonly Collected[],
): Readonly<Record<string, string>> {
  const names = samples.flatMap(({ written }) =>
    [
      ...written["python-requests"].matchAll(/os\.environ\[["'](\w+)["']\]/g),
    ].map(([, name = ""]) => [name, "secret"] as const),
  );
  return Object.fromEntries(names);
}

/** A sample that calls a server of ours instead. */
function atServer(
  source: string,
  call: Collected["call"],
  url: string,
): string {
  return source.replace(
    new URL(call.request.url.replaceAll(/[{}]/g, "")).origin,
    url,
  );
}
