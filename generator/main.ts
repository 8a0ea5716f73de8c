#!/usr/bin/env node
import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";
import type { Terminal } from "./command/terminal.js";

// Before anything else is loaded.
suitV8();
keepCompiled();
const { runProgram } = await import("./command/program.js");
const { isOwnFolder } = await import("./home/index.js");

const terminal: Terminal = {
  cwd: folderOfCall(),
  env: (name) => process.env[name],
  isInteractive: process.stderr.isTTY && process.env["CI"] === undefined,
  hasColors: process.stderr.isTTY && process.env["NO_COLOR"] === undefined,
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  usage() {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    return { cpuSeconds, peakMegabytes: maxRSS / 1024 };
  },
};

for (const stream of [process.stdout, process.stderr])
  stream.on("error", unlessNobodyReads);
process.exitCode = await runProgram(process.argv.slice(2), terminal);

/**
 * V8 is set for what a server runs for days; this program ends after seconds. Later optimization takes a fifth off the time of a large run; a heap
 * that grows by half and no more takes a twentieth of it, and keeps 60 MB of GitHub's 440. Both are flags of V8 11; measured on no later one.
 */
function suitV8(): void {
  if (!process.versions.v8.startsWith("11.")) return;
  setFlagsFromString("--interrupt-budget=1320000");
  setFlagsFromString("--heap-growing-percent=50");
}

/** Whoever read what is told may have gone, as `head` does: what was asked for is done all the same. */
function unlessNobodyReads(error: Error): void {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
}

/** npm runs scripts, `npm run generate` among them, in the folder of their package, and tells from where it was called. */
function folderOfCall(): string {
  const { INIT_CWD: calledFrom, npm_lifecycle_event: script } = process.env;
  const isOwnScript = script === process.argv[2] && isOwnFolder(process.cwd());
  return isOwnScript && calledFrom !== undefined ? calledFrom : process.cwd();
}

/** From Node 22.1 on, modules that were compiled once are kept by Node, as TypeScript's own compiler has it too. */
function keepCompiled(): void {
  if (!("enableCompileCache" in nodeModule)) return;
  const { enableCompileCache } = nodeModule;
  if (typeof enableCompileCache === "function") enableCompileCache();
}
