// Builds `dist`: declarations and the emitted runtime as JavaScript by the compiler, the program itself in a few files by esbuild, since loading
// hundreds of modules takes a small run longer than its work. `--anew`: without what an earlier build left there, which is how it is packed.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

if (process.argv.includes("--anew"))
  rmSync(join(root, "dist"), { recursive: true, force: true });
compile("tsconfig.build.json");
compile("tsconfig.runtime.json");
rmSync(join(root, "dist/parts"), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["generator/main.ts", "generator/index.ts"],
  outdir: "dist",
  chunkNames: "parts/[name]-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  target: "node20.19",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
});

function compile(project) {
  const compiler = join(root, "node_modules/typescript7/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", project], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
