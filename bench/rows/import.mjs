import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ratioFigure } from "../measure/figures.mjs";
import { emptied } from "../measure/process.mjs";
import { inTurns, several } from "../measure/rounds.mjs";
import { peerFolder } from "../peers.mjs";
import { buildOf, root } from "../workbench.mjs";

const sdks = [
  { api: "stripe", title: "Stripe", official: "stripe" },
  { api: "github", title: "GitHub", official: "octokit" },
];

export const importing = {
  name: "import",
  about: "import of everything, Stripe and GitHub : the official SDK's import",
  needs: ["stripe", "github"],
  measure(bench, step) {
    const nothing = scriptIn(emptied(join(bench.folder, "nothing")), []);
    const ofPeers = besidePeers(bench.folder);
    return sdks.map(({ api, title, official }) => {
      const importOf = (script) =>
        several(() => bench.run([process.execPath, script]));
      const used = inTurns(
        {
          nothing: importOf(nothing),
          ours: importOf(ofEverything(bench, api)),
          official: importOf(scriptIn(ofPeers, [official])),
        },
        bench.rounds,
        (what) => step(`${title}: ${what}`),
      );
      const what = `${title}, import of everything : of \`${official}\``;
      return ratioFigure(what, used.ours, used.official, {
        budget: 1.5,
        nothing: used.nothing,
      });
    });
  },
};

/** A script that imports the built package's main module and all its resources. */
function ofEverything({ run, emitted }, api) {
  const folder = emitted(api);
  linkInto(folder, "rolldown");
  run(buildOf(folder));
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const modules = Object.values(JSON.parse(text).exports)
    .map((entry) => entry.default)
    .filter((file) => /^\.\/dist\/(index\.js$|resources\/)/.test(file));
  return scriptIn(folder, modules);
}

/** What the package is built with, as `npm install` would put it there. */
function linkInto(folder, name) {
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  symlinkSync(
    join(root, "node_modules", name),
    join(modules, name),
    "junction",
  );
}

/** A folder from which the peers can be imported. */
function besidePeers(folder) {
  const beside = emptied(join(folder, "beside-peers"));
  symlinkSync(peerFolder("."), join(beside, "node_modules"), "junction");
  return beside;
}

function scriptIn(folder, modules) {
  const file = join(folder, "budgets-import.mjs");
  const imports = modules.map(
    (name) => `await import(${JSON.stringify(name)});`,
  );
  writeFileSync(file, imports.join("\n"));
  return file;
}
