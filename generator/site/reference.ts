import { isObject, type JsonObject, type JsonValue } from "../ir/json.js";
import { prose } from "../markdown/prose.js";

/**
 * A description as the site shows it: what authors wrote is made safe as in our pages, images are links, so that a reader's browser asks
 * nobody for them, and samples are called by their language, where several have one label.
 */
export function forReference(description: JsonValue): JsonValue {
  return copied(description, "object");
}

/** What an object's members are: keywords, names that stand before objects, or data that is not ours to change. */
type Kind = "object" | "names" | "data";

const ofNames =
  /^(?:properties|patternProperties|\$defs|definitions|dependentSchemas|paths|webhooks|schemas|responses|parameters|requestBodies|headers|securitySchemes|links|callbacks|pathItems|content|encoding|variables)$/;

const ofData = /^(?:example|examples|default|enum|const|mapping|scopes|x-.*)$/;

function copied(value: JsonValue, kind: Kind): JsonValue {
  if (kind === "data") return value;
  if (Array.isArray(value)) return value.map((each) => copied(each, kind));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    kind === "names" ? copied(member, namedKind(key)) : memberOf(key, member),
  ]);
  return Object.fromEntries(entries);
}

function namedKind(key: string): Kind {
  return key.startsWith("x-") ? "data" : "object";
}

function memberOf(key: string, member: JsonValue): JsonValue {
  if (key === "description" && typeof member === "string") return shown(member);
  if (key === "x-codeSamples" && Array.isArray(member))
    return member.map(withLanguage);
  if (ofData.test(key)) return member;
  const isNames = ofNames.test(key) && isObject(member);
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
