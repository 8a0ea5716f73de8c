import { compileSchema } from "./compile-schema.js";
import type { ConfigCheck } from "./config/check.js";
import { configSchema } from "./config/schema.js";

/** The check of sdk.yaml: its schema, compiled as schemas of descriptions are. */
export async function createConfigCheck(): Promise<ConfigCheck> {
  const { validate } = await compileSchema(configSchema(), {
    dialect: "2020-12",
  });
  return (value) => validate(value).issues;
}
