// Measures what DESIGN's budgets speak of: CPU seconds and peak memory of the program, compile times and sizes of what
// it emits, and the cost of a call. `npm run budgets`. Compare within one run: machines and their load differ.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  bundle,
  gzipKilobytes,
  oneOperation,
  oneOperationAlone,
  oneOperationBudget,
} from "./size.mjs";

const root = resolve(import.meta.dirname, "..");
const shared = resolve(root, process.env.SEAMSTRESS_SHARED ?? "../shared");
const temporary = mkdtempSync(join(tmpdir(), "seamstress-budgets-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

const withoutBridge = join(temporary, "sdk.yaml");
writeFileSync(withoutBridge, "openapiTypes: false\n");

const rows = [];

/** Runs Node.js and gives the CPU seconds and peak megabytes of the process. */
function measure(args, cwd = root) {
  const report = `data:text/javascript,${encodeURIComponent(`
    import { writeSync } from "node:fs";
    process.on("exit", () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
    });`)}`;
  const run = spawnSync(process.execPath, ["--import", report, ...args], {
    cwd,
    env: { ...process.env, CI: "true" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  if (run.status !== 0)
    throw new Error(`${args.join(" ")}\n${run.stdout}${run.stderr}`);
  return JSON.parse(run.output[3]);
}

function median(times, run) {
  const results = Array.from({ length: times }, run);
  return results.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(times / 2)];
}

function generate(spec, out, ...more) {
  return measure([
    "dist/main.js",
    "generate",
    "--spec",
    spec,
    "--out",
    out,
    ...more,
  ]);
}

function cold(spec, name, ...more) {
  const out = join(temporary, name);
  return median(3, () => {
    rmSync(out, { recursive: true, force: true });
    return generate(spec, out, ...more);
  });
}

function row(what, measured, budget, unit) {
  const ratio = budget === undefined ? "" : (measured / budget).toFixed(2);
  rows.push([
    what,
    measured.toFixed(2),
    budget?.toString() ?? "-",
    unit,
    ratio,
  ]);
}

function compileSeconds(compiler, folder) {
  const program = join(root, `node_modules/${compiler}/bin/tsc`);
  const started = performance.now();
  measure([program, "-p", join(folder, "tsconfig.json"), "--noEmit"], folder);
  return (performance.now() - started) / 1000;
}

const seam = join(root, "spec/openapi.yaml");
row(
  "Seam, five operations, cold",
  cold(seam, "seam", "--config", withoutBridge).cpu,
  1.0,
  "CPU s",
);
row("  and the bridge", cold(seam, "seam-bridge").cpu, undefined, "CPU s");
row(
  "nothing changed",
  median(5, () => generate(seam, join(temporary, "seam-bridge"))).cpu,
  0.2,
  "CPU s",
);

const github = join(shared, "specs/github/api.github.com.json");
if (existsSync(github)) {
  const run = cold(github, "github", "--config", withoutBridge);
  row("GitHub, 1,223 operations, cold", run.cpu, 2.5, "CPU s");
  row("  its memory", run.megabytes, 400, "MB");
  row(
    "  and the bridge",
    cold(github, "github-bridge").cpu,
    undefined,
    "CPU s",
  );
  row(
    "GitHub, nothing changed",
    generate(github, join(temporary, "github-bridge")).cpu,
    0.2,
    "CPU s",
  );
  row(
    "tsc 5.9 on it",
    compileSeconds("typescript", join(temporary, "github")),
    3.2,
    "s",
  );
  row(
    "tsc 7 on it",
    compileSeconds("typescript7", join(temporary, "github")),
    0.7,
    "s",
  );
} else {
  console.log(
    `${github} is missing: set SEAMSTRESS_SHARED to the folder that has it`,
  );
}

row(
  "one operation with its validator, bundled",
  await oneOperation(root),
  oneOperationBudget,
  "KB gzip",
);
row(
  "  without the client",
  await oneOperationAlone(root),
  oneOperationBudget,
  "KB gzip",
);
const whole = await bundle(
  `export * from "./index.js";`,
  join(root, "generated/src"),
);
row("the whole Seam client, bundled", gzipKilobytes(whole), 30, "KB gzip");
row("a call, beside raw fetch", await callRatio(whole), 1.1, "x");

console.log(
  [["", "measured", "budget", "unit", "ratio"], ...rows]
    .map(aligned)
    .join("\n"),
);

function aligned(cells) {
  const [first, ...rest] = cells;
  return first.padEnd(44) + rest.map((cell) => cell.padStart(10)).join("");
}

/** Median time of a validated call over that of the same request by `fetch`, in turns, on loopback. */
async function callRatio(script) {
  const file = join(temporary, "client.mjs");
  writeFileSync(file, script);
  const { Seam } = await import(pathToFileURL(file));
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json").end('{"ok":true}');
    });
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  const client = new Seam({ apiKey: "seam_bench", baseUrl });
  const params = { acs_user_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6" };
  const raw = async () => {
    const response = await fetch(`${baseUrl}/acs/users/suspend`, {
      method: "POST",
      headers: {
        authorization: "Bearer seam_bench",
        "content-type": "application/json",
      },
      body: JSON.stringify(params),
    });
    await response.json();
  };
  const called = () => client.acs.users.suspend(params);
  const times = { raw: [], called: [] };
  for (let turn = 0; turn < 60; turn += 1) {
    times.raw.push(await timeOf(raw));
    times.called.push(await timeOf(called));
  }
  server.closeAllConnections();
  server.close();
  return middle(times.called) / middle(times.raw);
}

async function timeOf(call) {
  const started = performance.now();
  for (let index = 0; index < 50; index += 1) await call();
  return performance.now() - started;
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
