import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ratioFigure } from "../measure/figures.mjs";
import { inTurns } from "../measure/rounds.mjs";
import { peerFolder } from "../peers.mjs";
import { root } from "../workbench.mjs";

const compilers = [
  { name: "tsc 5.9", folder: "typescript", budget: 0.45 },
  { name: "tsc 7", folder: "typescript7", budget: 0.35 },
];

export const compile = {
  name: "compile",
  about: "tsc 5.9 and 7 over GitHub's package : over redocly's client and zod",
  needs: ["github"],
  measure({ folder, rounds, run, published, emitted, coldRedocly }, step) {
    const own = emitted("github");
    const theirs = join(folder, "compiled-redocly");
    coldRedocly(published.github, theirs)();
    symlinkSync(peerFolder("."), join(theirs, "node_modules"), "junction");
    const flags = commonFlags(own);
    const project = projectIn(own, { ...flags, include: ["src"] });
    const theirProject = projectIn(theirs, { ...flags, include: ["*.ts"] });
    return compilers.map(({ name, folder, budget }) => {
      const tsc = join(root, "node_modules", folder, "bin/tsc");
      const compiling = (project) => () => compiled(run, tsc, project);
      const { ours, redocly } = inTurns(
        { ours: compiling(project), redocly: compiling(theirProject) },
        rounds,
        (what) => step(`${name}: ${what}`),
      );
      if (ours[0].code !== 0)
        throw new Error(
          `${name} finds errors: ${ours[0].output.slice(0, 300)}`,
        );
      const what = `${name} on GitHub : on redocly's client + zod`;
      return ratioFigure(what, ours, redocly, { budget });
    });
  },
};

/** What redocly's client has wrong, it may have. */
function compiled(run, tsc, project) {
  const command = [process.execPath, tsc, "-p", project, "--pretty", "false"];
  const env = { NODE_OPTIONS: "--max-old-space-size=6000" };
  const used = run(command, { env, anyCode: true });
  if (used.code !== 0 && !used.output.includes("error TS"))
    throw new Error(`${tsc} stopped: ${used.output.slice(0, 300)}`);
  return used;
}

/** About writing declarations and output; the last one is what redocly's client does not stand. */
const leftOut = [
  "rootDir",
  "outDir",
  "declaration",
  "declarationMap",
  "sourceMap",
  "isolatedDeclarations",
  "incremental",
  "tsBuildInfoFile",
  "composite",
  "noPropertyAccessFromIndexSignature",
];

/** The flags of the emitted package, as far as they go for both. */
function commonFlags(own) {
  const text = readFileSync(join(own, "tsconfig.json"), "utf8");
  const { compilerOptions } = JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, ""));
  const kept = Object.entries(compilerOptions).filter(
    ([flag]) => !leftOut.includes(flag),
  );
  return {
    compilerOptions: {
      ...Object.fromEntries(kept),
      module: "ESNext",
      moduleResolution: "Bundler",
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    },
  };
}

function projectIn(folder, settings) {
  const file = join(folder, "tsconfig.budgets.json");
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
