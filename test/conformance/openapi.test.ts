import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Dialect } from "../../generator/lower/schema/lowering.js";

interface Group {
  readonly description: string;
  readonly dialect: Dialect;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

const folder = join(import.meta.dirname, "openapi");

describe.each(readdirSync(folder))("%s", (file) => {
  const groups: readonly Group[] = JSON.parse(
    readFileSync(join(folder, file), "utf8"),
  );

  describe.each(groups)("$description", ({ schema, dialect, tests }) => {
    it.each(tests)("$description: $valid", async ({ data, valid }) => {
      const { validate, diagnostics } = await compileSchema(schema, {
        dialect,
      });
      expect(diagnostics.filter((each) => each.severity === "error")).toEqual(
        [],
      );
      expect(validate(data).issues.length === 0).toBe(valid);
    });
  });
});
