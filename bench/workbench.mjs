import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { publishedIn } from "./descriptions/published.mjs";
import { emptied, runnerIn } from "./measure/process.mjs";
import { peerFolder } from "./peers.mjs";

export const root = resolve(import.meta.dirname, "..");
export const node = [process.execPath, "-e", "0"];

/** What rows measure with: a folder that is gone in the end, the runner of commands, the descriptions, the command lines of ours and of redocly. */
export function createWorkbench({ rounds, shared }) {
  const folder = mkdtempSync(join(tmpdir(), "seamstress-budgets-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const configOf = withoutBridgeIn(join(folder, "configurations"));
  const run = runnerIn(emptied(join(folder, "runs")));
  const published = publishedIn(shared);
  const ours = (spec, out, config = configOf(spec)) => [
    process.execPath,
    join(root, "dist/main.js"),
    "generate",
    ...["--spec", spec, "--out", out, "--config", config],
  ];

  return {
    folder,
    rounds,
    run,
    published,
    ours,
    redocly,
    /** Generates from nothing. */
    cold: (spec, out, config) => () => run(ours(spec, emptied(out), config)),
    /** Generates redocly's client and zod's schemas from nothing. */
    coldRedocly: (spec, out) => () => run(redocly(spec, emptied(out))),
    /** The package of a published description, without the bridge, generated once for all rows. */
    emitted(name) {
      const out = join(folder, "emitted", name);
      if (!existsSync(out)) run(ours(published[name], out));
      return out;
    },
  };
}

/** A configuration for each description: the names that are given out stand beside it, and no API is to be named by another's rule. */
function withoutBridgeIn(folder) {
  const known = new Map();
  return (spec) => {
    const config =
      known.get(spec) ?? join(folder, String(known.size), "sdk.yaml");
    if (!known.has(spec)) {
      mkdirSync(dirname(config), { recursive: true });
      writeFileSync(config, "openapiTypes: false\n");
    }
    known.set(spec, config);
    return config;
  };
}

function redocly(spec, out) {
  return [
    process.execPath,
    join(peerFolder("@redocly/cli"), "bin/cli.js"),
    ...["generate-client", spec, "-o", join(out, "client.ts")],
    ...["--generator", "typescript", "--generator", "zod"],
  ];
}

/** Makes the JavaScript of an emitted package as its `npm run build` does, in its `dist` unless said otherwise. */
export function buildOf(folder, dist = join(folder, "dist")) {
  const config = join(folder, "rolldown.config.js");
  return [
    process.execPath,
    join(root, "node_modules/rolldown/bin/cli.mjs"),
    ...["--config", config, "--dir", dist],
  ];
}

/** The project's own description with its own configuration, but without the bridge, copied into a folder: `{ spec, config }`. */
export function ownSeam(folder) {
  const copy = join(folder, "seam-spec");
  cpSync(join(root, "spec"), copy, { recursive: true });
  const config = join(copy, "sdk.yaml");
  writeFileSync(config, "\nopenapiTypes: false\n", { flag: "a" });
  return { spec: join(copy, "openapi.yaml"), config };
}
