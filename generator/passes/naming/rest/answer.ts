import type { MediaType, Operation } from "../../../ir/api.js";
import { essenceOf, isTextType } from "../../../ir/media-type.js";
import type { Schema, SchemaRegistry } from "../../../ir/schema.js";
import { listingOf, mayHoldList } from "../../../schema/items.js";
import { propertiesOf } from "../../../schema/properties.js";
import { lowercaseWords } from "../lowercase.js";
import { isSame } from "../vocabulary.js";

/** Names under which envelopes hold the list that they are for. */
const contents: ReadonlySet<string> = new Set(
  "data items results result entries values value list records rows elements objects resources content contents hits".split(
    " ",
  ),
);

/** Query parameters with which callers page through lists. */
const paging: ReadonlySet<string> = new Set(
  "limit cursor page page_size pagesize per_page perpage page_token pagetoken offset starting_after".split(
    " ",
  ),
);

/**
 * Whether an operation answers with a list: an array, an envelope of one, or what is read page by page and may be one.
 *
 * @param noun the last word of its path, under which an envelope may hold the list
 */
export function answersList(
  operation: Operation,
  noun: string,
  schemas: SchemaRegistry,
): boolean {
  return (
    (isPaged(operation) && mayAnswerList(operation, schemas)) ||
    answersOf(operation).some((schema) => isListOf(schema, noun, schemas))
  );
}

/** Whether what an operation answers with may be a list, or hold one: a text, bytes and an object without arrays are none. */
export function mayAnswerList(
  operation: Operation,
  schemas: SchemaRegistry,
): boolean {
  const answers = answersOf(operation);
  return answers.length === 0
    ? !contentOf(operation).some(isWhole)
    : answers.some((schema) => mayHoldList(schema, schemas));
}

/** Bytes and plain text; lists are written as CSV, XML and lines of JSON as well. */
function isWhole({ kind, mediaType }: MediaType): boolean {
  return kind !== "json" && (!isTextType(mediaType) || isPlainText(mediaType));
}

function isPlainText(mediaType: string): boolean {
  return /^text\/(?:plain|html)$/.test(essenceOf(mediaType));
}

/** What an operation tells that it answers with. */
export function answersOf(operation: Operation): readonly Schema[] {
  return contentOf(operation).flatMap(({ kind, schema }) =>
    kind === "json" && schema !== undefined ? [schema] : [],
  );
}

function contentOf({ responses }: Operation): readonly MediaType[] {
  return responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ content }) => content);
}

function isPaged({ parameters }: Operation): boolean {
  return parameters.some(
    (each) => each.in === "query" && paging.has(each.name.toLowerCase()),
  );
}

function isListOf(
  schema: Schema,
  noun: string,
  schemas: SchemaRegistry,
): boolean {
  const listing = listingOf(schema, schemas);
  if (listing === undefined) return isWrapped(schema, noun, schemas);
  if (listing.kind !== "envelope") return true;
  return listing.lists.some(
    (name) => contents.has(name.toLowerCase()) || isNamedAfter(name, noun),
  );
}

/** `{ data: { users: [] } }` is the list of `/users`. */
function isWrapped(
  schema: Schema,
  noun: string,
  schemas: SchemaRegistry,
): boolean {
  const property = propertiesOf(schema, schemas).get("data");
  if (property === undefined) return false;
  const listing = listingOf(property.schema, schemas);
  return (
    listing?.kind === "envelope" &&
    listing.lists.some((name) => isNamedAfter(name, noun))
  );
}

/** `{ users: [] }` is the list of `/users`, `{ organizationUsers: [] }` that of `/organization/users`. */
function isNamedAfter(property: string, noun: string): boolean {
  const last = lowercaseWords(property).at(-1);
  const wanted = lowercaseWords(noun).at(-1);
  return last !== undefined && wanted !== undefined && isSame(last, wanted);
}
