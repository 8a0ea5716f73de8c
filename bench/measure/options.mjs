import { parseArgs } from "node:util";

const options = {
  only: { type: "string", multiple: true },
  rounds: { type: "string", default: "3" },
  help: { type: "boolean", short: "h", default: false },
};

/**
 * What the command line asks for: `{ names, rounds, help }`, names in the order of all rows.
 *
 * @throws Error if it can't be understood
 */
export function optionsOf(args, allNames) {
  const { values } = parseArgs({ args, options });
  const asked = values.only?.flatMap((names) => names.split(",")) ?? allNames;
  const unknown = asked.filter((name) => !allNames.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `There is no row ${unknown.join(", ")}. The rows are ${allNames.join(", ")}.`,
    );
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1)
    throw new Error(`--rounds takes a number of rounds, not ${values.rounds}.`);
  const names = allNames.filter((name) => asked.includes(name));
  return { names, rounds, help: values.help };
}

export function helpOf(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return `Usage: npm run budgets -- [options]

Measures the budgets, peers beside us in one run, and ends with 1 if one is missed, with 2 if something could not be measured.

Options:
  --only ROW[,ROW…]  only these rows
  --rounds N         medians of N rounds in turns, after one that warms up (default: 3)
  -h, --help         this text

Rows:
${rows.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join("\n")}

Peers are those of bench/package.json, which are installed there when they are missing. Published descriptions are read
from ../shared, or where SEAMSTRESS_SHARED says.`;
}
