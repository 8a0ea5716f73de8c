import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import { splitPointer } from "../ir/pointer.js";
import type { PublishedNames } from "../ir/published.js";
import type { Schema, SchemaId } from "../ir/schema.js";
import type { Model, Side } from "../ir/sdk.js";
import { schemasWithSides } from "../schema/sides.js";
import { isIdentifier, isIdentifierName } from "../typescript/identifier.js";
import { fileName } from "./file-name.js";
import type { KnownNames } from "./naming/known.js";
import { fileStem, schemaKeys, structure } from "./naming/schema-keys.js";
import { pascalCase } from "./words.js";

/** Names every schema that something can refer to: type, check and file (generator/README.md, rule 2). */
export function nameModels(
  api: Api,
  known: KnownNames,
  usedIn: ReadonlyMap<SchemaId, ReadonlySet<Side>>,
  report: Report,
): ReadonlyMap<SchemaId, Model> {
  const componentNames = new Map(
    [...api.components].map(([name, id]) => [id, name]),
  );
  const keys = schemaKeys(api);
  const candidates = [...api.schemas].map(([id, schema]) =>
    candidate(
      { id, schema, key: keys.get(id) ?? id },
      componentNames.get(id),
      known,
    ),
  );
  const sides = sentApart(api, usedIn);
  const types = claimTypes(candidates, sides, known.published, report);
  const requests = claimRequests(candidates, types, sides);
  const files = createNameScope({
    reserved: new Set(["index"]),
    fold: (name) => name.toLowerCase(),
  });
  return new Map(
    candidates.map(({ id, schema }) => {
      const type = types.names.get(id) ?? pascalCase(id);
      const requestType = requests.get(id);
      const response = exportsOf(type);
      const model: Model = {
        id,
        schema,
        file: files.claim(fileName(type)),
        response,
        request: requestType === undefined ? response : exportsOf(requestType),
        usedIn: usedIn.get(id) ?? new Set(),
      };
      return [id, model];
    }),
  );
}

/** The schemas of which something else is sent than comes back. What nobody sends has no such side; what nobody uses at all has both. */
function sentApart(
  { schemas }: Api,
  usedIn: ReadonlyMap<SchemaId, ReadonlySet<Side>>,
): ReadonlySet<SchemaId> {
  const apart = schemasWithSides(schemas);
  return new Set(
    [...apart].filter((id) => usedIn.get(id)?.has("request") ?? true),
  );
}

function exportsOf(type: string): Model["response"] {
  return { type, check: `check${type}` };
}

interface Candidate {
  readonly id: SchemaId;
  readonly schema: Schema;
  readonly key: string;
  readonly wanted: string;
  /** Who chooses first: the published names stand, a component that is spelt like that comes before one whose spelling has to change. */
  readonly precedence: number;
}

function candidate(
  place: Pick<Candidate, "id" | "schema" | "key">,
  component: string | undefined,
  known: KnownNames,
): Candidate {
  const { key, schema } = place;
  const fixed = known.pinned.get(key);
  if (fixed !== undefined && isIdentifier(fixed))
    return { ...place, wanted: fixed, precedence: 0 };
  const published = known.published.types.get(key);
  if (published !== undefined && isIdentifier(published))
    return { ...place, wanted: published, precedence: 1 };
  if (component === undefined)
    return { ...place, wanted: derivedName(schema), precedence: 4 };
  const wanted = typeName(component);
  return { ...place, wanted, precedence: wanted === component ? 2 : 3 };
}

/** A component keeps its name where it is an identifier that looks like a type's; else it is written in PascalCase. */
export function typeName(component: string): string {
  const name = component.normalize("NFC");
  const first = name.charAt(0);
  const isType = isIdentifierName(name) && first === first.toUpperCase();
  return (isType ? name : pascalCase(name)) || "Model";
}

/** A name for a schema that is no component, from the place where it stands. */
function derivedName(schema: Schema): string {
  if (schema.derived === "form")
    return `${typeName(splitPointer(schema.at.pointer).at(-1) ?? "")}Form`;
  const tokens = splitPointer(schema.at.pointer).filter(
    (token) => !structure.has(token) && !token.includes("/json"),
  );
  const words =
    tokens.length > 0 ? tokens.slice(-4) : [fileStem(schema.at.document)];
  const base = schema.derived === "base" ? ["base"] : [];
  return pascalCase([...words, ...base].join(" ")) || "Model";
}

interface ClaimedTypes {
  readonly names: ReadonlyMap<string, string>;
  /** Of what is sent, where it was given out before. */
  readonly requests: ReadonlyMap<SchemaId, string>;
  readonly scope: NameScope;
}

/** First what was given out, for both sides, then what is kept for components that are gone, then what is new. */
function claimTypes(
  candidates: readonly Candidate[],
  sides: ReadonlySet<SchemaId>,
  published: PublishedNames,
  report: Report,
): ClaimedTypes {
  const scope = createNameScope();
  const names = new Map<SchemaId, string>();
  const holders = new Map<string, Candidate>();
  const claim = (each: Candidate): void => {
    const name = scope.claim(each.wanted);
    const other = holders.get(each.wanted);
    names.set(each.id, name);
    holders.set(name, each);
    if (name !== each.wanted)
      reportShared(each, name, other, published, report);
  };
  const inOrder = [...candidates].sort((a, b) => a.precedence - b.precedence);
  for (const each of inOrder) if (each.precedence < 2) claim(each);
  const requests = publishedRequests(candidates, sides, published, scope);
  keepNames(candidates, published, scope);
  for (const each of inOrder) if (each.precedence >= 2) claim(each);
  return { names, requests, scope };
}

function reportShared(
  { wanted, schema }: Candidate,
  name: string,
  other: Candidate | undefined,
  { types }: PublishedNames,
  report: Report,
): void {
  if (other !== undefined) {
    const message = `Two schemas want the type name \`${wanted}\`; this one is called \`${name}\`.`;
    report.add("name-shared", message, schema.at, other.schema.at);
    return;
  }
  const [former] = [...types].find(([, given]) => given === wanted) ?? [];
  if (former !== undefined)
    report.add(
      "name-kept",
      `\`${wanted}\` was given to \`${former}\`, which the description has no more: this one is called \`${name}\`.`,
      schema.at,
    );
}

function publishedRequests(
  candidates: readonly Candidate[],
  sides: ReadonlySet<SchemaId>,
  { requests }: PublishedNames,
  scope: NameScope,
): ReadonlyMap<SchemaId, string> {
  const claimed = new Map<SchemaId, string>();
  for (const { id, key } of candidates) {
    const given = requests.get(key);
    if (given === undefined || !isIdentifier(given) || scope.has(given))
      continue;
    scope.claim(given);
    if (sides.has(id)) claimed.set(id, given);
  }
  return claimed;
}

/** Names of components that are gone are given to no other. */
function keepNames(
  candidates: readonly Candidate[],
  { types, requests }: PublishedNames,
  scope: NameScope,
): void {
  const present = new Set(candidates.map(({ key }) => key));
  for (const [key, name] of [...types, ...requests])
    if (!present.has(key) && !scope.has(name)) scope.claim(name);
}

function claimRequests(
  candidates: readonly Candidate[],
  { names, requests, scope }: ClaimedTypes,
  sides: ReadonlySet<SchemaId>,
): ReadonlyMap<SchemaId, string> {
  return new Map(
    candidates
      .filter(({ id }) => sides.has(id))
      .map(({ id }) => [
        id,
        requests.get(id) ?? scope.claim(`${names.get(id) ?? ""}Request`),
      ]),
  );
}
