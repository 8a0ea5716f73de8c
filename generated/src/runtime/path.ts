import { isArray, isObject, own } from "./check.js";
import { asData } from "./data.js";
import type { Operation, Params } from "./operation.js";
import { refuse } from "./params.js";
import { entriesOf } from "./serialize.js";
import { simple } from "./styles.js";

/**
 * The path with its parameters put in, percent-encoded, and their keys.
 *
 * @throws ValidationError if one is missing, empty, or would make a segment `.` or `..`, which walks up the path
 */
export function writePath(
  operation: Operation,
  params: Params,
): { readonly path: string; readonly keys: readonly string[] } {
  const keys: string[] = [];
  const path = operation.path.replace(
    /\{([^{}]*)\}/g,
    (_, name: string): string => {
      const form = operation.pathParameters?.find(
        (each) => each.name === name,
      ) ?? { name };
      const key = form.key ?? name;
      const value = asData(own(params, key), operation, [key]);
      keys.push(key);
      const text = isEmpty(value) ? "" : (form.style ?? simple)(form, value);
      if (!text)
        throw refuse(operation, [key], "required", "given and not empty");
      return text;
    },
  );
  // Dots that are percent-encoded once or more count as well: somebody on the way may decode them.
  const dots = path
    .split("/")
    .findIndex((segment) => /^(?:\.|%(?:25)*2e){1,2}$/i.test(segment));
  if (keys.length > 0 && dots >= 0) {
    const written = operation.path.split("/").slice(0, dots + 1);
    const last = written.join("/").split("{").length - 1;
    throw refuse(
      operation,
      keys.slice(last - 1, last),
      "path",
      'neither "." nor ".."',
    );
  }
  return { path, keys };
}

/** What is no value; an empty text is one in styles that have a prefix (OpenAPI 3.1, 4.8.12.4: `;color`). */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    ((isObject(value) || isArray(value)) && entriesOf(value).length === 0)
  );
}
