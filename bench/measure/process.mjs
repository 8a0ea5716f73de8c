import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const rusage = join(import.meta.dirname, "rusage.py");

/**
 * Gives the function that runs a command and tells what its whole process tree used, as `{ code, cpu, megabytes, output }`. Its home is empty each
 * time, so that no run finds caches of another. The command has to end with 0, unless any end will do.
 */
export function runnerIn(folder) {
  const log = join(folder, "last.log");
  return (command, { cwd = folder, env = {}, anyCode = false } = {}) => {
    const home = emptied(join(folder, "home"));
    const { stdout, stderr, error } = spawnSync(
      "python3",
      ["-S", rusage, log, ...command],
      { cwd, encoding: "utf8", env: { ...environment(home), ...env } },
    );
    if (error?.code === "ENOENT")
      throw new Error("python3 is missing, which tells what processes use");
    if (stdout === "") throw new Error(`${named(command)}: ${stderr}`);
    const used = { ...JSON.parse(stdout), output: readFileSync(log, "utf8") };
    if (used.code !== 0 && !anyCode)
      throw new Error(
        `${named(command)} ended with ${used.code}: ${lastLines(used.output)}`,
      );
    return used;
  };
}

/** What a script of ours prints in the end. */
export function lastLine({ output }) {
  return output.trimEnd().split("\n").at(-1);
}

/** A folder with nothing in it. */
export function emptied(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function environment(home) {
  return {
    ...process.env,
    CI: "true",
    NO_COLOR: "1",
    HOME: home,
    XDG_CACHE_HOME: join(home, ".cache"),
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
}

function named(command) {
  return command.slice(0, 4).join(" ");
}

function lastLines(output) {
  return output.trim().split("\n").slice(-3).join(" ").slice(-400);
}
