import type { Report } from "../../diagnostics/report.js";
import {
  absoluteUri,
  documentUri,
  percentDecoded,
  splitFragment,
} from "../../document/references/uri-reference.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../../ir/json.js";
import { placeKey } from "../../ir/pointer.js";
import { anchorNames, ignoresSiblings } from "./anchors.js";
import {
  type Dialect,
  dialectOf,
  type Keywords,
  keywordsOf,
} from "./dialect.js";
import { subschemas } from "./places.js";

/** Where schemas are read from. A Description is one. */
export interface SchemaSource {
  get(location: Location): JsonValue | undefined;
  /** Resolves a reference written at `from`; reports and returns `undefined` when it leads nowhere. */
  resolve(from: Location, reference: string): Location | undefined;
  /** The document of an absolute URI (without fragment), if there is one at hand. */
  locate?(uri: string): Location | undefined;
  /** The ids of all documents at hand: one that is only pointed into may hold an `$id` that others refer to. */
  documents?(): readonly string[];
}

/** A schema resource (JSON Schema 2020-12, 4.3.5): a document, or what an `$id` inside of it sets apart. */
export interface Resource {
  readonly uri: string;
  readonly at: Location;
  readonly dialect: Dialect;
  readonly keywords: Keywords;
}

/** A schema that bears a `$dynamicAnchor`. */
export interface DynamicAnchor {
  readonly name: string;
  readonly at: Location;
}

export interface Resources {
  /** The innermost resource that a location belongs to. */
  of(location: Location): Resource;
  /** The resource of a subschema that was reached from one of `outer`. */
  within(outer: Resource, at: Location): Resource;
  /** Resolves a schema's reference against its resource (2020-12, 8.2.3); reports and returns `undefined` when it leads nowhere. */
  resolve(
    from: Location,
    resource: Resource,
    reference: string,
  ): Location | undefined;
  dynamicAnchors(): readonly DynamicAnchor[];
  /** Where the references led that were resolved by `$id` or an anchor, by their place. */
  settled(): ReadonlyMap<string, Location>;
}

