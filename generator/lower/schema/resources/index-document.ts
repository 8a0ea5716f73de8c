import type { Report } from "../../../diagnostics/report.js";
import {
  absoluteUri,
  documentUri,
} from "../../../document/references/uri-reference.js";
import { versionOf } from "../../../document/version.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../../ir/json.js";
import { below, placeKey } from "../../../ir/pointer.js";
import { declaredLanguage, isDialect } from "../declared-language.js";
import {
  type Dialect,
  dialectOfVersion,
  isOpenApi,
  isReferenceAlone,
  type Language,
  languageOf,
} from "../dialect.js";
import { anchorNames } from "./anchors.js";
import { namesItself, subschemas } from "./places.js";
import {
  enclosingResource,
  type Resource,
  type ResourceIndex,
} from "./resource-index.js";

/** The innermost resource that a location belongs to. */
export function resourceAt(location: Location, index: ResourceIndex): Resource {
  return enclosingResource(
    location,
    resourceOfDocument(location.document, index),
    index,
  );
}

/** The resource at the root of a document. It is looked through when it is first asked about; one of OpenAPI 3.0 holds no others. */
export function resourceOfDocument(
  document: string,
  index: ResourceIndex,
): Resource {
  return index.documents.get(document) ?? indexDocument(document, index);
}

function indexDocument(document: string, index: ResourceIndex): Resource {
  const at = { document, pointer: "" };
  const root = index.source.get(at);
  const language = languageOfDocument(root, at, index);
  const { dialect } = language;
  const resource = { uri: documentUri(document), at, language };
  setDocument(resource, resource.uri, index);
  if (dialect === "oas30" || root === undefined || !namesItself(root))
    return resource;
  for (const { value, pointer } of subschemas(
    root,
    isOpenApi(root) ? "openapi" : dialect,
  ))
    indexSchema(value, { document, pointer }, resource, index);
  const own = index.byPlace.get(placeKey(at)) ?? resource;
  setDocument(own, resource.uri, index);
  return own;
}

/** A document's resource is found by the document's URI as well as by its own. */
function setDocument(
  resource: Resource,
  uri: string,
  { documents, byUri }: ResourceIndex,
): void {
  documents.set(resource.at.document, resource);
  byUri.set(uri, resource);
}

/** OpenAPI 3.1, 4.8.1: `openapi`, and `jsonSchemaDialect`. */
function languageOfDocument(
  root: JsonValue | undefined,
  { document }: Location,
  { dialect: around, strictness, report }: ResourceIndex,
): Language {
  const dialect = dialectOf(root, around);
  const ordinary = languageOf(dialect, strictness);
  if (!isObject(root) || !isOpenApi(root) || dialect !== "oas31")
    return ordinary;
  const declared = root["jsonSchemaDialect"];
  if (typeof declared !== "string") return ordinary;
  const at = { document, pointer: "/jsonSchemaDialect" };
  return languageOf(declaredLanguage(declared, at, dialect, report).dialect);
}

/** That of the version that a document says, else the one around it. */
function dialectOf(root: JsonValue | undefined, around: Dialect): Dialect {
  const version = around.startsWith("oas") ? versionOf(root) : undefined;
  return version === undefined ? around : dialectOfVersion(version);
}

function indexSchema(
  schema: JsonObject,
  at: Location,
  documentResource: Resource,
  index: ResourceIndex,
): void {
  const outer = enclosingResource(at, documentResource, index);
  const own = ownResource(schema, at, outer, index);
  if (own !== undefined) indexResource(own, index);
  const { uri, language } = own ?? outer;
  for (const { text, dynamic } of anchorNames(schema, language.dialect)) {
    index.identified.add(at.document);
    index.anchors.set(`${uri}#${text}`, at);
    if (dynamic) index.dynamicAnchors.push({ name: text, at });
  }
}

function indexResource(
  resource: Resource,
  { identified, byPlace, byUri }: ResourceIndex,
): void {
  const { uri, at } = resource;
  identified.add(at.document);
  byPlace.set(placeKey(at), resource);
  if (!byUri.has(uri) || at.pointer === "") byUri.set(uri, resource);
}

/** A schema with `$id`, or with a `$schema` of its own, starts a resource. */
function ownResource(
  schema: JsonObject,
  at: Location,
  outer: Resource,
  { source, report }: ResourceIndex,
): Resource | undefined {
  const { dialect } = outer.language;
  const id = resourceId(schema, dialect);
  const declared = schema["$schema"];
  const mayDeclare = id !== undefined || at.pointer === "";
  if (
    typeof declared === "string" &&
    !mayDeclare &&
    !isDialect(declared, dialect)
  )
    tellOfIdleDialect(at, report);
  const named =
    typeof declared === "string" && mayDeclare ? declared : undefined;
  if (id === undefined && named === undefined) return undefined;
  const uri = id === undefined ? outer.uri : absoluteUri(id, outer.uri);
  if (uri === undefined) {
    report.add("schema-keyword-invalid", "`$id` must be a URI reference.", at);
    return undefined;
  }
  const language =
    named === undefined
      ? outer.language
      : declaredLanguage(named, at, dialect, report, source);
  return { uri, at, language };
}

/** JSON Schema 2020-12 Core, 8.1.1; OpenAPI 3.1, 4.8.24.5. */
function tellOfIdleDialect(at: Location, report: Report): void {
  report.gather(
    "keyword-without-effect",
    "`$schema` counts at the root of a document and beside an `$id` alone: the schema is read as those around it.",
    { kind: "location", location: below(at, "$schema"), key: true },
  );
}

/** The `$id` of a schema, or draft 4's `id`, where that is no anchor. */
function resourceId(schema: JsonObject, dialect: Dialect): string | undefined {
  const id = schema[dialect === "draft4" ? "id" : "$id"];
  return typeof id === "string" &&
    !id.startsWith("#") &&
    !isReferenceAlone(schema, dialect)
    ? id
    : undefined;
}
