import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { compile, type Compiler } from "../compile.js";
import { filesOf, temporaryFolder, writeFiles } from "../folder.js";
import { runNode } from "../program.js";
import { listen, type Recorder, startRecorder } from "../recorder.js";
import { casesOf, root } from "../shared.js";
import { findChromium, openPage } from "./browser.js";
import { documentedSamples } from "./samples.js";

const samples = documentedSamples();
const key = "seam_test_key";
const project = temporaryFolder();
const packed = temporaryFolder();
const chromium = findChromium();
// Below the project, where the package's build finds the compiler as it does in generated/.
const sdk = join(root, `.cache/pack-${process.pid}`);
let recorder: Recorder;
let emitted: readonly string[];
let holds: readonly string[];

beforeAll(async () => {
  recorder = await startRecorder();
  copySdk();
  emitted = filesOf(sdk).filter((path) => !path.startsWith("."));
  writeFiles(sdk, [
    { path: "dist/stale.js", text: "" },
    { path: "notes.txt", text: "" },
  ]);
  const { filename, files } = pack();
  holds = files.map(({ path }) => path).toSorted();
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "stranger", private: true, type: "module" }),
  );
  npm(project, "install", "--offline", join(packed, filename));
  mkdirSync(join(project, "src"));
  writeFileSync(join(project, "src/calls.ts"), calls());
});

afterEach(() => {
  recorder.requests.length = 0;
});

afterAll(() => rmSync(sdk, { recursive: true, force: true }));

function copySdk(): void {
  const isBuilt = /[\\/](?:dist|node_modules)$/;
  cpSync(join(root, "generated"), sdk, {
    recursive: true,
    filter: (path) => !isBuilt.test(path),
  });
}

