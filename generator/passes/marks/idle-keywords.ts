import type { Report } from "../../diagnostics/report.js";
import type { Api } from "../../ir/api.js";
import { below } from "../../ir/pointer.js";
import type { Schema, SchemaDraft, SchemaRegistry } from "../../ir/schema.js";
import { mapSchema, walk } from "../../ir/visit.js";
import { idleKeywords } from "../../schema/contradiction/idle-keywords.js";
import { mapSchemas } from "./map-schemas.js";

/**
 * Leaves out what schemas say of kinds of value that they can't have, such as the `maximum` of a string: checks pass it by, and no page or
 * comment tells it as if it held. Each is told of.
 */
export function withoutIdleKeywords(api: Api, report: Report): Api {
  const { schemas } = api;
  return mapSchemas(api, (schema) =>
    walk(schema).some((each) => idleKeywords(each, schemas).length > 0)
      ? mapSchema(schema, (each) => withoutIdle(each, schemas, report))
      : schema,
  );
}

function withoutIdle(
  schema: Schema,
  registry: SchemaRegistry,
  report: Report,
): Schema {
  const idle = idleKeywords(schema, registry);
  if (idle.length === 0) return schema;
  const rest: SchemaDraft = { ...schema };
  for (const { keyword, about } of idle) {
    delete rest[keyword];
    report.gather(
      "keyword-without-effect",
      `\`${keyword}\` has no effect where no ${about} can stand.`,
      { kind: "location", location: below(schema.at, keyword), key: true },
    );
  }
  return rest;
}
