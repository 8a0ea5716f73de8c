import { isMapField } from "../ir/written/fields.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  own,
} from "../ir/json.js";
import { isOperationMethod } from "../ir/operation-methods.js";
import { prose } from "../markdown/prose.js";

/**
 * A description as the site shows it: what authors wrote is made safe as in our pages, images are links, so that a reader's browser asks
 * nobody for them, and samples are called by their language, where several have one label. Tags of no operation would be empty chapters.
 */
export function forReference(description: JsonValue): JsonValue {
  return copied(withUsedTags(description), "object");
}

function withUsedTags(description: JsonValue): JsonValue {
  if (!isObject(description)) return description;
  const tags = own(description, "tags");
  const used = new Set(operationsOf(description).flatMap(tagsOf));
  if (!isArray(tags) || used.size === 0) return description;
  const parents = new Set(tags.flatMap((tag) => textOf(tag, "parent") ?? []));
  const isShown = (tag: JsonValue): boolean => {
    const name = textOf(tag, "name");
    return name === undefined || used.has(name) || parents.has(name);
  };
  return { ...description, tags: tags.filter(isShown) };
}

function operationsOf(description: JsonObject): readonly JsonValue[] {
  return ["paths", "webhooks"]
    .flatMap((key) => membersOf(own(description, key)))
    .flatMap(([, item]) => membersOf(item))
    .filter(([method]) => isOperationMethod(method))
    .map(([, operation]) => operation);
}

function membersOf(
  value: JsonValue | undefined,
): readonly (readonly [string, JsonValue])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function tagsOf(operation: JsonValue): readonly JsonValue[] {
  const tags = isObject(operation) ? own(operation, "tags") : undefined;
  return isArray(tags) ? tags : [];
}

function textOf(value: JsonValue, key: string): string | undefined {
  const text = isObject(value) ? own(value, key) : undefined;
  return typeof text === "string" ? text : undefined;
}

/** What an object's members are: keywords, names that stand before objects, or data that is not ours to change. */
type Kind = "object" | "names" | "data";

const ofData = /^(?:example|examples|default|enum|const|mapping|scopes|x-.*)$/;

function copied(value: JsonValue, kind: Kind): JsonValue {
  if (kind === "data") return value;
  if (Array.isArray(value)) return value.map((each) => copied(each, kind));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    kind === "names" ? copied(member, "object") : memberOf(key, member),
  ]);
  return Object.fromEntries(entries);
}

function memberOf(key: string, member: JsonValue): JsonValue {
  if (key === "description" && typeof member === "string") return shown(member);
  if (key === "x-codeSamples" && Array.isArray(member))
    return member.map(withLanguage);
  if (ofData.test(key)) return member;
  const isNames = isMapField(key) && isObject(member);
  return copied(member, isNames ? "names" : "object");
}

function shown(markdown: string): string {
  return prose(markdown, 1).replaceAll("![", "[");
}

/** `Seam SDK (python)`: a list of samples shows labels alone. */
function withLanguage(sample: JsonValue): JsonValue {
  if (!isObject(sample)) return sample;
  const { lang, label } = sample;
  if (typeof lang !== "string" || typeof label !== "string") return sample;
  const named: JsonObject = { ...sample, label: `${label} (${lang})` };
  return label.toLowerCase().includes(lang.toLowerCase()) ? sample : named;
}
