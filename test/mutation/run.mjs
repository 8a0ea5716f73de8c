// `npm run mutation`: which changes to the rooms from `lower` to `checks`, and to the runtime, the tests notice. Stryker is installed here,
// not with the project, and works on a copy: what is looked for outside needs its whole path.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const shared = resolve(root, process.env.SEAMSTRESS_SHARED ?? "../shared");

if (!existsSync(join(here, "node_modules"))) {
  console.log("Stryker is not installed yet: npm ci --prefix test/mutation");
  run("npm", ["ci", "--prefix", here]);
}
const stryker = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");
const config = join(here, "stryker.config.mjs");
run("node", [stryker, "run", config, ...process.argv.slice(2)]);

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, SEAMSTRESS_SHARED: shared },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(1);
}
