import { type Part, partKey, type Parts, sharedFields, titleOf } from "./parts.js";

/** What a refresh did, in the words that people see. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares two descriptions part by part. */
export function changesBetween(before: Parts, after: Parts): Changes {
  const title = (part: Part): string => titleOf(part.path);
  const told = (parts: Parts): readonly Part[] =>
    [...parts.values()].filter(isTold);
  const added = told(after).filter(({ path }) => !isIn(before, path));
  const removed = told(before).filter(({ path }) => !isIn(after, path));
  const changed = told(after).filter((part) => {
    const old = before.get(partKey(part.path));
    return (
      old !== undefined &&
      isTold(old) &&
      JSON.stringify(old.value) !== JSON.stringify(part.value)
    );
  });
  return {
    added: added.map(title).sort(),
    changed: changed.map(title).sort(),
    removed: removed.map(title).sort(),
  };
}

function isIn(parts: Parts, path: readonly string[]): boolean {
  const part = parts.get(partKey(path));
  return part !== undefined && isTold(part);
}

/** Whether there is anything to tell of: not what nobody wrote. */
function isTold({ path, value, implied }: Part): boolean {
  if (implied === true) return false;
  return path.at(-1) !== sharedFields || JSON.stringify(value) !== "{}";
}
