// The one file of Scalar that the site needs, without the three hundred packages that building it takes: `node test/site/renderer.mjs`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const name = "@scalar/api-reference";
const version = "1.46.4";
const folder = join(root, "node_modules", name);

if (!existsSync(join(folder, "dist/browser/standalone.js"))) {
  const options = {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  };
  const pack = ["pack", `${name}@${version}`, "--json", "--silent"];
  const [{ filename }] = JSON.parse(execFileSync("npm", pack, options));
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", [
    "-xzf",
    join(root, filename),
    "-C",
    folder,
    "--strip-components=1",
    "package/package.json",
    "package/dist/browser/standalone.js",
  ]);
  rmSync(join(root, filename));
}
