import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../ir/json.js";
import { valueAt } from "../ir/pointer.js";
import { sampleKeywords } from "../ir/code-samples.js";
import type { OperationFacts, SiteFacts } from "./facts.js";

/**
 * A description whose operations have a valid example of what they require where the description gives none, so that a request can be tried as it is
 * shown, and whose samples that call an operation as it is no longer stand behind all others.
 */
export function withExamples(
  document: JsonValue,
  { operations }: SiteFacts,
): JsonValue {
  const paths = isObject(document) ? own(document, "paths") : undefined;
  if (!isObject(document) || !isObject(paths)) return document;
  return {
    ...document,
    paths: mapped(paths, (written, path) => {
      const item = referred(written, document);
      return isObject(item)
        ? mapped(item, (operation, method) => {
            const facts = operations.get(`${method} ${path}`);
            return facts !== undefined && isObject(operation)
              ? { ...operation, ...shown(operation, item, facts, document) }
              : operation;
          })
        : item;
    }),
  };
}

/** The members of an operation that are changed. */
function shown(
  operation: JsonObject,
  item: JsonObject,
  facts: OperationFacts,
  document: JsonObject,
): JsonObject {
  const parameters = parametersOf(operation, item, facts, document);
  const body = own(operation, "requestBody");
  const samples = sampleKeywords.flatMap((keyword) => {
    const list = own(operation, keyword);
    return isArray(list) ? [[keyword, staleLast(list, facts)] as const] : [];
  });
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: withBodyExample(body, facts, document),
    }),
    ...Object.fromEntries(samples),
  };
}

/** An operation's own parameters, and those of its path that it has an example of: it says them again (OpenAPI 3.1, 4.8.10). */
function parametersOf(
  operation: JsonObject,
  item: JsonObject,
  { parameters }: OperationFacts,
  document: JsonObject,
): readonly JsonValue[] {
  const withOne = (written: JsonValue): JsonValue => {
    const parameter = referred(written, document);
    const example = parameters.get(keyOf(parameter));
    return example === undefined || !isObject(parameter)
      ? written
      : withExample(parameter, example);
  };
  const list = own(operation, "parameters");
  const ofItem = own(item, "parameters");
  const given = isArray(list) ? list.map(withOne) : [];
  const keys = new Set(given.map((each) => keyOf(referred(each, document))));
  const shared = (isArray(ofItem) ? ofItem : []).flatMap((written) => {
    const changed = withOne(written);
    const isSaid = keys.has(keyOf(referred(written, document)));
    return isSaid || changed === written ? [] : [changed];
  });
  return [...given, ...shared];
}

function keyOf(parameter: JsonValue): string {
  const { in: place, name } = isObject(parameter) ? parameter : {};
  return `${String(place)} ${String(name)}`;
}

function withBodyExample(
  written: JsonValue,
  { body }: OperationFacts,
  document: JsonObject,
): JsonValue {
  const target = referred(written, document);
  const content = isObject(target) ? own(target, "content") : undefined;
  if (body === undefined || !isObject(target) || !isObject(content))
    return written;
  const media = own(content, body.mediaType);
  if (!isObject(media)) return written;
  const changed = withExample(media, body.value);
  return changed === media
    ? written
    : { ...target, content: { ...content, [body.mediaType]: changed } };
}

/** A Parameter or Media Type Object; a parameter that has `content` says it there. */
function withExample(object: JsonObject, example: JsonValue): JsonObject {
  const content = own(object, "content");
  if (isObject(content))
    return {
      ...object,
      content: mapped(content, (media) =>
        isObject(media) ? withExample(media, example) : media,
      ),
    };
  const isGiven =
    own(object, "example") !== undefined ||
    own(object, "examples") !== undefined;
  return isGiven ? object : { ...object, example };
}

function staleLast(
  samples: readonly JsonValue[],
  { stale }: OperationFacts,
): readonly JsonValue[] {
  const isStale = (sample: JsonValue): boolean => {
    const source = isObject(sample) ? own(sample, "source") : undefined;
    return typeof source === "string" && stale.has(source);
  };
  return [
    ...samples.filter((each) => !isStale(each)),
    ...samples.filter(isStale),
  ];
}

/** What a local reference leads to; else what was given. */
function referred(value: JsonValue, document: JsonObject): JsonValue {
  const reference = isObject(value) ? own(value, "$ref") : undefined;
  return typeof reference === "string" && reference.startsWith("#/")
    ? (valueAt(document, reference.slice(1)) ?? value)
    : value;
}

function mapped(
  object: JsonObject,
  change: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}
