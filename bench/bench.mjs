// `npm run bench`: what is emitted beside what others validate with. The peers are installed here, not with the project.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
if (!existsSync(join(here, "node_modules"))) {
  console.log("The peers are not installed yet: npm ci --prefix bench");
  const { status } = spawnSync("npm", ["ci", "--prefix", here], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(1);
}
await import("./validation/run.mjs");
