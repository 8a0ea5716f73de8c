import type { Report } from "../diagnostics/report.js";
import type { Description } from "../document/description.js";
import type { Api, Contact, License, Tag } from "../ir/api.js";
import type { Location } from "../ir/json.js";
import { below } from "../ir/pointer.js";
import { schemaAt } from "./media-type.js";
import { lowerExternalDocs, lowerOperations } from "./operation.js";
import { createReader, type ObjectNode, type Reader } from "./reader.js";
import { createSchemaLowering } from "./schema/lowering.js";
import { lowerSecurity, lowerSecuritySchemes } from "./security.js";
import { lowerServers } from "./server.js";

/** From what is written to what it means. Everything that is wrong or not honoured is reported. */
export async function lowerApi(
  description: Description,
  report: Report,
): Promise<Api> {
  const reader = createReader(description, report);
  const root: ObjectNode = {
    value: description.value,
    at: { document: description.root, pointer: "" },
  };
  const schemas = createSchemaLowering(
    description,
    description.version === "3.0" ? "oas30" : "oas31",
    report,
  );
  const components = reader.object(root, "components");
  const componentIds =
    components === undefined
      ? []
      : lowerComponents(reader, components, schemas.component);
  const securitySchemes =
    components === undefined ? [] : lowerSecuritySchemes(reader, components);
  const names = declaredSchemes(reader, components);
  const operations = lowerOperations(
    reader,
    root,
    {
      security: lowerSecurity(reader, root, names) ?? [],
      securitySchemes: names,
    },
    schemaAt(schemas.lower),
  );
  const registry = schemas.registry();
  await schemas.checkPatterns();
  reportMissing(reader, root);
  return {
    ...lowerInfo(reader, root),
    servers: lowerServers(reader, root),
    tags: lowerTags(reader, root),
    operations,
    securitySchemes,
    schemas: registry,
    settledReferences: schemas.settled(),
    components: new Map(componentIds),
  };
}

/** The names of all declared schemes, those with errors included. */
function declaredSchemes(
  reader: Reader,
  components: ObjectNode | undefined,
): ReadonlySet<string> {
  const schemes =
    components && reader.object(components, "securitySchemes")?.value;
  return new Set(Object.keys(schemes ?? {}));
}

function lowerComponents(
  reader: Reader,
  components: ObjectNode,
  component: (at: Location) => string,
): readonly (readonly [string, string])[] {
  const schemas = reader.object(components, "schemas");
  if (schemas === undefined) return [];
  return Object.keys(schemas.value).map((name) => [
    name,
    component(below(schemas.at, name)),
  ]);
}

function lowerInfo(
  reader: Reader,
  root: ObjectNode,
): Pick<Api, "title" | "version"> & Partial<Api> {
  const info = reader.object(root, "info");
  if (info === undefined) {
    reader.report.add("info-incomplete", "`info` is missing.", root.at);
    return { title: "", version: "" };
  }
  const description = reader.string(info, "description");
  const termsOfService = reader.string(info, "termsOfService");
  const contact = lowerContact(reader, info);
  const license = lowerLicense(reader, info);
  const externalDocs = lowerExternalDocs(reader, root);
  return {
    title: infoText(reader, info, "title"),
    version: infoText(reader, info, "version"),
    ...(description !== undefined && { description }),
    ...(termsOfService !== undefined && { termsOfService }),
    ...(contact !== undefined && { contact }),
    ...(license !== undefined && { license }),
    ...(externalDocs !== undefined && { externalDocs }),
  };
}

/** Required, but nothing of the package depends on it: a version such as `1.0`, without quotes, is a number to YAML. */
function infoText(
  reader: Reader,
  info: ObjectNode,
  key: "title" | "version",
): string {
  const entry = reader.value(info, key);
  if (entry === undefined)
    reader.report.add("info-incomplete", `\`${key}\` is missing.`, info.at);
  if (typeof entry?.value !== "number") return reader.string(info, key) ?? "";
  reader.report.add(
    "info-incomplete",
    `\`${key}\` is a number: it is taken as the text "${entry.value}".`,
    entry.at,
  );
  return String(entry.value);
}

function lowerContact(reader: Reader, info: ObjectNode): Contact | undefined {
  const node = reader.object(info, "contact");
  if (node === undefined) return undefined;
  const name = reader.string(node, "name");
  const url = reader.string(node, "url");
  const email = reader.string(node, "email");
  return {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(email !== undefined && { email }),
  };
}

function lowerLicense(reader: Reader, info: ObjectNode): License | undefined {
  const node = reader.object(info, "license");
  if (node === undefined) return undefined;
  const identifier = reader.string(node, "identifier");
  const url = reader.string(node, "url");
  return {
    name: reader.requiredString(node, "name"),
    ...(identifier !== undefined && { identifier }),
    ...(url !== undefined && { url }),
  };
}

function lowerTags(reader: Reader, root: ObjectNode): readonly Tag[] {
  return reader.items(root, "tags").map((node) => {
    const description = reader.string(node, "description");
    return {
      name: reader.requiredString(node, "name"),
      ...(description !== undefined && { description }),
    };
  });
}

/** OpenAPI 3.1, 4.8.1: at least one of paths, components and webhooks; webhooks are not honoured yet. */
function reportMissing(reader: Reader, root: ObjectNode): void {
  const has = (key: string): boolean => Object.hasOwn(root.value, key);
  if (!has("paths") && !has("components") && !has("webhooks")) {
    reader.report.add(
      "missing-field",
      "One of `paths`, `components` and `webhooks` is needed.",
      root.at,
    );
  }
  if (has("webhooks")) {
    reader.report.add(
      "webhooks-not-honoured",
      "Webhooks are not honoured yet: nothing is emitted for them.",
      {
        kind: "location",
        location: below(root.at, "webhooks"),
        key: true,
      },
    );
  }
}
