import type { Report } from "../../diagnostics/report.js";
import {
  child,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  type Location,
  setOwn,
} from "../../ir/json.js";
import { isOperationMethod } from "../../ir/operation-methods.js";
import { joinPointer } from "../../ir/pointer.js";
import { withoutDerivedSamples } from "./derived-samples.js";

/** Parts of a description by `partKey`. */
export type Parts = ReadonlyMap<string, Part>;

/**
 * What documents share, add and replace: an operation, the other fields of a Path Item together, a component, a webhook, a tag,
 * a field of the root.
 */
export interface Part {
  /** From the root; a tag's is `tags` and its name, that of a Path Item's other fields ends with `sharedFields`. */
  readonly path: readonly string[];
  readonly value: JsonValue;
  readonly at: Location;
  /** Not written: it is what the specification says of a document that leaves it out. */
  readonly implied?: true;
}

/** No field of a Path Item. */
export const sharedFields = "(shared)";

export function isOperation({ path }: Part): boolean {
  const [kind, , last = ""] = path;
  return kind === "paths" && isOperationMethod(last);
}

export function partKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** What diagnostics and summaries call a part. */
export function titleOf(path: readonly string[]): string {
  const [kind = "", name = "", last = ""] = path;
  if (kind === "tags") return `tag ${name}`;
  if (kind === "webhooks") return `webhook ${name}`;
  if (kind !== "paths" || path.length < 3)
    return path.length > 1 ? `#${joinPointer("", ...path)}` : kind;
  return last === sharedFields
    ? `what all operations of ${name} share`
    : `${last.toUpperCase()} ${name}`;
}

/** Takes a document apart. What has not the form that allows it is reported. */
export function takeApart(
  root: JsonObject,
  document: string,
  report: Report,
): readonly Part[] {
  const at = (path: readonly string[]): Location => ({
    document,
    pointer: joinPointer("", ...path),
  });
  const whole: Take = (path, value) => [{ path, value, at: at(path) }];
  const members = (take: Take): Take => {
    return (path, value) => {
      if (!isObject(value)) return reject(path, at(path), report);
      return Object.keys(value).flatMap((key) =>
        (key.startsWith("x-") ? whole : take)(
          [...path, key],
          value[key] ?? null,
        ),
      );
    };
  };
  const fields = new Map<string, Take>([
    ["tags", (path, value) => takeTags(value, at(path), report)],
    ["webhooks", members(whole)],
    ["components", members(members(whole))],
    ["paths", members((path, value) => takePathItem(path, value, at, report))],
  ]);
  const written = Object.keys(root).flatMap((key) =>
    (fields.get(key) ?? whole)([key], root[key] ?? null),
  );
  return [...written, ...impliedParts(root, at([]))];
}

type Take = (path: readonly string[], value: JsonValue) => readonly Part[];

function reject(
  path: readonly string[],
  at: Location,
  report: Report,
): readonly Part[] {
  report.add("wrong-type", `"${path.at(-1) ?? ""}" must be an object.`, at);
  return [];
}

function takePathItem(
  path: readonly string[],
  value: JsonValue,
  at: (path: readonly string[]) => Location,
  report: Report,
): readonly Part[] {
  if (!isObject(value)) return reject(path, at(path), report);
  const operations: Part[] = [];
  const shared: Record<string, JsonValue> = {};
  for (const key of Object.keys(value)) {
    const inner = [...path, key];
    const member = value[key] ?? null;
    if (!isOperationMethod(key)) setOwn(shared, key, member);
    else {
      const written = withoutDerivedSamples(member);
      operations.push({ path: inner, value: written, at: at(inner) });
    }
  }
  return [
    ...operations,
    { path: [...path, sharedFields], value: shared, at: at(path) },
  ];
}

function takeTags(
  value: JsonValue,
  at: Location,
  report: Report,
): readonly Part[] {
  if (!isArray(value)) {
    report.add("wrong-type", '"tags" must be an array.', at);
    return [];
  }
  return value.flatMap((tag, index) => {
    const place = { ...at, pointer: `${at.pointer}/${index}` };
    const name = child(tag, "name");
    if (typeof name === "string")
      return [{ path: ["tags", name], value: tag, at: place }];
    report.add("wrong-type", "A tag must be an object with a name.", place);
    return [];
  });
}

/** What operations take over from a root that says nothing of it (OpenAPI 3.1, section 4.8.1.1). */
const rootDefaults: Readonly<Record<string, JsonValue>> = {
  security: [],
  servers: [{ url: "/" }],
};

function impliedParts(root: JsonObject, at: Location): readonly Part[] {
  return Object.entries(rootDefaults)
    .filter(([field]) => !Object.hasOwn(root, field))
    .map(([field, value]) => ({ path: [field], value, at, implied: true }));
}
