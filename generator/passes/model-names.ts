import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import type { PublishedNames } from "../ir/published.js";
import type { Schema, SchemaId } from "../ir/schema.js";
import type { Model, Side } from "../ir/sdk.js";
import { schemasWithSides } from "../schema/sides.js";
import { isIdentifier } from "../typescript/identifier.js";
import { fileName } from "./file-name.js";
import type { KnownNames } from "./naming/known.js";
import { schemaKeys } from "./naming/schema-keys.js";
import { derivedName, typeName } from "./models/wanted-name.js";
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
  const requests = claimRequests(
    candidates,
    types,
    sides,
    known.published,
    report,
  );
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
  const types = new Map<string, Candidate>();
  const requests = new Map<string, Candidate>();
  const claim = (each: Candidate): void => {
    const name = scope.claim(each.wanted);
    names.set(each.id, name);
    if (name !== each.wanted)
      reportShared(each, name, { types, requests }, published, report);
    types.set(name, each);
  };
  const inOrder = [...candidates].sort((a, b) => a.precedence - b.precedence);
  for (const each of inOrder) if (each.precedence < 2) claim(each);
  for (const [name, each] of publishedRequests(candidates, published, scope))
    requests.set(name, each);
  keepNames(candidates, published, scope);
  for (const each of inOrder) if (each.precedence >= 2) claim(each);
  const sent = [...requests].filter(([, { id }]) => sides.has(id));
  return {
    names,
    requests: new Map(sent.map(([name, { id }]) => [id, name])),
    scope,
  };
}

/** Who has a name, as the type of what comes back or of both sides, or of what is sent. */
interface Holders {
  readonly types: ReadonlyMap<string, Candidate>;
  readonly requests: ReadonlyMap<string, Candidate>;
}

function reportShared(
  { wanted, schema }: Candidate,
  name: string,
  holders: Holders,
  { types, requests }: PublishedNames,
  report: Report,
): void {
  const other = holders.types.get(wanted);
  const sender = holders.requests.get(wanted);
  const [former] =
    [...types, ...requests].find(([, given]) => given === wanted) ?? [];
  const called = `this one is called \`${name}\`.`;
  if (other !== undefined)
    report.add(
      "name-shared",
      `Two schemas want the type name \`${wanted}\`; ${called}`,
      schema.at,
      other.schema.at,
    );
  else if (sender !== undefined)
    report.add(
      "name-shared",
      `\`${wanted}\` was given to what is sent of \`${sender.key}\`: ${called}`,
      schema.at,
      sender.schema.at,
    );
  else if (former !== undefined)
    report.add(
      "name-kept",
      `\`${wanted}\` was given to \`${former}\`, which the description has no more: ${called}`,
      schema.at,
    );
}

/** Names of what is sent that were given out, also where at present the same comes back. */
function publishedRequests(
  candidates: readonly Candidate[],
  { requests }: PublishedNames,
  scope: NameScope,
): ReadonlyMap<string, Candidate> {
  const claimed = new Map<string, Candidate>();
  for (const each of candidates) {
    const given = requests.get(each.key);
    if (given === undefined || !isIdentifier(given) || scope.has(given))
      continue;
    claimed.set(scope.claim(given), each);
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
  published: PublishedNames,
  report: Report,
): ReadonlyMap<SchemaId, string> {
  const sent = candidates.filter(({ id }) => sides.has(id));
  return new Map(
    sent.map(({ id, key, schema }) => {
      const name =
        requests.get(id) ?? scope.claim(`${names.get(id) ?? ""}Request`);
      const old = published.requests.get(key) ?? name;
      if (old !== name)
        report.add(
          "name-changed",
          `What is sent of \`${key}\` was called \`${old}\`: it is called \`${name}\` now.`,
          schema.at,
        );
      return [id, name];
    }),
  );
}
