// `npm run consumers`: the generator, packed and installed in an empty folder, makes an SDK, which is packed, installed and used as its
// consumers do it. All of that lies outside of the repository, where nothing of ours is found by chance.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { consumers } from "./consumers.mjs";
import { makeSdk } from "./make-sdk.mjs";
import { startPetStore } from "./pet-store.mjs";

const here = import.meta.dirname;
const work = await mkdtemp(join(tmpdir(), "seamstress-consumers-"));
// The tools lie above the consumers, and not above the empty folder.
const tools = join(work, "tools");
const server = await startPetStore();
const asked = process.argv.slice(2);

try {
  console.log(`In ${work}:`);
  for (const file of ["package.json", "package-lock.json"])
    await cp(join(here, file), join(tools, file));
  await run(tools, "npm", "ci", "--no-audit", "--no-fund");
  const sdk = await makeSdk(resolve(here, "../.."), work, run);
  const failed = [];
  for (const consumer of consumers)
    if (asked.length === 0 || asked.includes(consumer.name))
      if (!(await works(consumer, sdk))) failed.push(consumer.name);
  console.log(failed.length === 0 ? "All of them work." : `Not: ${failed}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  server.close();
  if (process.env.KEEP === undefined)
    await rm(work, { recursive: true, force: true });
}

/** Whether a consumer comes out as it is told in README.md: most work, and for the others it is known why they don't. */
async function works({ name, files, steps, fails = false }, sdk) {
  const folder = join(tools, "consumers", name);
  const all = { "package.json": manifest(name), ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const started = performance.now();
  let problem;
  try {
    await run(folder, "npm", "install", "--offline", "--no-audit", sdk);
    for (const step of steps) await run(folder, ...settled(step));
  } catch (error) {
    problem = error.message;
  }
  const isAsTold = (problem !== undefined) === fails;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const outcome = problem === undefined ? "works" : "does not work";
  console.log(`${isAsTold ? "  " : "! "}${name}: ${outcome} (${seconds} s)`);
  if (!isAsTold && problem !== undefined) console.log(problem);
  return isAsTold;
}

function manifest(name) {
  return JSON.stringify({ name, private: true, type: "module" });
}

/** A step's words; `tool:` is a program of the tools installed here. */
function settled(words) {
  return words.map((word) =>
    word.startsWith("tool:")
      ? join(tools, "node_modules", word.slice("tool:".length))
      : word,
  );
}

/** Runs a program. @returns what it printed; rejects with that if it fails */
function run(cwd, command, ...args) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(command, args, {
    cwd,
    env: { ...env, CI: "true", PETS: server.url, NEXT_TELEMETRY_DISABLED: "1" },
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (printed += chunk));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) return done(printed);
      fail(new Error(`${command} ${args.join(" ")}\n${printed}`));
    });
  });
}
