import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Dialect } from "../../generator/lower/schema.js";

/** Compiles a schema and gives the issues of a value as `path: message`. */
export async function issuesOf(
  schema: JsonValue,
  value: unknown,
  dialect: Dialect = "oas31",
): Promise<readonly string[]> {
  const { validate, diagnostics } = await compileSchema(schema, { dialect });
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return validate(value).issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
}