interface Package {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function pack(): Package {
  const [packages]: readonly Package[] = JSON.parse(
    npm(sdk, "pack", "--json", "--pack-destination", packed),
  );
  return packages ?? { filename: "", files: [] };
}

describe("the packed SDK", () => {
  it("holds the emitted files and what is built of them, and nothing else", () => {
    const modules = emitted.filter((path) => path.startsWith("src/"));
    const declarations = modules.flatMap((path) =>
      ["d.ts", "d.ts.map"].map((extension) =>
        path.replace(/^src/, "dist").replace(/ts$/, extension),
      ),
    );
    const isJavaScript = /^dist\/.*\.js(?:\.map)?$/;
    const files = holds.filter((path) => !isJavaScript.test(path));
    // For those who build a site.
    const isLeftOut =
      /^(?:tsconfig\.json|rolldown\.config\.js)$|^llms-full\.txt$|^docs\/(?:openapi|docs)\.\w+$/;
    const others = emitted.filter((path) => !isLeftOut.test(path));
    expect(files).toEqual([...others, ...declarations].toSorted());
    expect(holds.filter((path) => isJavaScript.test(path)).length).toBeLessThan(
      files.length / 4,
    );
    expect(holds).not.toContain("dist/stale.js");
  });
});

describe("the packed SDK, installed by a stranger", () => {
  it("is called as the five documentation pages call it", () => {
    expect(samples).toHaveLength(5);
    for (const { javascript } of samples) {
      expect(javascript).toMatch(/^await seam\./);
    }
  });

  it("brings no other package along", () => {
    const listed = npm(project, "ls", "--all", "--parseable")
      .trim()
      .split("\n");
    expect(listed).toHaveLength(2);
  });

  const compilers: readonly Compiler[] = ["5.9", "7"];
  const resolutions = ["nodenext", "bundler"] as const;
  const ways = compilers.flatMap((compiler) =>
    resolutions.map((resolution) => ({ compiler, resolution })),
  );
  const everyday = { "5.9": "nodenext", "7": "bundler" };
  it.each(casesOf(ways, (way) => way.resolution === everyday[way.compiler]))(
    "compiles under TypeScript $compiler with $resolution",
    async (how) => {
      const compilerOptions = { skipLibCheck: false };
      expect(await compile(project, { ...how, compilerOptions })).toEqual([]);
    },
  );

  it("puts method, path, headers and body on the wire from Node.js", async () => {
    const script = join(project, "run.mjs");
    await bundle("calls.ts", script, ["seam-connect"]);
    writeFileSync(join(project, "main.mjs"), runner("./run.mjs"));
    const run = await runNode([join(project, "main.mjs")], { cwd: project });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toEqual(allUndefined);
    expectOnTheWire(recorder);
  });

  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  it.runIf(
    major > 22 ||
      (major === 22 && minor >= 12) ||
      (major === 20 && minor >= 19),
  )("can be required from CommonJS", async () => {
    writeFileSync(
      join(project, "main.cjs"),
      `const { Seam } = require("seam-connect");
         const { suspend } = require("seam-connect/acs/users");
         console.log(typeof new Seam({ apiKey: "${key}" }).acs.users.suspend, typeof suspend);`,
    );
    const run = await runNode([join(project, "main.cjs")], { cwd: project });
    expect(run.stdout.trim()).toBe("function function");
  });

  it.skipIf(chromium === undefined)(
    `runs in headless Chromium${chromium === undefined ? " (no chromium on PATH)" : ""}`,
    async () => {
      const script = join(project, "page.js");
      await bundle("calls.ts", script, []);
      const results = await runInPage(
        chromium ?? "",
        readFileSync(script, "utf8"),
      );
      expect(results).toEqual(allUndefined);
      expectOnTheWire(recorder);
    },
  );
});

const allUndefined = samples.map(() => "undefined");

/** The samples as they stand, between an import and the end of a function. */
function calls(): string {
  const statements = samples.map(
    ({ javascript }) => `  results.push(\n${asExpression(javascript)}\n  );`,
  );
  return [
    'import { Seam } from "seam-connect";',
    "",
    "export async function call(baseUrl: string): Promise<string[]> {",
    `  const seam = new Seam({ apiKey: "${key}", baseUrl });`,
    "  const results: unknown[] = [];",
    ...statements,
    "  return results.map((each) => typeof each);",
    "}",
    "",
  ].join("\n");
}

/** A sample without its closing semicolon, so that its result can be looked at. */
function asExpression(javascript: string): string {
  return javascript.replace(/;\s*(?:\/\*[^]*\*\/)?\s*$/, "");
}

function runner(module: string): string {
  return `import { call } from "${module}";
    console.log(JSON.stringify(await call("${recorder.url}")));`;
}

async function bundle(
  entry: string,
  outfile: string,
  external: string[],
): Promise<void> {
  await build({
    entryPoints: [join(project, "src", entry)],
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: [],
    conditions: ["import"],
    external,
    outfile,
    logLevel: "silent",
  });
}

function expectOnTheWire({ requests }: Recorder): void {
  const sent = requests.map(({ method, path, headers, body }) => ({
    method,
    path,
    authorization: headers["authorization"],
    contentType: headers["content-type"],
    accept: headers["accept"],
    body: JSON.parse(body),
  }));
  const wanted = samples.map(({ method, path, body }) => ({
    method,
    path,
    authorization: `Bearer ${key}`,
    contentType: "application/json",
    accept: "application/json",
    body,
  }));
  expect(sent).toEqual(wanted);
}

/** Serves the script on a page of 127.0.0.1 and waits for what it reports. */
async function runInPage(program: string, script: string): Promise<unknown> {
  let report: (result: unknown) => void = () => {};
  const reported = new Promise<unknown>((resolve) => {
    report = resolve;
  });
  const page = `<!doctype html><meta charset="utf-8"><script type="module">
    import { call } from "/page.js";
    const result = await call("${recorder.url}").catch((error) => String(error));
    await fetch("/report", { method: "POST", body: JSON.stringify(result) });
  </script>`;
  const server = createServer(async (request, response) => {
    if (request.url === "/report") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      response.end();
      report(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    } else if (request.url === "/page.js") {
      response.setHeader("content-type", "text/javascript").end(script);
    } else {
      response.setHeader("content-type", "text/html").end(page);
    }
  });
  const close = openPage(program, `${await listen(server)}/`);
  const silence = new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error("the page did not report")),
      60_000,
    ).unref();
  });
  try {
    return await Promise.race([reported, silence]);
  } finally {
    await close();
    server.closeAllConnections();
    server.close();
  }
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync(
    "npm",
    [...args, "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd,
      encoding: "utf8",
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
}
