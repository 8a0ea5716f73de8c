import type { Report } from "../diagnostics/report.js";
import type { Description } from "../document/description.js";
import type { Api } from "../ir/api.js";
import { schemaIdAt } from "../ir/derived-schema.js";
import { isEmptyObject, type Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import type { Schema, SchemaId, SchemaRegistry } from "../ir/schema.js";
import { walk } from "../ir/visit.js";
import { reportUnwritable } from "./content-parameters.js";
import { reportContradictions } from "./contradictions.js";
import { withoutClashes } from "./security/clashes.js";
import { reportDiscriminators } from "./discriminators.js";
import { reportUnknownFields } from "./fields/unknown-fields.js";
import { lowerInfo, lowerTags } from "./info.js";
import { schemaAt } from "./media-type.js";
import { reportDefaults } from "./defaults.js";
import { reportMisspelt } from "./misspelt.js";
import { object, type ObjectNode } from "./node.js";
import { lowerOperations, type OperationDefaults } from "./operation.js";
import { dialectOfVersion } from "./schema/dialect.js";
import {
  createSchemaLowering,
  type SchemaLowering,
} from "./schema/lowering.js";
import { lowerSecurity } from "./security/requirements.js";
import { lowerSecuritySchemes } from "./security/schemes.js";
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
  const lowering = createSchemaLowering(
    description,
    dialectOfVersion(description.version),
    report,
    "lenient",
  );
  const components = object(root, "components");
  const ids = componentIds(components, lowering);
  const securitySchemes = components ? lowerSecuritySchemes(components) : [];
  const defaults = operationDefaults(root, components);
  const inline: Schema[] = [];
  const lowerSchema = schemaAt((at) => {
    const schema = lowering.lower(at);
    inline.push(schema);
    return schema;
  });
  const operations = withoutClashes(
    lowerOperations(root, defaults, lowerSchema),
    securitySchemes,
    report,
  );
  const schemas = lowering.registry();
  reportUnwritable(operations, schemas, report);
  const all = [...schemas.values(), ...inline].flatMap(walk);
  reportContradictions(all, schemas, report);
  reportDiscriminators(all, schemas, report);
  reportMisspelt(all, schemas, report);
  reportDefaults(all, schemas, report);
  await lowering.checkPatterns();
  reportUnknownFields(description, report);
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
    componentsElsewhere: elsewhere(ids, schemas),
    components: ids,
  };
}

function componentIds(
  components: ObjectNode | undefined,
  { identify, component }: SchemaLowering,
): ReadonlyMap<string, SchemaId> {
  const schemas = components && object(components, "schemas");
  if (schemas === undefined) return new Map();
  const places = Object.keys(schemas.value).map(
    (name) => [name, below(schemas.at, name)] as const,
  );
  identify(places.map(([, at]) => at));
  return new Map(places.map(([name, at]) => [name, component(at)]));
}

/** Where components stand whose places are others than their ids say. */
function elsewhere(
  ids: ReadonlyMap<string, SchemaId>,
  schemas: SchemaRegistry,
): ReadonlyMap<string, Location> {
  return new Map(
    [...ids].flatMap(([name, id]) => {
      const at = schemas.get(id)?.at;
      return at === undefined || schemaIdAt(at) === id ? [] : [[name, at]];
    }),
  );
}

function operationDefaults(
  root: ObjectNode,
  components: ObjectNode | undefined,
): OperationDefaults {
  const securitySchemes = declaredSchemes(components);
  const security = lowerSecurity(root, securitySchemes);
  return { ...(security !== undefined && { security }), securitySchemes };
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
  if (!Object.hasOwn(value, "webhooks") || isEmptyObject(value["webhooks"]))
    return;
  report.add(
    "webhooks-not-honoured",
    "Webhooks are not honoured yet: nothing is emitted for them.",
    { kind: "location", location: below(at, "webhooks"), key: true },
  );
}
