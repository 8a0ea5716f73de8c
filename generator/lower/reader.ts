import type { Report } from "../diagnostics/report.js";
import type { Description } from "../document/description.js";
import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
} from "../ir/json.js";
import { below } from "../ir/pointer.js";

/** An object of the description, with its place. */
export interface ObjectNode {
  readonly value: JsonObject;
  readonly at: Location;
}

/** One entry of an object or array of the description. */
export interface Entry {
  readonly key: string;
  readonly value: JsonValue;
  readonly at: Location;
}

/** Reads fields by type; what has the wrong type is reported and counts as absent. */
export interface Reader {
  readonly description: Description;
  readonly report: Report;
  string(node: ObjectNode, key: string): string | undefined;
  requiredString(node: ObjectNode, key: string): string;
  boolean(node: ObjectNode, key: string): boolean | undefined;
  object(node: ObjectNode, key: string): ObjectNode | undefined;
  /** Entries of an object-valued field whose values are objects, Reference Objects resolved. `x-` keys are left out. */
  objects(node: ObjectNode, key: string): readonly NamedNode[];
  /** Items of an array-valued field that are objects, Reference Objects resolved. */
  items(node: ObjectNode, key: string): readonly ObjectNode[];
  strings(node: ObjectNode, key: string): readonly string[];
  /** Any value. */
  value(node: ObjectNode, key: string): Entry | undefined;
  /** Follows a Reference Object, if it is one, to an object. */
  follow(node: ObjectNode): ObjectNode | undefined;
  /** `x-` keywords. */
  extensions(node: ObjectNode): ReadonlyMap<string, JsonValue>;
}

export interface NamedNode extends ObjectNode {
  readonly key: string;
}

export function createReader(description: Description, report: Report): Reader {
  const wrongType = (entry: Entry, expected: string): undefined => {
    report.add(
      "wrong-type",
      `\`${shown(entry.key)}\` must be ${expected}, not ${typeName(entry.value)}.`,
      entry.at,
    );
  };

  const value = (node: ObjectNode, key: string): Entry | undefined => {
    if (!Object.hasOwn(node.value, key)) return undefined;
    const found = node.value[key];
    return found === undefined
      ? undefined
      : { key, value: found, at: below(node.at, key) };
  };

  const string = (node: ObjectNode, key: string): string | undefined => {
    const entry = value(node, key);
    if (entry === undefined) return undefined;
    return typeof entry.value === "string"
      ? entry.value
      : wrongType(entry, "a string");
  };

  const boolean = (node: ObjectNode, key: string): boolean | undefined => {
    const entry = value(node, key);
    if (entry === undefined) return undefined;
    return typeof entry.value === "boolean"
      ? entry.value
      : wrongType(entry, "true or false");
  };

  const object = (node: ObjectNode, key: string): ObjectNode | undefined => {
    const entry = value(node, key);
    if (entry === undefined) return undefined;
    return isObject(entry.value)
      ? { value: entry.value, at: entry.at }
      : wrongType(entry, "an object");
  };

  const array = (node: ObjectNode, key: string): readonly Entry[] => {
    const entry = value(node, key);
    if (entry === undefined) return [];
    if (!Array.isArray(entry.value)) {
      wrongType(entry, "an array");
      return [];
    }
    return entry.value.map((item: JsonValue, index) => ({
      key: String(index),
      value: item,
      at: below(entry.at, String(index)),
    }));
  };

  const follow = (node: ObjectNode): ObjectNode | undefined => {
    if (!Object.hasOwn(node.value, "$ref")) return node;
    const target = description.follow(node.at);
    if (target === undefined) return undefined;
    if (isObject(target.value))
      return { value: target.value, at: target.location };
    return wrongType(
      { key: "$ref", value: target.value, at: node.at },
      "a reference to an object",
    );
  };

  const asObject = (entry: Entry): ObjectNode | undefined =>
    isObject(entry.value)
      ? follow({ value: entry.value, at: entry.at })
      : wrongType(entry, "an object");

  return {
    description,
    report,
    value,
    string,
    boolean,
    object,
    follow,
    requiredString(node, key): string {
      if (value(node, key) === undefined)
        report.add("missing-field", `\`${key}\` is missing.`, node.at);
      return string(node, key) ?? "";
    },
    objects(node, key): readonly NamedNode[] {
      const container = object(node, key);
      if (container === undefined) return [];
      return Object.keys(container.value)
        .filter((name) => !name.startsWith("x-"))
        .flatMap((name) => {
          const entry = value(container, name);
          const found = entry === undefined ? undefined : asObject(entry);
          return found === undefined ? [] : [{ key: name, ...found }];
        });
    },
    items(node, key): readonly ObjectNode[] {
      return array(node, key).flatMap((entry) => asObject(entry) ?? []);
    },
    strings(node, key): readonly string[] {
      return array(node, key).flatMap((entry) =>
        typeof entry.value === "string"
          ? [entry.value]
          : (wrongType(entry, "a string") ?? []),
      );
    },
    extensions(node): ReadonlyMap<string, JsonValue> {
      return new Map(
        Object.entries(node.value).filter(([key]) => key.startsWith("x-")),
      );
    },
  };
}

function typeName(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function shown(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
