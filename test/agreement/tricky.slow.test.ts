import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askedCompilers, compile } from "../compile.js";
import { temporaryFolder, writeFile, writeFiles } from "../folder.js";
import { emittedModels, sdkOfFile } from "../sdk.js";
import { missing, shared } from "../shared.js";

const fixtures = shared("fixtures/tricky");
const names =
  fixtures === undefined
    ? []
    : readdirSync(fixtures)
        .filter((file) => file.endsWith(".yaml"))
        .map((file) => file.slice(0, -".yaml".length));

const folder = temporaryFolder();

interface Row {
  readonly expression: string;
  readonly isAccepted: boolean;
}

describe.skipIf(fixtures === undefined)(
  `schemas that break type generators (${fixtures ?? missing("fixtures/tricky")})`,
  () => {
    beforeAll(async () => {
      writeFile(join(folder, "package.json"), '{ "type": "module" }');
      for (const name of names) await writePackage(name);
    }, 120_000);

    it.each(askedCompilers)(
      "are 40 of 40 under TypeScript %s",
      async (compiler) => {
        const errors = await compile(folder, { compiler, include: ["**/*"] });
        expect(errors.filter((error) => !/check\.ts\(/.test(error))).toEqual(
          [],
        );
        const wrong = names.flatMap((name) => wrongVerdicts(name, errors));
        expect(wrong).toEqual([]);
        expect(names).toHaveLength(40);
      },
      120_000,
    );
  },
);

async function writePackage(name: string): Promise<void> {
  const sdk = await sdkOfFile(join(fixtures ?? "", `${name}.yaml`));
  const base = join(folder, name);
  writeFiles(base, await emittedModels(sdk));
  const rows = rowsOf(name).map(
    ({ expression }, index) => `export const v${index}: __T = ${expression};`,
  );
  const head = `import type { Wrap } from "./src/models/wrap.js"; type __T = Wrap["v"];`;
  writeFile(join(base, "check.ts"), `${head}\n${rows.join("\n")}\n`);
}

/** What the fixture's `.expect.json` says: one row a line, after the first. */
function rowsOf(name: string): readonly Row[] {
  const path = join(fixtures ?? "", `${name}.expect.json`);
  const { accept, reject }: Record<string, string[]> = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return [
    ...(accept ?? []).map((expression) => ({ expression, isAccepted: true })),
    ...(reject ?? []).map((expression) => ({ expression, isAccepted: false })),
  ];
}

function wrongVerdicts(
  name: string,
  errors: readonly string[],
): readonly string[] {
  return rowsOf(name).flatMap(({ expression, isAccepted }, index) => {
    const place = `${name}/check.ts(${index + 2},`;
    const isRefused = errors.some((error) => error.startsWith(place));
    if (isRefused !== isAccepted) return [];
    return [`${name}: ${expression} is ${isRefused ? "refused" : "accepted"}`];
  });
}
