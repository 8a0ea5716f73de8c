import type { Operation } from "../../ir/api.js";
import { words } from "../words.js";
import type { Accessor, Naming } from "./accessor.js";
import { beyondRoute } from "./framework-ids.js";
import { lowercaseWords } from "./lowercase.js";
import { mostFrequent } from "./frequent.js";
import { isVersion } from "./route.js";
import { isPlainVerb } from "./vocabulary.js";

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
  const parts = (operation.operationId ?? "")
    .split(/[/.]|(?=:)/)
    .filter((part) => words(part).length > 0);
  const joined = withWholeMethod(parts);
  return joined.length > 1 ? joined : undefined;
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

/** `v1.application.list`: of an API's own version nobody has to be told. */
function apart(parts: Accessor): Apart {
  const [first = "", ...others] = parts;
  return isVersion(first) && others.length > 1
    ? { version: first.toLowerCase(), plain: others }
    : { plain: parts };
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
