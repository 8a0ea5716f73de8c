import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAcceptor } from "../../generator/checks/run/acceptor.js";
import { modelsEmitter } from "../../generator/emitters/models/index.js";
import { operationsEmitter } from "../../generator/emitters/operations/index.js";
import type { Sdk } from "../../generator/ir/sdk.js";
import { exampleSource } from "../../generator/examples/source.js";
import { sdkTypes } from "../../generator/types/index.js";
import { emitted, sdkOf, type TextFile } from "../sdk.js";
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
  const schema = sdk.api.schemas.get(model?.id ?? "");
  if (schema === undefined) throw new Error(`no model ${type}`);
  const acceptor = await createAcceptor(sdk.api.schemas, "both", true);
  const accept = acceptor(schema);
  return (value) => accept(value).length === 0;
}

async function emit({ description }: Scenario): Promise<readonly TextFile[]> {
  const sdk = await sdkOf(description);
  const types = sdkTypes(sdk);
  const source = await exampleSource(sdk.api.schemas);
  const emitters = [modelsEmitter(types), operationsEmitter(types, source)];
  return (await emitted(sdk, ...emitters)).files;
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
