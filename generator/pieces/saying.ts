import { createHash, type Hash } from "node:crypto";
import type { Location } from "../ir/json.js";
import type { SchemaId } from "../ir/schema.js";

/** What a part of a plan says, but for what it refers to. */
export interface Saying {
  /** A hash of all that. */
  readonly hash: string;
  /** The schemas that it refers to. */
  readonly references: ReadonlySet<SchemaId>;
}

/** What is known of the values that a part of a plan is made of. */
export interface Vocabulary {
  isReference(text: string): boolean;
  /** The schema that an object is, if that is told for itself: it is referred to then. */
  schemaOf(value: object): SchemaId | undefined;
  /** What is decided of an object besides what it says itself. */
  nameOf(value: object): string | undefined;
}

/** Everything that a value made of objects, lists, maps and scalars says; where it stands in the description is left out. */
export function sayingOf(value: unknown, vocabulary: Vocabulary): Saying {
  const digest = createHash("sha256");
  const references = new Set<SchemaId>();
  const words: string[] = [];
  const met = new Map<object, number>();
  say(value, "", { digest, words, references, met, vocabulary });
  digest.update(words.join("\0"));
  return { hash: digest.digest("base64url"), references };
}

/** Of a schema with a hundred thousand properties not all is held at once. */
const mostWords = 10_000;

interface Speech {
  readonly digest: Hash;
  /** What is not digested yet. */
  readonly words: string[];
  readonly references: Set<SchemaId>;
  /** What was said already, by when: it is said once. */
  readonly met: Map<object, number>;
  readonly vocabulary: Vocabulary;
}

/** @param within the id of the schema around the value */
function say(value: unknown, within: SchemaId, speech: Speech): void {
  if (typeof value === "string") sayText(value, speech);
  else if (typeof value !== "object" || value === null)
    speech.words.push(String(value));
  else sayObject(value, within, speech);
}

/** Texts are told from the marks between them. */
function sayText(
  text: string,
  { words, references, vocabulary }: Speech,
): void {
  words.push(text.includes("\0") ? JSON.stringify(text) : `"${text}`);
  if (vocabulary.isReference(text)) references.add(text);
}

function sayObject(value: object, within: SchemaId, speech: Speech): void {
  const { words, met, vocabulary } = speech;
  const before = met.get(value);
  if (before !== undefined) {
    words.push("=", String(before));
    return;
  }
  met.set(value, met.size);
  const schema = vocabulary.schemaOf(value);
  if (schema !== undefined) {
    sayText(schema, speech);
    return;
  }
  const name = vocabulary.nameOf(value);
  if (name !== undefined) words.push("@", name);
  if (hasMembers(value)) sayMembers(value, within, speech);
  else if (isIterable(value)) sayItems(value, within, speech);
}

/** Of lists, sets and maps. */
function sayItems(
  items: Iterable<unknown>,
  within: SchemaId,
  speech: Speech,
): void {
  speech.words.push("[");
  for (const item of items) say(item, within, speech);
  speech.words.push("]");
}

function sayMembers(members: Members, within: SchemaId, speech: Speech): void {
  const { words, digest } = speech;
  if (words.length > mostWords)
    digest.update(`${words.splice(0).join("\0")}\0`);
  const id = typeof members["id"] === "string" ? members["id"] : undefined;
  words.push("{");
  for (const key in members) {
    if (key === "at" && isLocation(members[key])) continue;
    words.push(":", key);
    if (key === "id" && id !== undefined) sayId(id, within, speech);
    else say(members[key], id ?? within, speech);
  }
  words.push("}");
}

/** Of a schema's place in another, which its own place says already, only the way from there is said. */
function sayId(id: SchemaId, within: SchemaId, speech: Speech): void {
  if (within !== "" && id.startsWith(within))
    speech.words.push("#", id.slice(within.length));
  else sayText(id, speech);
}

type Members = Readonly<Record<string, unknown>>;

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

/** Where a part of a plan stands; what an author calls `at` in a value is something else. */
function isLocation(value: unknown): value is Location {
  return (
    typeof value === "object" &&
    value !== null &&
    "document" in value &&
    "pointer" in value &&
    typeof value.pointer === "string" &&
    /^(?:\/|$)/.test(value.pointer)
  );
}

/** An object that is no list, set or map has nothing but members. */
function hasMembers(value: object): value is Members {
  return !isIterable(value);
}
