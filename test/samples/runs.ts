import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Collected, CollectedApi } from "./collected.js";
import { listen, type Received } from "./received.js";
import { sdkProgram } from "./sdk-program.js";

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
  return sent(folder, api, (url) => ({
    program: process.execPath,
    file: "samples.ts",
    text: sdkProgram(api, entry, url),
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
  api: CollectedApi,
  make: (url: string) => Program,
): Promise<ByNumber> {
  const listener = await listen();
  try {
    const { program, file, text } = make(listener.url);
    mkdirSync(folder, { recursive: true });
    for (const name of api.samples.flatMap(filesOf))
      writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, file), text);
    const args = file.endsWith(".ts") ? [await bundled(folder, file)] : [file];
    const env = environmentOf(api);
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

/** The variables that samples take credentials from, with such as the SDK has. */
function environmentOf({
  sdk,
  samples,
}: CollectedApi): Readonly<Record<string, string>> {
  const prefixes = new Map(
    sdk.client.auth.map(({ env, prefixes: [first = ""] }) => [env, first]),
  );
  const names = samples.flatMap(({ written }) =>
    [
      ...written["python-requests"].matchAll(/os\.environ\[["'](\w+)["']\]/g),
    ].map(
      ([, name = ""]) => [name, `${prefixes.get(name) ?? ""}secret`] as const,
    ),
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
