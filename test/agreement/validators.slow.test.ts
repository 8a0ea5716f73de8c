import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReport } from "../../generator/diagnostics/report.js";
import { emitSchema } from "../../generator/emitters/validators/schema-module.js";
import type { JsonObject, JsonValue } from "../../generator/ir/json.js";
import type { Model, Sdk } from "../../generator/ir/sdk.js";
import { runModule } from "../../generator/run-module.js";
import { compile } from "../compile.js";
import { temporaryFolder } from "../folder.js";
import { emitModels, sdkOfText } from "../sdk.js";
import { random } from "../random.js";
import { componentNames, createGenerator } from "./random-schemas.js";

const folder = temporaryFolder();
const schemasPerSeed = 150;
const valuesPerSchema = 50;

interface Row {
  readonly model: string;
  readonly value: JsonValue;
  readonly isValid: boolean;
}

/**
 * Types and validators say the same: whatever a validator accepts is assignable to its type. The other way around, types refuse what they can
 * express; how much that is, is held to as well.
 */
describe("random schemas", () => {
  it.each([1, 3, 4, 5])(
    "have types that take all that their validators accept (seed %i)",
    async (seed) => {
      const { schemas, generator } = randomComponents(seed);
      const sdk = await sdkOfText(
        folder,
        `seed-${seed}`,
        `components: ${JSON.stringify({ schemas })}`,
      );
      const rows = await judge(sdk, schemas, generator);
      const base = join(folder, `seed-${seed}`);
      await writePackage(base, sdk, rows);
      const errors = await compile(base, {
        compiler: "7",
        include: ["check.ts"],
        compilerOptions: { declaration: false, isolatedDeclarations: false },
      });
      const refusedLines = new Set(errors.map(lineOf));
      const isRefused = rows.map((_, index) => refusedLines.has(index + 2));
      expect(errors.filter((error) => !error.startsWith("check.ts("))).toEqual(
        [],
      );
      expect(
        rows.filter((row, index) => row.isValid && isRefused[index] === true),
      ).toEqual([]);
      const valid = rows.filter((row) => row.isValid).length;
      const refused = rows.filter(
        (row, index) => !row.isValid && isRefused[index] === true,
      ).length;
      expect(valid).toBeGreaterThan(500);
      expect(refused / (rows.length - valid)).toBeGreaterThan(0.9);
    },
    200_000,
  );
});

/** The line in check.ts that an error is about. */
function lineOf(error: string): number {
  return Number(/^check\.ts\((\d+),/.exec(error)?.[1]);
}

function randomComponents(seed: number): {
  readonly schemas: JsonObject;
  readonly generator: ReturnType<typeof createGenerator>;
} {
  const generator = createGenerator(random(seed));
  const bases = componentNames.map(
    (name) => [name, generator.object(1)] as const,
  );
  const others = Array.from(
    { length: schemasPerSeed },
    (_, index) => [`S${index}`, generator.schema(3)] as const,
  );
  return { schemas: Object.fromEntries([...bases, ...others]), generator };
}

async function judge(
  sdk: Sdk,
  schemas: JsonObject,
  generator: ReturnType<typeof createGenerator>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const model of sdk.models.values()) {
    const name = model.response.type;
    const validate = await validatorOf(model, sdk);
    for (let round = 0; round < valuesPerSchema; round += 1) {
      const value = generator.value(schemas[name] ?? {}, schemas, 5);
      rows.push({ model: name, value, isValid: validate(value) });
    }
  }
  return rows;
}

async function validatorOf(
  model: Model,
  sdk: Sdk,
): Promise<(value: unknown) => boolean> {
  const { source, check } = emitSchema(
    model.id,
    sdk.api.schemas,
    true,
    createReport(),
  );
  const run = await runModule(source, check);
  return (value) => run(value).issues.length === 0;
}

async function writePackage(
  base: string,
  sdk: Sdk,
  rows: readonly Row[],
): Promise<void> {
  for (const { path, text } of await emitModels(sdk))
    write(
      join(base, path),
      path.startsWith("src/models/") ? marked(text) : text,
    );
  const imports = [...sdk.models.values()].map(
    ({ file, response }) =>
      `import type { ${response.type} } from "./src/models/${file}.js";`,
  );
  const lines = rows.map(
    ({ model, value }, index) =>
      `export function f${index}(value: ${typeText(value)}): ${model} { return value; }`,
  );
  write(join(base, "check.ts"), `${imports.join(" ")}\n${lines.join("\n")}\n`);
  write(join(base, "package.json"), '{ "type": "module" }');
}

/**
 * A type all of whose properties are optional refuses objects that have none of them (TypeScript's weak types), which says nothing about the
 * schema. A property that every object has keeps that out.
 */
function marked(text: string): string {
  const isCode = (line: string): boolean =>
    !/^(?:import|\s*\*|\/\/|\} from)/.test(line);
  return text
    .split("\n")
    .map((line) =>
      isCode(line) ? line.replace(/(?<!string & )\{/g, "{ mark: 0;") : line,
    )
    .join("\n");
}

/** The type of which the value is the only one, fresh from no literal, so that unknown keys pass. */
function typeText(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(typeText).join(", ")}]`;
  const members = Object.entries(value).map(
    ([name, each]) => `${name}: ${typeText(each)}`,
  );
  return `{ ${["mark: 0", ...members].join("; ")} }`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
