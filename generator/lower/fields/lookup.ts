import {
  type Field,
  type ObjectName,
  objects,
  type Version,
  versions,
} from "./objects.js";

/** Fields that OpenAPI 2.0 (Swagger) had, and no later version has anywhere. */
export const swaggerFields: ReadonlySet<string> = new Set([
  "swagger",
  "host",
  "basePath",
  "schemes",
  "consumes",
  "produces",
  "definitions",
  "securityDefinitions",
  "collectionFormat",
]);

/** An object as a version of OpenAPI has it. */
export interface ObjectFields {
  readonly fields: ReadonlyMap<string, Field>;
  /** What stands under each of its keys, where these are not the specification's. */
  readonly anyKey?: ObjectName;
}

/** The fields that a version has of an object. */
export function fieldsOf(version: Version, name: ObjectName): ObjectFields {
  const already = known[version].get(name);
  if (already !== undefined) return already;
  const fields = Object.entries(objects[name]).filter(([, field]) =>
    has(version, field),
  );
  const found: ObjectFields = {
    fields: new Map(fields),
    ...(name === "Callback" && { anyKey: "Path Item" }),
  };
  known[version].set(name, found);
  return found;
}

const known: Readonly<Record<Version, Map<ObjectName, ObjectFields>>> = {
  "3.0": new Map(),
  "3.1": new Map(),
  "3.2": new Map(),
};

function has(version: Version, { since, until = version }: Field): boolean {
  const index = versions.indexOf(version);
  return versions.indexOf(since) <= index && index <= versions.indexOf(until);
}

/** The version that brought a field to an object; `undefined` if none has it. */
export function versionOf(
  field: string,
  object: ObjectName,
): Version | undefined {
  const fields = objects[object];
  return Object.hasOwn(fields, field) ? fields[field]?.since : undefined;
}

/** The objects that have a field of that name, in any version. */
export function objectsWith(field: string): readonly ObjectName[] {
  return objectNames.filter((name) => versionOf(field, name) !== undefined);
}

function isObjectName(name: string): name is ObjectName {
  return Object.hasOwn(objects, name);
}

const objectNames = Object.keys(objects).filter(isObjectName);
