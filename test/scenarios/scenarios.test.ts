import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emitSchema } from "../../generator/checks/schema-module.js";
import { createReport } from "../../generator/diagnostics/report.js";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import type { EmittedFile } from "../../generator/ir/emitted-file.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { runModule } from "../../generator/run-module.js";
import { sdkTypes } from "../../generator/types/index.js";
import { compile } from "../compile.js";
import { temporaryFolder, writeFile, writeFiles } from "../folder.js";
import { emitted, emittedModels, sdkOf } from "../sdk.js";
import { declarationsOf } from "./declarations.js";
import {
  pathOf,
  readScenarios,
  type Scenario,
  type ValueList,
} from "./scenario.js";

/** `SEAMSTRESS_RECORD=1` writes what is emitted now into the scenarios; read the difference before committing it. */
const record = process.env["SEAMSTRESS_RECORD"] === "1";

const scenarios = readScenarios();
const folder = temporaryFolder();

describe.each([...new Set(scenarios.map(({ file }) => file))])("%s", (file) => {
  const own = scenarios.filter((each) => each.file === file);

  it.each(own.map((each) => [each.title, each] as const))(
    "%s",
    async (_, scenario) => {
      const declarations = declarationsOf(await emit(scenario));
      expect(scenario.expectations.length).toBeGreaterThan(0);
      const results = scenario.expectations.map(({ names, code }) => ({
        code,
        undeclared: names.filter((name) => !declarations.has(name)),
        actual: `${names.map((name) => declarations.get(name)).join("\n\n")}\n`,
      }));
      if (record)
        for (const { code, actual } of results)
          recordCode(scenario, code, actual);
      expect(results.flatMap(({ undeclared }) => undeclared)).toEqual([]);
      const recorded = record ? "actual" : "code";
      expect(results.map(({ actual }) => actual)).toEqual(
        results.map((result) => result[recorded]),
      );
    },
  );
});

describe("values", () => {
  const checked = scenarios.filter(({ values }) => values.length > 0);
  let errors: readonly string[] = [];

  beforeAll(async () => {
    for (const scenario of checked) await writeProject(scenario);
    errors = await compile(folder, { compiler: "7", include: ["**/*"] });
  }, 120_000);

  it("are checked in packages that compile", () => {
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

describe("validators", () => {
  const checked = scenarios.filter(({ values }) => values.length > 0);

  it.each(
    checked.map((each) => [`${each.file}: ${each.title}`, each] as const),
  )("%s", async (_, scenario) => {
    const { description, values } = scenario;
    const sdk = await sdkOf(description);
    // A bare schema has no sides: the checks of requests and responses have tests of their own.
    const isShared = [...sdk.models.values()].every(
      ({ request, response }) => request === response,
    );
    for (const list of isShared ? values : []) {
      const validate = await validatorOf(sdk, list.type);
      const isJson = (value: string): boolean => !value.includes("undefined");
      const wrong = list.values
        .filter(isJson)
        .filter((value) => validate(JSON.parse(value)) !== accepts(list));
      expect(wrong, `${list.type} ${list.verdict}`).toEqual([]);
    }
  });
});

function accepts({ verdict }: ValueList): boolean {
  return verdict === "accepts" || verdict === "refuses as a type only";
}

async function validatorOf(
  sdk: Sdk,
  type: string,
): Promise<(value: unknown) => boolean> {
  const model = [...sdk.models.values()].find(
    ({ response }) => response.type === type,
  );
  const report = createReport();
  const { source, check } = emitSchema(
    model?.id ?? "",
    sdk.api.schemas,
    true,
    report,
  );
  expect(report.diagnostics).toEqual([]);
  const run = await runModule(source, check);
  return (value) => run(value).issues.length === 0;
}

async function emit({
  description,
}: Scenario): Promise<readonly EmittedFile[]> {
  const sdk = await sdkOf(description);
  const types = sdkTypes(sdk);
  const emitters = [modelsEmitter(types), operationsEmitter(types)];
  return (await emitted(sdk, ...emitters)).files;
}

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
  writeFiles(base, await emittedModels(sdk));
  writeFile(join(base, "values.ts"), `${imports}\n${rows.join("\n")}\n`);
  writeFile(join(folder, "package.json"), '{ "type": "module" }');
}

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

function recordCode({ file }: Scenario, before: string, after: string): void {
  const path = pathOf(file);
  const text = readFileSync(path, "utf8");
  const [fenceBefore, fenceAfter] = [before, after].map(
    (code) => `\`\`\`ts\n${code}\`\`\``,
  );
  if (fenceBefore !== undefined && fenceAfter !== undefined)
    writeFileSync(
      path,
      text.replace(fenceBefore, () => fenceAfter),
    );
}
