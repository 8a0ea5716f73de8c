import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/ir/json.js";
import { temporaryFolder } from "../folder.js";
import { random } from "../random.js";
import { sdkOf } from "../sdk.js";
import { casesOf } from "../shared.js";
import { componentNames, createGenerator } from "./random-schemas.js";
import { createSubject, type Row, type Subject } from "./rows.js";

const folder = temporaryFolder();
const schemasPerSeed = 150;
const valuesPerSchema = 50;

/**
 * Types and validators say the same: whatever a validator accepts is assignable to its type. The other way around, types refuse what they can
 * express; how much that is, is held to as well.
 */
describe("random schemas", () => {
  it.each(casesOf([1, 4], (seed) => seed === 4))(
    "have types that take all that their validators accept (seed %i)",
    async (seed) => {
      const { schemas, generator } = randomComponents(seed);
      const sdk = await sdkOf({ components: { schemas } });
      const base = join(folder, `seed-${seed}`);
      const { checks, refused: verdicts } = await createSubject(base, sdk);
      const rows = judge(checks, schemas, generator);
      const isRefused = await verdicts(rows, "7");
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

function judge(
  checks: Subject["checks"],
  schemas: JsonObject,
  generator: ReturnType<typeof createGenerator>,
): readonly Row[] {
  return [...checks].flatMap(([type, check]) =>
    Array.from({ length: valuesPerSchema }, () => {
      const value = generator.value(schemas[type] ?? {}, schemas, 5);
      return { type, value, isValid: check(value) };
    }),
  );
}
