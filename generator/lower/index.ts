import type { Report } from "../diagnostics/report.js";
import type { Description } from "../document/description.js";
import type { Api } from "../ir/api.js";
import type { Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { SchemaId } from "../ir/schema.js";
import { reportUnwritable } from "./content-parameters.js";
import { lowerInfo, lowerTags } from "./info.js";
import { schemaAt } from "./media-type.js";
import { object, type ObjectNode } from "./node.js";
import { lowerOperations, type OperationDefaults } from "./operation.js";
import { createSchemaLowering } from "./schema/lowering.js";
import { lowerSecurity, lowerSecuritySchemes } from "./security.js";
import { lowerServers } from "./server.js";

/** From what is written to what it means. Everything that is wrong or not honoured is reported. */
export async function lowerApi(
  description: Description,
  report: Report,
): Promise<Api> {
  const root: ObjectNode = {
    value: description.value,
    at: { document: description.root, pointer: "" },
    description,
    report,
  };
  const dialect = description.version === "3.0" ? "oas30" : "oas31";
  const lowering = createSchemaLowering(
    description,
    dialect,
    report,
    "lenient",
  );
  const components = object(root, "components");
  const ids = componentIds(components, lowering.component);
  const securitySchemes = components ? lowerSecuritySchemes(components) : [];
  const defaults = operationDefaults(root, components);
  const lowerSchema = schemaAt(lowering.lower);
  const operations = lowerOperations(root, defaults, lowerSchema);
  const schemas = lowering.registry();
  reportUnwritable(operations, schemas, report);
  await lowering.checkPatterns();
  reportMissing(root);
  reportWebhooks(root);
  return {
    ...lowerInfo(root),
    servers: lowerServers(root),
    tags: lowerTags(root),
    operations,
    securitySchemes,
    schemas,
    settledReferences: lowering.settled(),
    components: ids,
  };
}

function componentIds(
  components: ObjectNode | undefined,
  component: (at: Location) => SchemaId,
): ReadonlyMap<string, SchemaId> {
  const schemas = components && object(components, "schemas");
  if (schemas === undefined) return new Map();
  return new Map(
    Object.keys(schemas.value).map((name) => [
      name,
      component(below(schemas.at, name)),
    ]),
  );
}

function operationDefaults(
  root: ObjectNode,
  components: ObjectNode | undefined,
): OperationDefaults {
  const securitySchemes = declaredSchemes(components);
  return {
    security: lowerSecurity(root, securitySchemes) ?? [],
    securitySchemes,
  };
}

/** The names of all declared schemes, those with errors included. */
function declaredSchemes(
  components: ObjectNode | undefined,
): ReadonlySet<string> {
  const schemes = components && object(components, "securitySchemes");
  return new Set(Object.keys(schemes?.value ?? {}));
}

/** OpenAPI 3.1, 4.8.1: at least one of paths, components and webhooks. */
function reportMissing({ value, at, report }: ObjectNode): void {
  const needed = ["paths", "components", "webhooks"];
  if (needed.some((key) => Object.hasOwn(value, key))) return;
  report.add(
    "missing-field",
    "One of `paths`, `components` and `webhooks` is needed.",
    at,
  );
}

function reportWebhooks({ value, at, report }: ObjectNode): void {
  if (!Object.hasOwn(value, "webhooks")) return;
  report.add(
    "webhooks-not-honoured",
    "Webhooks are not honoured yet: nothing is emitted for them.",
    { kind: "location", location: below(at, "webhooks"), key: true },
  );
}
