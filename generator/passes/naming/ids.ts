import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor, Naming } from "./accessor.js";
import { beyondRoute } from "./framework-ids.js";
import { lowercaseWords } from "./lowercase.js";
import { mostFrequent } from "./frequent.js";
import { isPrefix, isVersion } from "./route.js";
import { withoutNoun } from "./services.js";
import { httpVerbs, isPlainVerb, isPlural, isSame } from "./vocabulary.js";

/**
 * `repos/get-content`, `repos.getContent` and `repos:get-content` carry their resource; `undefined` where an id has neither slash nor dot nor
 * colon, or only those of its path.
 */
export function separated(operation: Operation): Accessor | undefined {
  const parts = separatedParts(operation);
  return parts === undefined ? undefined : apart(parts).plain;
}

/** Names operations by ids that carry their resource; of two that only a version tells apart, one says it. */
export function bySeparators(operations: readonly Operation[]): Naming {
  const ids = operations.flatMap((each) => {
    const parts = separatedParts(each);
    return parts === undefined ? [] : [apart(parts)];
  });
  const main = mostFrequent(ids.map(({ version }) => version));
  const isMain = ({ version }: Apart): boolean => version === main;
  const inMain = new Set(ids.filter(isMain).map(({ plain }) => keyOf(plain)));
  return (operation) => {
    const parts = separatedParts(operation);
    if (parts === undefined) return undefined;
    const id = apart(parts);
    const isTold = !isMain(id) && inMain.has(keyOf(id.plain));
    return isTold && id.version !== undefined
      ? [id.version, ...id.plain]
      : id.plain;
  };
}

function separatedParts(operation: Operation): Accessor | undefined {
  if (beyondRoute(operation) !== undefined) return undefined;
  const parts = withoutVerb(operation.operationId ?? "")
    .split(/[/.]|(?=:)/)
    .filter((part) => words(part).length > 0);
  const joined = withWholeMethod(withoutType(ofClass(parts), operation.tags));
  return joined.length > 1 ? joined : undefined;
}

/** `post-api-v1-channels.create`: the method of HTTP, and what the path begins with everywhere, are no part of the resource. */
function withoutVerb(id: string): string {
  const [start = ""] = /^[^/.:]*/.exec(id) ?? [];
  const [first = "", ...tokens] = start.split(/[-_]/);
  const behind = [
    ...tokens.slice(0, -1),
    ...tokens.slice(-1).map((last) => last + id.slice(start.length)),
  ];
  if (behind.length === 0 || !httpVerbs.has(first.toLowerCase())) return id;
  const from = behind.findIndex((token) => !isPrefix(token));
  return behind.slice(from).join("-");
}

/** `MyAppWeb.UserController.show`: frameworks call the class, and where it lies. */
function ofClass(parts: Accessor): Accessor {
  const classes = parts.slice(0, -1).map((part) => controller.exec(part)?.[1]);
  const at = classes.findLastIndex((each) => each !== undefined);
  const own = classes[at];
  return own === undefined ? parts : [own, ...parts.slice(at + 1)];
}

const controller = /^(.*[\p{Ll}\p{N}])Controller$/u;

/** OData: `users.user.ListUser` is of a set, of its type, and says that again. */
function withoutType(parts: Accessor, tags: readonly string[]): Accessor {
  const [method = "", type = "", set = "", ...above] = parts.toReversed();
  const [several, one] = [set.toLowerCase(), type.toLowerCase()];
  const isTyped =
    tags.includes(`${set}.${type}`) ||
    (isPlural(several) && isSame(several, one));
  return isTyped && several !== one
    ? [...above.toReversed(), set, withoutNoun(method, lowercaseWords(type))]
    : parts;
}

/** `user:update:login`: behind a colon, what a verb begins is one method; `log` may be a noun. */
function withWholeMethod(parts: Accessor): Accessor {
  const start = parts.findIndex(
    (part, index) =>
      index > 0 &&
      part.startsWith(":") &&
      isPlainVerb(part.slice(1).toLowerCase()),
  );
  return start === -1
    ? parts
    : [...parts.slice(0, start), parts.slice(start).join(" ")];
}

interface Apart {
  readonly version?: string;
  readonly plain: Accessor;
}

/** `v1.application.list`, `api.v1.users.show`: of an API's own version nobody has to be told. */
function apart(parts: Accessor): Apart {
  const start = parts.findIndex((part) => !isPrefix(part));
  const plain = parts.slice(start);
  const version = parts.slice(0, Math.max(start, 0)).find(isVersion);
  if (version === undefined || plain.length < 2) return { plain: parts };
  return { version: version.toLowerCase(), plain };
}

function keyOf(parts: Accessor): string {
  return parts.map((part) => lowercaseWords(part).join(" ")).join(".");
}

/** An id as it is, below its tag. */
export function tagAndId(operation: Operation): Accessor | undefined {
  const { operationId, tags } = operation;
  if (operationId === undefined || beyondRoute(operation) !== undefined)
    return undefined;
  return tags[0] === undefined ? [operationId] : [tags[0], operationId];
}
