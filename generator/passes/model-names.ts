import type { Report } from "../diagnostics/report.js";
import type { Api } from "../ir/api.js";
import { createNameScope, type NameScope } from "../ir/name-scope.js";
import { splitPointer } from "../ir/pointer.js";
import type { Schema, SchemaId } from "../ir/schema.js";
import type { Model, Side } from "../ir/sdk.js";
import { schemasWithSides } from "../schema/sides.js";
import { isIdentifier, isIdentifierName } from "../typescript/identifier.js";
import { fileName } from "./file-name.js";
import type { KnownNames } from "./known-names.js";
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
  const candidates = [...api.schemas].map(([id, schema]) =>
    candidate(id, schema, componentNames.get(id), known),
  );
  const types = claimTypes(candidates, report);
  const sides = schemasWithSides(api.schemas);
  const requests = claimRequests(candidates, types.scope, sides, types.names);
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

function exportsOf(type: string): Model["response"] {
  return { type, check: `check${type}` };
}

interface Candidate {
  readonly id: SchemaId;
  readonly schema: Schema;
  readonly wanted: string;
  /** Who chooses first: the published names stand, a component that is spelt like that comes before one whose spelling has to change. */
  readonly precedence: number;
}

function candidate(
  id: SchemaId,
  schema: Schema,
  component: string | undefined,
  known: KnownNames,
): Candidate {
  const key =
    component === undefined ? id : `#/components/schemas/${component}`;
  const fixed = known.pinned.get(key);
  if (fixed !== undefined && isIdentifier(fixed))
    return { id, schema, wanted: fixed, precedence: 0 };
  const published = known.published.get(key);
  if (published !== undefined && isIdentifier(published))
    return { id, schema, wanted: published, precedence: 1 };
  if (component === undefined)
    return { id, schema, wanted: derivedName(schema), precedence: 4 };
  const wanted = typeName(component);
  return { id, schema, wanted, precedence: wanted === component ? 2 : 3 };
}

/** A component keeps its name where it is an identifier that looks like a type's; else it is written in PascalCase. */
export function typeName(component: string): string {
  const first = component.charAt(0);
  const isType = isIdentifierName(component) && first === first.toUpperCase();
  return short(isType ? component : pascalCase(component)) || "Model";
}

/** Keywords that say where a schema stands, not what it is. */
const structure: ReadonlySet<string> = new Set(
  "components schemas properties schema content items allOf oneOf anyOf additionalProperties paths responses requestBody $defs definitions parameters".split(
    " ",
  ),
);

/** A name for a schema that is no component, from the place where it stands. */
function derivedName(schema: Schema): string {
  if (schema.derived === "form")
    return `${typeName(splitPointer(schema.at.pointer).at(-1) ?? "")}Form`;
  const tokens = splitPointer(schema.at.pointer).filter(
    (token) => !structure.has(token) && !token.includes("/json"),
  );
  const stem =
    schema.at.document
      .split("/")
      .at(-1)
      ?.replace(/\.[a-z]+$/i, "") ?? "";
  const words = tokens.length > 0 ? tokens.slice(-4) : [stem];
  const base = schema.derived === "base" ? ["base"] : [];
  return short(pascalCase([...words, ...base].join(" "))) || "Model";
}

function short(name: string): string {
  return name.slice(0, 100);
}

function claimTypes(
  candidates: readonly Candidate[],
  report: Report,
): {
  readonly names: ReadonlyMap<SchemaId, string>;
  readonly scope: NameScope;
} {
  const scope = createNameScope();
  const names = new Map<SchemaId, string>();
  const holders = new Map<string, Candidate>();
  for (const each of [...candidates].sort(
    (a, b) => a.precedence - b.precedence,
  )) {
    const name = scope.claim(each.wanted);
    const other = holders.get(each.wanted);
    names.set(each.id, name);
    holders.set(name, each);
    if (other !== undefined) {
      const message = `Two schemas want the type name \`${each.wanted}\`; this one is called \`${name}\`.`;
      report.add("name-shared", message, each.schema.at, other.schema.at);
    }
  }
  return { names, scope };
}

function claimRequests(
  candidates: readonly Candidate[],
  scope: NameScope,
  sides: ReadonlySet<SchemaId>,
  names: ReadonlyMap<SchemaId, string>,
): ReadonlyMap<SchemaId, string> {
  return new Map(
    candidates
      .filter(({ id }) => sides.has(id))
      .map(({ id }) => [id, scope.claim(`${names.get(id) ?? ""}Request`)]),
  );
}