/** Knows the `$id`s and anchors of every document that it is asked about. Documents without any cost one walk; OpenAPI 3.0 has none. */
export function createResources(
  source: SchemaSource,
  dialect: Dialect,
  report: Report,
): Resources {
  const documents = new Map<string, Resource>();
  const byUri = new Map<string, Resource>();
  const byPlace = new Map<string, Resource>();
  const anchors = new Map<string, Location>();
  const dynamic: DynamicAnchor[] = [];
  const identified = new Set<string>();
  const settled = new Map<string, Location>();

  const document = (id: string): Resource =>
    documents.get(id) ?? indexDocument(id);

  const indexDocument = (id: string): Resource => {
    const at = { document: id, pointer: "" };
    const root = source.get(at);
    const rootDialect = documentDialect(root, dialect, at, report);
    const resource = {
      uri: documentUri(id),
      at,
      dialect: rootDialect,
      keywords: keywordsOf(rootDialect),
    };
    documents.set(id, resource);
    byUri.set(resource.uri, resource);
    if (rootDialect === "oas30" || root === undefined) return resource;
    for (const each of subschemas(
      root,
      isOpenApi(root) ? "openapi" : rootDialect,
    )) {
      indexSchema(
        each.value,
        { document: id, pointer: each.pointer },
        resource,
      );
    }
    const own = byPlace.get(placeKey(at)) ?? resource;
    documents.set(id, own);
    byUri.set(resource.uri, own);
    return own;
  };

  const indexSchema = (
    schema: JsonObject,
    at: Location,
    documentResource: Resource,
  ): void => {
    const outer = enclosing(at, documentResource);
    const own = ownResource(schema, at, outer);
    if (own !== undefined) {
      identified.add(at.document);
      byPlace.set(placeKey(at), own);
      if (!byUri.has(own.uri) || own.at.pointer === "") byUri.set(own.uri, own);
    }
    for (const name of anchorNames(schema, (own ?? outer).dialect)) {
      identified.add(at.document);
      anchors.set(`${(own ?? outer).uri}#${name.text}`, at);
      if (name.dynamic) dynamic.push({ name: name.text, at });
    }
  };

  /** A schema with `$id`, or with a `$schema` of its own, starts a resource. */
  const ownResource = (
    schema: JsonObject,
    at: Location,
    outer: Resource,
  ): Resource | undefined => {
    const id = schema[outer.dialect === "draft4" ? "id" : "$id"];
    const declared = schema["$schema"];
    const named =
      typeof id === "string" &&
      !id.startsWith("#") &&
      !ignoresSiblings(schema, outer.dialect);
    const dialected =
      typeof declared === "string" && (named || at.pointer === "");
    if (!named && !dialected) return undefined;
    const uri = named ? absoluteUri(id, outer.uri) : outer.uri;
    if (uri === undefined) {
      report.add(
        "schema-keyword-invalid",
        "`$id` must be a URI reference.",
        at,
      );
      return undefined;
    }
    if (!dialected) return { ...outer, uri, at };
    const found = dialectOf(declared, source, at, outer.dialect, report);
    return { uri, at, dialect: found.dialect, keywords: found.keywords };
  };

  const enclosing = (at: Location, fallback: Resource): Resource => {
    for (
      let pointer = at.pointer;
      identified.has(at.document);
      pointer = pointer.slice(0, pointer.lastIndexOf("/"))
    ) {
      const found = byPlace.get(placeKey({ document: at.document, pointer }));
      if (found !== undefined) return found;
      if (pointer === "") break;
    }
    return fallback;
  };

  const resolve: Resources["resolve"] = (from, resource, reference) => {
    const found = target(from, resource, reference);
    if (found !== undefined && identified.size > 0)
      settled.set(placeKey(from), found);
    return found;
  };

  const target = (
    from: Location,
    resource: Resource,
    reference: string,
  ): Location | undefined => {
    const [address, encoded] = splitFragment(reference);
    const fragment = percentDecoded(encoded) ?? encoded;
    const plain = fragment === "" || fragment.startsWith("/");
    if (plain && isByPathAlone(from, address, resource))
      return source.resolve(from, reference);
    const uri = absoluteUri(address, resource.uri);
    const root =
      (uri === undefined ? undefined : rootOf(uri)) ?? foreign(from, address);
    if (root === undefined) return undefined;
    if (plain)
      return (
        pointed(root.at, fragment) ??
        inWholeDescription(from, reference, fragment, root) ??
        dangling(from, reference, root)
      );
    return (
      anchors.get(`${root.uri}#${fragment}`) ?? dangling(from, reference, root)
    );
  };

  /** Whether neither the document of a reference nor the one that it names has any `$id` or anchor. */
  const isByPathAlone = (
    from: Location,
    address: string,
    resource: Resource,
  ): boolean => {
    if (source.locate !== undefined || identified.has(from.document))
      return false;
    if (address === "") return true;
    const uri = absoluteUri(address, resource.uri);
    const named = uri === undefined ? undefined : rootOf(uri);
    return named === undefined || !identified.has(named.at.document);
  };

  const rootOf = (uri: string): Resource | undefined => {
    const known = byUri.get(uri);
    if (known !== undefined) return known;
    const located = source.locate?.(uri);
    if (located !== undefined) return document(located.document);
    for (const id of source.documents?.() ?? []) document(id);
    return byUri.get(uri);
  };

  const foreign = (from: Location, address: string): Resource | undefined => {
    const location = source.resolve(from, address === "" ? "#" : address);
    return location === undefined ? undefined : document(location.document);
  };

  const pointed = (root: Location, fragment: string): Location | undefined => {
    const location = {
      document: root.document,
      pointer: root.pointer + fragment,
    };
    return source.get(location) === undefined ? undefined : location;
  };

  /** Many who give a schema an `$id` still write references as if it had none, and most tools read them so. */
  const inWholeDescription = (
    from: Location,
    reference: string,
    fragment: string,
    { uri, at }: Resource,
  ): Location | undefined => {
    const whole = { document: at.document, pointer: "" };
    if (!reference.startsWith("#") || at.pointer === "") return undefined;
    if (!isOpenApi(source.get(whole))) return undefined;
    const found = pointed(whole, fragment);
    if (found !== undefined)
      report.add(
        "schema-reference-beyond-id",
        `\`${shortened(reference)}\` names nothing in the schema resource \`${written(uri)}\`, which \`$id\` begins; what it names in the whole description is taken.`,
        from,
      );
    return found;
  };

  const dangling = (
    from: Location,
    reference: string,
    { uri, at }: Resource,
  ): undefined => {
    const where =
      at.pointer === ""
        ? ""
        : ` in the schema resource \`${written(uri)}\`, which \`$id\` begins`;
    report.add(
      "schema-reference-dangling",
      `Nothing is named \`${shortened(reference)}\`${where}.`,
      from,
    );
  };

  return {
    of: (location) => enclosing(location, document(location.document)),
    within: (outer, at) =>
      identified.has(at.document)
        ? (byPlace.get(placeKey(at)) ?? outer)
        : outer,
    resolve,
    dynamicAnchors: () => dynamic,
    settled: () => settled,
  };
}

function documentDialect(
  root: JsonValue | undefined,
  dialect: Dialect,
  at: Location,
  report: Report,
): Dialect {
  if (!isObject(root) || !isOpenApi(root) || dialect !== "oas31")
    return dialect;
  const declared = root["jsonSchemaDialect"];
  if (declared === undefined) return dialect;
  const place = { document: at.document, pointer: "/jsonSchemaDialect" };
  return typeof declared === "string"
    ? dialectOf(declared, undefined, place, dialect, report).dialect
    : dialect;
}

function isOpenApi(root: JsonValue | undefined): boolean {
  return isObject(root) && Object.hasOwn(root, "openapi");
}

/** The URI of a resource as its `$id` has it, as long as that is relative to the document. */
function written(uri: string): string {
  return shortened(uri.replace(/^document:\/\/\//, ""));
}

/** Text of a spec as it is quoted in a message. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
