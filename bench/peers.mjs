// The peers are installed in this folder and nowhere else, in the exact versions of its package.json.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;

/** Where a peer is installed. */
export function peerFolder(name) {
  return join(here, "node_modules", name);
}

/** Installs what is missing or has another version; gives whether all is there. */
export function installPeers() {
  if (missingPeers().length === 0) return true;
  console.error(
    `Missing here: ${missingPeers().join(", ")}. npm ci --prefix bench`,
  );
  const { status } = spawnSync("npm", ["ci", "--prefix", here], {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  return status === 0 && missingPeers().length === 0;
}

function missingPeers() {
  const { dependencies } = manifest(here);
  return Object.entries(dependencies)
    .filter(
      ([name, version]) => manifest(peerFolder(name))?.version !== version,
    )
    .map(([name]) => name);
}

function manifest(folder) {
  const file = join(folder, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
