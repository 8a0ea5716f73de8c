import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile, writeFiles } from "../folder.js";
import { emittedModels, sdkOf, type TextFile } from "../sdk.js";
import { readScenarios, type Scenario } from "./scenario.js";

const scenarios = readScenarios();
const folder = temporaryFolder();

describe("the values that a type takes and refuses", () => {
  const checked = scenarios.filter(({ values }) => values.length > 0);
  let errors: readonly string[] = [];

  beforeAll(async () => {
    for (const scenario of checked) await writeProject(scenario);
    errors = await compile(folder, { compiler: "7", include: ["**/*"] });
  });

  it("are tried in packages that compile", () => {
    const others = errors.filter((error) => !/^[^(]*values\.ts\(/.test(error));
    expect(others).toEqual([]);
  });

  it.each(
    checked.map((each) => [`${each.file}: ${each.title}`, each] as const),
  )("%s", (_, scenario) => {
    const verdicts = assignments(scenario).map(({ line, value, type }) => ({
      value,
      type,
      isAccepted: !errors.some((error) =>
        error.startsWith(`${nameOf(scenario)}/values.ts(${line},`),
      ),
    }));
    const expected = assignments(scenario).map(({ value, type, verdict }) => ({
      value,
      type,
      isAccepted:
        !verdict.startsWith("refuses") || verdict === "refuses when it runs",
    }));
    expect(verdicts).toEqual(expected);
  });
});

function nameOf(scenario: Scenario): string {
  const index = scenarios.indexOf(scenario);
  return `${scenario.file.replace(/\.md$/, "")}-${index}`;
}

async function writeProject(scenario: Scenario): Promise<void> {
  const sdk = await sdkOf(scenario.description);
  const base = join(folder, nameOf(scenario));
  const imports = [...sdk.models.values()]
    .map(
      ({ file, response }) =>
        `import type * as ${response.type} from "./src/models/${file}.js";`,
    )
    .join(" ");
  const rows = assignments(scenario).map(
    ({ type, value }, index) =>
      `export const v${index}: ${type}.${type} = ${value};`,
  );
  writeFiles(base, withSharedRuntime(await emittedModels(sdk)));
  writeFile(join(base, "values.ts"), `${imports}\n${rows.join("\n")}\n`);
  writeFile(join(folder, "package.json"), '{ "type": "module" }');
}

/** The runtime is the same for all: it is written, and compiled, once, beside the packages. */
function withSharedRuntime(files: readonly TextFile[]): readonly TextFile[] {
  return files.map(({ path, text }) =>
    path.startsWith("src/runtime/")
      ? { path: path.replace("src/", "../"), text }
      : { path, text: text.replaceAll(runtimeImport, "$1../../runtime/") },
  );
}

/** From a file below `src`. */
const runtimeImport = /(?<= from ")((?:\.\.\/)+|\.\/)runtime\//g;

interface Assignment {
  readonly line: number;
  readonly type: string;
  readonly value: string;
  readonly verdict: string;
}

/** One line per value, after the line of imports. */
function assignments({ values }: Scenario): readonly Assignment[] {
  return values
    .flatMap((list) => list.values.map((value) => ({ ...list, value })))
    .map(({ type, value, verdict }, index) => ({
      line: index + 2,
      type,
      value,
      verdict,
    }));
}
