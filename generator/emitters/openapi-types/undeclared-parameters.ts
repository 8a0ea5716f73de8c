import type { Operation } from "../../ir/api.js";
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.js";

/** The document with the path parameters that only the paths themselves name: required strings, as in params. */
export function withUndeclaredParameters(
  document: JsonObject,
  operations: readonly Operation[],
): JsonObject {
  const { paths } = document;
  if (!isObject(paths)) return document;
  const changed = new Map(Object.entries(paths));
  for (const operation of operations) {
    const item = changed.get(operation.path);
    const parameters = undeclaredIn(operation);
    if (parameters.length > 0 && isObject(item))
      changed.set(operation.path, declaring(item, operation, parameters));
  }
  return { ...document, paths: Object.fromEntries(changed) };
}

function undeclaredIn({ parameters }: Operation): readonly JsonObject[] {
  return parameters
    .filter((each) => each.undeclared === true)
    .map(({ name }) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    }));
}

function declaring(
  item: JsonObject,
  { method }: Operation,
  parameters: readonly JsonObject[],
): JsonObject {
  const key = method.toLowerCase();
  const operation = item[key];
  return isObject(operation)
    ? { ...item, [key]: withParameters(operation, parameters) }
    : item;
}

function withParameters(
  owner: JsonObject,
  parameters: readonly JsonObject[],
): JsonObject {
  const { parameters: declared } = owner;
  const known: readonly JsonValue[] = isArray(declared) ? declared : [];
  const names = new Set(
    known.map((each) =>
      isObject(each) && each["in"] === "path" ? each["name"] : undefined,
    ),
  );
  const added = parameters.filter((each) => !names.has(each["name"] ?? ""));
  return { ...owner, parameters: [...known, ...added] };
}
