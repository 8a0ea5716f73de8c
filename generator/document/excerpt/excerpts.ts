import { hash } from "node:crypto";
import type { Excerpt, OperationKey } from "../../ir/excerpt.js";
import {
  child,
  isArray,
  isExact,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import type { Syntax } from "./syntax.js";
import { type ComponentPath, type Uses, usesOf } from "./uses.js";

/**
 * OpenAPI documents of single operations, each with the components that it needs, the description's tags, servers and other fields of the root.
 * Extensions of the root are of the whole description and left out.
 *
 * @param document the whole description
 */
export function createExcerpts(
  document: JsonObject,
  syntax: Syntax,
): ExcerptsOfDocument {
  const source: Source = {
    document,
    syntax,
    schemas: objectAt(document, "components", "schemas"),
    pieces: new Map(),
    positions: new Map(),
  };
  return ({ path, method: token }) => {
    const method = token.toLowerCase();
    const operation = own(objectAt(document, "paths", path), method);
    return isObject(operation)
      ? excerpt(path, method, operation, source)
      : undefined;
  };
}

export type ExcerptsOfDocument = (
  operation: OperationKey,
) => OperationExcerpt | undefined;

interface OperationExcerpt extends Excerpt {
  /** Each reference leads to a component of the same document. */
  readonly standsAlone: boolean;
}

interface Source {
  readonly document: JsonObject;
  readonly syntax: Syntax;
  readonly schemas: JsonObject;
  /** What was printed before, by its place. */
  readonly pieces: Map<string, Piece>;
  /** Of the members of objects. */
  readonly positions: Map<JsonObject, ReadonlyMap<string, number>>;
}

/** A part of the document that several excerpts may hold. */
interface Piece {
  readonly path: readonly string[];
  readonly order: readonly number[];
  readonly hash: string;
  readonly size: number;
  readonly uses: Uses;
  text(): string;
}

function excerpt(
  path: string,
  method: string,
  operation: JsonObject,
  source: Source,
): OperationExcerpt {
  const shared = Object.keys(objectAt(source.document, "paths", path))
    .filter((key) => !isOperationMethod(key))
    .map((key) => pieceAt(["paths", path, key], source));
  const own = [...shared, pieceAt(["paths", path, method], source)];
  const pieces = [
    ...rootFields(source),
    ...withComponents(own, operation, source),
  ].toSorted(byOrder);
  return {
    syntax: source.syntax.name,
    hash: hashOf(pieces.map((piece) => piece.hash)),
    standsAlone: pieces.every(({ uses }) => uses.onlyComponents),
    size: pieces.reduce((sum, piece) => sum + piece.size, 0),
    text: () => print(pieces, source),
  };
}

function rootFields(source: Source): readonly Piece[] {
  return Object.keys(source.document)
    .filter((key) => !parted.has(key) && !key.startsWith("x-"))
    .map((key) => pieceAt([key], source));
}

const parted: ReadonlySet<string> = new Set([
  "paths",
  "webhooks",
  "components",
]);

/** Some parts, and all components that they lead to. */
function withComponents(
  parts: readonly Piece[],
  operation: JsonObject,
  source: Source,
): readonly Piece[] {
  const found = new Set(parts);
  const add = ([section, name]: ComponentPath): void => {
    if (Object.hasOwn(objectAt(source.document, "components", section), name))
      found.add(pieceAt(["components", section, name], source));
  };
  schemesOf(operation, source.document).forEach((name) =>
    add(["securitySchemes", name]),
  );
  for (const each of found) each.uses.components.forEach(add);
  return [...found];
}

/** The names of the security schemes that an operation asks for, or else all do. */
function schemesOf(
  operation: JsonObject,
  document: JsonObject,
): readonly string[] {
  const security = own(operation, "security") ?? own(document, "security");
  return isArray(security)
    ? security.filter(isObject).flatMap((each) => Object.keys(each))
    : [];
}

function pieceAt(path: readonly string[], source: Source): Piece {
  const key = JSON.stringify(path);
  const known = source.pieces.get(key);
  if (known !== undefined) return known;
  const { document, schemas, syntax } = source;
  const value = path.reduce<JsonValue | undefined>(child, document) ?? null;
  const json = JSON.stringify(value);
  let text: string | undefined;
  const print = (): string =>
    (text ??= syntax.member(path.at(-1) ?? "", value));
  const piece = {
    path,
    order: orderOf(path, source),
    // JSON has not the digits of integers that JavaScript rounds.
    hash: hashOf([key, isExact(value) ? json : print()]),
    size: json.length,
    uses: usesOf(value, schemas),
    text: print,
  };
  source.pieces.set(key, piece);
  return piece;
}

/** @param pieces in the order of the whole document */
function print(pieces: readonly Piece[], { syntax }: Source): string {
  const members = (inside: readonly Piece[], depth: number): string[] =>
    [...byKey(inside, depth)].map(([key, group]) => {
      const [first] = group;
      return first?.path.length === depth + 1
        ? first.text()
        : syntax.nest(key, members(group, depth + 1));
    });
  return syntax.document(members(pieces, 0));
}

function byKey(
  pieces: readonly Piece[],
  depth: number,
): ReadonlyMap<string, readonly Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = piece.path[depth] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [piece]);
    else group.push(piece);
  }
  return groups;
}

function byOrder({ order: one }: Piece, { order: other }: Piece): number {
  const at = one.findIndex((position, depth) => position !== other[depth]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}

/** Where each step of a path stands among its siblings. */
function orderOf(
  path: readonly string[],
  { document, positions }: Source,
): readonly number[] {
  return path.map((key, depth) => {
    const parent = objectAt(document, ...path.slice(0, depth));
    const known =
      positions.get(parent) ??
      new Map(Object.keys(parent).map((each, index) => [each, index]));
    positions.set(parent, known);
    return known.get(key) ?? 0;
  });
}

function objectAt(value: JsonObject, ...path: readonly string[]): JsonObject {
  const found = path.reduce<JsonValue | undefined>(child, value);
  return isObject(found) ? found : {};
}

function hashOf(texts: readonly string[]): string {
  return hash("sha256", texts.join("\0"), "base64url").slice(0, 22);
}
