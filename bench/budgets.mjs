// `npm run budgets`: DESIGN's budgets, measured beside peers in one run. Ends with 1 if one is missed, with 2 if something could not be measured.
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { exitCode, table, unmeasured } from "./measure/figures.mjs";
import { helpOf, optionsOf } from "./measure/options.mjs";
import { installPeers } from "./peers.mjs";
import { rows } from "./rows/index.mjs";
import { createWorkbench, root } from "./workbench.mjs";

process.on("SIGINT", () => process.exit(130));
const options = readOptions();
if (options.help) console.log(helpOf(rows));
else if (installPeers()) process.exitCode = await measureAll(options);
else {
  console.error("The peers cannot be installed.");
  process.exitCode = 2;
}

function readOptions() {
  try {
    const names = rows.map(({ name }) => name);
    return optionsOf(process.argv.slice(2), names);
  } catch (error) {
    console.error(`${error.message}\n\n${helpOf(rows)}`);
    process.exit(2);
  }
}

async function measureAll({ names, rounds }) {
  const shared = resolve(root, process.env.SEAMSTRESS_SHARED ?? "../shared");
  const bench = createWorkbench({ rounds, shared });
  const figures = [];
  for (const row of rows.filter(({ name }) => names.includes(name)))
    figures.push(...(await figuresOf(row, bench)));
  console.log(`${conditions(rounds)}\n\n${table(figures)}`);
  for (const { what, reason, row } of figures)
    if (reason !== undefined) console.error(`${row ?? what}: ${reason}`);
  return exitCode(figures);
}

async function figuresOf(row, bench) {
  const step = (what) => console.error(`${row.name}: ${what}`);
  step("begins");
  const missing = row.needs
    .map((name) => bench.published[name])
    .filter((file) => !existsSync(file));
  const named = (figure) => ({ ...figure, row: row.name });
  if (missing.length > 0)
    return [
      named(
        unmeasured(
          row.about,
          `${missing.join(", ")} is missing: set SEAMSTRESS_SHARED to the folder that has it`,
        ),
      ),
    ];
  try {
    return (await row.measure(bench, step)).map(named);
  } catch (error) {
    return [named(unmeasured(row.about, error.message))];
  }
}

function conditions(rounds) {
  const [{ model }] = cpus();
  return `Ratios of CPU seconds, ours : theirs, medians of ${rounds} rounds in turns. Node.js ${process.versions.node}, ${cpus().length} × ${model.trim()}, load ${loadavg()[0].toFixed(1)}.`;
}
