import { compileSchema } from "../../generator/compile-schema.js";
import type { JsonValue } from "../../generator/ir/json.js";
import type { Dialect } from "../../generator/lower/schema/lowering.js";

/** Compiles a schema and gives the issues of a value as `path: message`. */
export async function issuesOf(
  schema: JsonValue,
  value: unknown,
  dialect: Dialect = "oas31",
): Promise<readonly string[]> {
  return (await compiled(schema, dialect))(value);
}

/** The same for many values: what gives a value's issues. */
export async function compiled(
  schema: JsonValue,
  dialect: Dialect = "oas31",
): Promise<(value: unknown) => readonly string[]> {
  const { validate, diagnostics } = await compileSchema(schema, { dialect });
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (value) =>
    validate(value).issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join(".")}: ${message}`,
    );
}

/** Compiles a schema where only yes or no is asked: what tells whether a value fits. */
export async function compiledGuard(
  schema: JsonValue,
): Promise<(value: unknown) => boolean> {
  const issues = await compiled({ not: schema });
  return (value) => issues(value).length === 1;
}
