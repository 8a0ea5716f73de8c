import { parseArgs } from "node:util";
import { judges } from "./compare.js";
import { fuzz, type Options, type Outcome, type Tally } from "./fuzz.js";

const dialects = ["2020-12", "draft4", "oas30"] as const;

const usage =
  "npm run fuzz -- [--seed NUMBER] [--pairs NUMBER] [--dialect 2020-12|draft4|oas30]";

await main();

async function main(): Promise<void> {
  const asked = readArguments();
  if (asked === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { dialect, seed, pairs } = asked;
  console.log(`${dialect}, seed ${seed}, ${pairs} pairs`);
  const outcome = await fuzz({
    dialect,
    seed,
    pairs,
    judges,
    progress: createProgress(pairs),
  });
  console.log(summary(outcome));
  if (outcome.disagreement === undefined) return;
  console.log(JSON.stringify(outcome.disagreement, null, 2));
  process.exitCode = 1;
}

/** `undefined` where they can't be meant. */
function readArguments(): Omit<Options, "judges"> | undefined {
  const { values } = parseArgs({
    strict: false,
    options: {
      seed: { type: "string", default: String(Date.now() % 2 ** 31) },
      dialect: { type: "string", default: "2020-12" },
      pairs: { type: "string", default: "1000000" },
    },
  });
  const [seed, pairs] = [Number(values["seed"]), Number(values["pairs"])];
  const dialect = dialects.find((each) => each === values["dialect"]);
  const isKnown = Object.keys(values).length === 3;
  return isKnown && dialect && Number.isSafeInteger(seed) && pairs > 0
    ? { dialect, seed, pairs }
    : undefined;
}

/** A line now and then. */
function createProgress(pairs: number): (tally: Tally) => void {
  const started = performance.now();
  let told = started;
  return (tally) => {
    const now = performance.now();
    if (now - told < 5000) return;
    told = now;
    const perSecond = Math.round((tally.pairs / (now - started)) * 1000);
    console.log(`${tally.pairs} of ${pairs} pairs, ${perSecond} a second`);
  };
}

function summary(outcome: Outcome): string {
  const { schemas, pairs, valid, refusals, disagreement } = outcome;
  const share = Math.round((100 * valid) / pairs);
  const { user, system } = process.cpuUsage();
  return [
    `${pairs} pairs of ${schemas} schemas, ${share} % valid, ${Math.round((user + system) / 1e6)} s of CPU`,
    ...Object.entries(refusals).map(
      ([refusal, count]) => `${count} schemas ${refusal}`,
    ),
    disagreement === undefined ? "no disagreement" : "they disagree:",
  ].join("\n");
}
