import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";

/** A path as names are made of it: its words and, between them, its parameters, whatever these are called. */
export interface Route {
  /** `{}` for a parameter, else text without slashes. */
  readonly parts: readonly string[];
  /** What stands behind `#`, or behind `?`: it tells operations of one path apart. */
  readonly selector?: string;
  /** The path ends in a parameter for the format of what it names: `thumbnail.{extension}`. */
  readonly rendered?: true;
}

export const parameter = "{}";

/** `/files/{id}/content` to `files`, `{}`, `content`; a colon begins a word of its own (`levels:append`). */
export function routeOf({ pathSegments, fragment }: Operation): Route {
  const rendered = isRendered(pathSegments);
  const template = (rendered ? pathSegments.slice(0, -1) : pathSegments)
    .map((segment, index) => {
      if (segment.kind === "text") return segment.text;
      return isVersionOfPath(index, pathSegments)
        ? parameter
        : `/${parameter}/`;
    })
    .join("");
  const [path = "", ...query] = template.split("?");
  const selector = fragment ?? query.join("?").replaceAll(parameter, "");
  return {
    parts: decoded(withoutFormat(path)).split(/[/:]/).filter(isSaying),
    ...(words(selector).length > 0 && { selector }),
    ...(rendered && { rendered }),
  };
}

function isRendered(segments: Operation["pathSegments"]): boolean {
  const [last, before] = segments.toReversed();
  return (
    last?.kind === "parameter" &&
    before?.kind === "text" &&
    /[\p{L}\p{M}\p{N}]\.$/u.test(before.text)
  );
}

/** ASP.NET: the parameter of `/v{version}/users` is no item. */
function isVersionOfPath(
  index: number,
  segments: Operation["pathSegments"],
): boolean {
  const [before, own, behind] = [-1, 0, 1].map((offset) =>
    segments.at(index + offset),
  );
  return (
    index > 0 &&
    before?.kind === "text" &&
    /\/v$/i.test(before.text) &&
    own?.kind === "parameter" &&
    /version$/i.test(own.name) &&
    behind?.kind === "text" &&
    behind.text.startsWith("/")
  );
}

function isSaying(part: string): boolean {
  return part === parameter || words(part).length > 0;
}

/** `Accounts.json`: how the answer is written is no part of what it is. */
function withoutFormat(path: string): string {
  return path.replace(/\/?\.(?:json|xml)\/?$/i, "");
}

/** The letters that a path has percent-encoded (`%E6%B3%A8` is `注`); all other bytes stand between words: `a%20b` has two. */
export function decoded(path: string): string {
  return path
    .replaceAll(/(?:%[89A-Fa-f][0-9A-Fa-f])+/g, lettersOf)
    .replaceAll(/%[0-9A-Fa-f]{2}/g, " ");
}

function lettersOf(encoded: string): string {
  return Buffer.from(encoded.replaceAll("%", ""), "hex").toString("utf8");
}

/** The words of a path without its parameters. */
export function literals({ parts }: Route): readonly string[] {
  return parts.filter((part) => part !== parameter);
}

/** Stands for a path, or for the beginning of one: the same for all that differ in nothing but the names of their parameters. */
export function routeKey(parts: readonly string[]): string {
  return parts.map(partKey).join("/");
}

/** The same of one part. */
export function partKey(part: string): string {
  return part.toLowerCase();
}

/** `v1`, `2010-04-01`, `v2beta1`, `v{}` of a parameter: what tells versions of an API apart. */
export function isVersion(part: string): boolean {
  return /^v\{\}$|^v\d+(?:[._-]?\d+)*(?:[._-]?(?:alpha|beta|preview|rc)\d*)?$|^\d{4}-\d{2}-\d{2}$/i.test(
    part,
  );
}

/** Words of a path, or of an id, that an API has everywhere: they name nothing. */
export function isPrefix(part: string): boolean {
  return isVersion(part) || isApi(part);
}

/** How many parts at the beginning of a path name nothing: `api` and `v1`, and a number behind `api`, as of `/api/2/things`. */
export function prefixLength(parts: readonly string[]): number {
  const end = parts.findIndex(
    (part, index) => !isPrefix(part) && !isNumbered(parts, index),
  );
  return end === -1 ? parts.length : end;
}

/** A path without those, if others are left. */
export function withoutPrefix(parts: readonly string[]): readonly string[] {
  const rest = parts.slice(prefixLength(parts));
  return rest.length === 0 ? parts : rest;
}

/** The version that a path has among the parts that name nothing. */
export function versionOf(parts: readonly string[]): string | undefined {
  const prefix = parts.slice(0, prefixLength(parts));
  const version = prefix.find((part) => !isApi(part))?.toLowerCase();
  return version !== undefined && isNumber(version) ? `v${version}` : version;
}

function isNumbered(parts: readonly string[], index: number): boolean {
  return isNumber(parts[index] ?? "") && isApi(parts[index - 1] ?? "");
}

/** `2`, `2.0` */
function isNumber(part: string): boolean {
  return /^\d{1,2}(?:\.\d+)*$/.test(part);
}

function isApi(part: string): boolean {
  return /^(?:api|rest)$/i.test(part);
}
