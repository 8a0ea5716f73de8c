import { didYouMean } from "../diagnostics/did-you-mean.js";
import type { Report } from "../diagnostics/report.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  own,
} from "../ir/json.js";
import { below } from "../ir/pointer.js";
import {
  type NamingBasis,
  namingRules,
  type PublishedNames,
  type PublishedResource,
} from "../ir/published.js";
import type { ConfigPath } from "./check.js";
import {
  clientRule,
  entryRule,
  methodRule,
  type NameRule,
  namingRule,
  packageRule,
  ruleRule,
  typeRule,
} from "./names-rules.js";

/** Tells what stands wrong at a place, and that it must be something else. */
type Complain = (path: ConfigPath, must: string) => void;

const sections = [
  "naming",
  "rule",
  "without",
  "package",
  "client",
  "methods",
  "types",
  "requests",
  "resources",
];

/**
 * Reads the value of a file of names. What is wrong is reported at its place: the file is edited and merged by people, and what it says goes into
 * code.
 */
export function readNames(
  value: JsonValue,
  at: Location,
  report: Report,
): PublishedNames {
  const complain: Complain = (path, must) =>
    report.add(
      "names-invalid",
      `${called(path)} must be ${must}.`,
      below(at, ...path),
    );
  const names = objectAt(value, [], complain);
  reportUnknown(names, sections, [], at, report);
  for (const [path, resource] of Object.entries(membersOf(names, "resources")))
    if (isObject(resource))
      reportUnknown(resource, entryKeys, ["resources", path], at, report);
  return namesIn(names, complain);
}

function namesIn(names: JsonObject, complain: Complain): PublishedNames {
  const basis = basisIn(names, complain);
  return {
    ...textField(names, "naming", namingRule, complain),
    ...textField(names, "package", packageRule(), complain),
    ...textField(names, "client", clientRule, complain),
    ...(basis !== undefined && { basis }),
    methods: textsIn(names, "methods", methodRule(), complain),
    types: textsIn(names, "types", typeRule, complain),
    requests: textsIn(names, "requests", typeRule, complain),
    resources: resourcesIn(names, complain),
  };
}

/** `"class" of "pets" under `resources`` */
function called([section, ...keys]: ConfigPath): string {
  if (section === undefined) return "The file of names";
  const named = keys.toReversed().map((key) => JSON.stringify(key));
  return [named.join(" of "), `\`${section}\``].filter(Boolean).join(" under ");
}

function reportUnknown(
  object: JsonObject,
  known: readonly string[],
  path: ConfigPath,
  at: Location,
  report: Report,
): void {
  for (const key of Object.keys(object))
    if (!known.includes(key))
      report.add(
        "names-invalid",
        `${called(path)} has no ${JSON.stringify(key)}.${didYouMean(key, known)}`,
        { kind: "location", location: below(at, ...path, key), key: true },
      );
}

/** A section whose lines were all deleted is null in YAML, and so is a file of comments. */
function objectAt(
  value: JsonValue | undefined,
  path: ConfigPath,
  complain: Complain,
): JsonObject {
  if (isObject(value)) return value;
  if (value !== undefined && value !== null) complain(path, "an object");
  return {};
}

function membersOf(names: JsonObject, key: string): JsonObject {
  const value = own(names, key);
  return isObject(value) ? value : {};
}

function textAt(
  value: JsonValue | undefined,
  path: ConfigPath,
  { must, holds }: NameRule,
  complain: Complain,
): string | undefined {
  if (typeof value === "string" && holds(value)) return value;
  complain(path, must);
  return undefined;
}

function textField<Key extends string>(
  names: JsonObject,
  key: Key,
  rule: NameRule,
  complain: Complain,
): { readonly [Name in Key]?: string } {
  const field: { [Name in Key]?: string } = {};
  const value = own(names, key);
  if (value === undefined) return field;
  const text = textAt(value, [key], rule, complain);
  if (text !== undefined) field[key] = text;
  return field;
}

function basisIn(
  names: JsonObject,
  complain: Complain,
): NamingBasis | undefined {
  const lead = leadIn(own(names, "without"), complain);
  const { rule: given } = textField(names, "rule", ruleRule, complain);
  const rule = namingRules.find((each) => each === given);
  return rule === undefined ? undefined : { rule, lead };
}

function leadIn(
  value: JsonValue | undefined,
  complain: Complain,
): readonly string[] {
  if (value === undefined) return [];
  const words = isArray(value)
    ? value.filter((each) => typeof each === "string")
    : [];
  if (!isArray(value) || words.length < value.length)
    complain(["without"], "a list of words");
  return words;
}

function textsIn(
  names: JsonObject,
  key: string,
  rule: NameRule,
  complain: Complain,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const object = objectAt(own(names, key), [key], complain);
  for (const [name, value] of Object.entries(object)) {
    const text = textAt(value, [key, name], rule, complain);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

const entryKeys = ["class", "entry"];

function resourcesIn(
  names: JsonObject,
  complain: Complain,
): ReadonlyMap<string, PublishedResource> {
  const resources = new Map<string, PublishedResource>();
  const object = objectAt(own(names, "resources"), ["resources"], complain);
  for (const [path, value] of Object.entries(object)) {
    const resource = resourceIn(value, ["resources", path], complain);
    if (resource !== undefined) resources.set(path, resource);
  }
  return resources;
}

function resourceIn(
  value: JsonValue,
  path: ConfigPath,
  complain: Complain,
): PublishedResource | undefined {
  if (!isObject(value)) {
    complain(path, "an object with `class` and `entry`");
    return undefined;
  }
  const textOf = (key: string, rule: NameRule): string | undefined =>
    textAt(own(value, key), [...path, key], rule, complain);
  const className = textOf("class", typeRule);
  const file = textOf("entry", entryRule);
  return className === undefined || file === undefined
    ? undefined
    : { className, file };
}
