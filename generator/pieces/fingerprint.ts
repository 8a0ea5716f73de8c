import { hash } from "node:crypto";
import type { SchemaId } from "../ir/schema.js";
import type { Sdk } from "../ir/sdk.js";
import { strongComponents } from "../ir/strong-components.js";
import { type Saying, sayingOf, type Vocabulary } from "./saying.js";

/**
 * A short text that stands for all that parts of a plan say, with the schemas that they lead to and the names that those have: while it stays the same,
 * so does what is printed of these parts.
 */
export type Fingerprint = (parts: readonly unknown[]) => string;

/**
 * @param frame what bears on every part of the plan
 * @param names what objects that stand inside of schemas are called, if they have a name
 */
export function createFingerprint(
  sdk: Sdk,
  frame: readonly unknown[],
  names: ReadonlyMap<object, string>,
): Fingerprint {
  const { schemas } = sdk.api;
  const ownVocabulary: Vocabulary = {
    isReference: (text) => text.includes("#") && schemas.has(text),
    schemaOf: () => undefined,
    nameOf: (value) => names.get(value),
  };
  const reached = fingerprintsOfSchemas(sdk, ownVocabulary);
  const ids = new Map<object, SchemaId>(
    [...schemas].map(([id, schema]) => [schema, id]),
  );
  const vocabulary: Vocabulary = {
    ...ownVocabulary,
    schemaOf: (value) => ids.get(value),
  };
  const base = sayingOf(frame, vocabulary).hash;
  const known = new Map<unknown, string>();
  // What is in a list is shown by other files alone, too.
  const of = (part: unknown): string => {
    const already = known.get(part);
    if (already !== undefined) return already;
    const print = Array.isArray(part)
      ? shortHash(part.map(of))
      : withReached(sayingOf(part, vocabulary), reached);
    if (typeof part === "object") known.set(part, print);
    return print;
  };
  return (parts) => shortHash([base, ...parts.map(of)]);
}

/** Of each schema with all that it leads to, in whatever circles. */
function fingerprintsOfSchemas(
  sdk: Sdk,
  vocabulary: Vocabulary,
): ReadonlyMap<SchemaId, string> {
  const { schemas } = sdk.api;
  const sayings = new Map(
    [...schemas].map(([id, schema]) => [
      id,
      sayingOf([schema, namesOf(id, sdk)], vocabulary),
    ]),
  );
  const targets = (id: SchemaId): Iterable<SchemaId> =>
    sayings.get(id)?.references ?? [];
  const prints = new Map<SchemaId, string>();
  for (const circle of strongComponents(schemas.keys(), targets)) {
    const own = circle.map((id) => withReached(sayings.get(id), prints));
    const all = shortHash(own.toSorted());
    for (const [index, id] of circle.entries())
      prints.set(id, shortHash([own[index] ?? "", all]));
  }
  return prints;
}

/** What is decided of a schema besides what it says itself. */
function namesOf(id: SchemaId, { models, modelExports }: Sdk): unknown {
  const model = models.get(id);
  if (model === undefined) return undefined;
  const { schema: _schema, ...names } = model;
  const types = [model.response.type, model.request.type];
  return [names, types.map((type) => modelExports.get(type))];
}

function withReached(
  saying: Saying | undefined,
  prints: ReadonlyMap<SchemaId, string>,
): string {
  if (saying === undefined) return "";
  const { hash: own, references } = saying;
  return shortHash([own, ...[...references].map((id) => prints.get(id) ?? "")]);
}

function shortHash(texts: readonly string[]): string {
  return hash("sha256", texts.join("\0"), "base64url").slice(0, 22);
}
