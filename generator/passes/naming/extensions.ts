import type { Operation } from "../../ir/api.js";
import type { NamingConfig } from "../../ir/config.js";
import { isArray, isObject, type JsonValue, own } from "../../ir/json.js";
import { words } from "../words.js";
import type { Accessor } from "./accessor.js";

/** What the author of a description says of an operation's name: its resources, its method, or both. */
export interface AuthorsName {
  readonly group?: Accessor;
  readonly method?: string;
}

/** What authors say under `naming:`, of the extension that is named there, and in the extensions of other generators. */
export function authorsName(
  operation: Operation,
  { strategy, extension }: NamingConfig,
): AuthorsName | undefined {
  const named =
    extension === undefined ? undefined : byExtension(operation, extension);
  if (named !== undefined) return named;
  if (strategy === "fern") return byFern(operation);
  if (strategy === "speakeasy") return bySpeakeasy(operation);
  if (strategy !== "auto") return undefined;
  return byFern(operation) ?? bySpeakeasy(operation) ?? byStainless(operation);
}

/** Without a group, a method stands on the client. */
function byFern({ extensions }: Operation): AuthorsName | undefined {
  const group = groupOf(extensions.get("x-fern-sdk-group-name"));
  const method = textOf(extensions.get("x-fern-sdk-method-name"));
  if (method !== undefined) return { group, method };
  return group.length === 0 ? undefined : { group };
}

/** Without a group, the first tag is one. */
function bySpeakeasy({ extensions, tags }: Operation): AuthorsName | undefined {
  const group = groupOf(extensions.get("x-speakeasy-group"));
  const method = textOf(extensions.get("x-speakeasy-name-override"));
  const ofTag = group.length > 0 ? group : groupOf(tags[0]);
  if (method !== undefined) return { group: ofTag, method };
  return group.length === 0 ? undefined : { group };
}

/** `x-stainless-naming: { typescript: { method_name: create } }` */
function byStainless({ extensions }: Operation): AuthorsName | undefined {
  const naming = extensions.get("x-stainless-naming");
  const given = isObject(naming) ? naming : {};
  const spoken = ["typescript", "node"]
    .map((language) => own(given, language))
    .find(isObject);
  const said = (...keys: readonly string[]): JsonValue | undefined =>
    keys
      .map((key) => own(spoken ?? {}, key) ?? own(given, key))
      .find((value) => value !== undefined);
  const group = groupOf(
    extensions.get("x-stainless-resource") ?? said("resource", "resource_name"),
  );
  const method = textOf(
    extensions.get("x-stainless-method") ?? said("method_name", "method"),
  );
  if (group.length === 0 && method === undefined) return undefined;
  return {
    ...(group.length > 0 && { group }),
    ...(method !== undefined && { method }),
  };
}

/**
 * What an extension says that sdk.yaml names: the resource, or with a dot in it all of the name.
 *
 * @param key such as `x-box-tag`
 */
function byExtension(
  { extensions }: Operation,
  key: string,
): AuthorsName | undefined {
  const value = extensions.get(key);
  const text = textOf(value);
  if (text?.includes(".") === true) {
    const parts = groupOf(text);
    const method = parts.at(-1);
    return method === undefined
      ? undefined
      : { group: parts.slice(0, -1), method };
  }
  const group = groupOf(value);
  return group.length === 0 ? undefined : { group };
}

/** A list, or a text with dots: `three.four`. */
function groupOf(value: JsonValue | undefined): Accessor {
  const texts = isArray(value) ? value : [value];
  return texts
    .flatMap((each) => (typeof each === "string" ? each.split(".") : []))
    .filter((each) => words(each).length > 0);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && words(value).length > 0
    ? value
    : undefined;
}
