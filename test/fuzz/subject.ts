import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";
import { type Dialect, type Judge, thrown } from "./judge.js";

/** What our validators say. */
export async function subject(
  schema: JsonValue,
  dialect: Dialect,
): Promise<Judge> {
  try {
    const compiled = await compileSchema(schema, { dialect });
    const error = compiled.diagnostics.find(
      ({ severity }) => severity === "error",
    );
    if (error !== undefined)
      return () => `refused: ${error.code}: ${error.message}`;
    return (value) => {
      try {
        const { issues } = compiled.validate(value);
        return issues.length === 0 ? "valid" : "invalid";
      } catch (error) {
        return thrown(error);
      }
    };
  } catch (error) {
    return () => thrown(error);
  }
}
